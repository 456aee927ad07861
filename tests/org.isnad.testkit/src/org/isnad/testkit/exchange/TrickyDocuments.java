/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import static org.isnad.testkit.exchange.SampleDocument.PLAIN;
import static org.isnad.testkit.exchange.SampleDocument.marked;
import static org.isnad.testkit.exchange.SampleDocument.tag;

import java.util.List;
import java.util.Map;

import org.isnad.model.AnnotationId;
import org.isnad.model.Member;
import org.isnad.text.TextRange;

/** Small documents, each with something at which formats fail. */
public final class TrickyDocuments {

    private TrickyDocuments() {
    }

    public static List<SampleDocument> all() {
        return List.of(
                new SampleDocument("nothing-said", "قال زيد إن المطر قادم."),
                marked("plain", "قال ⟦زيد⟧ إن ⟦عمرو بن علي⟧ وصل أمس."),
                marked("emoji", "😀😀 ⟦زيد⟧ 👍🏽 قال ⟦عمرو 😀⟧."),
                marked("family", "⟦👨\u200d👩\u200d👧⟧ في ⟦بيت 🏴\u200d☠️⟧ واحد 🇸🇾 ⟦زيد⟧"),
                marked("harakat", "قَالَ ⟦زَيْدٌ⟧ إِنَّ ⟦عَمْرًا⟧ قَادِمٌ"),
                marked("tatweel", "قــال ⟦زيــــد⟧ إنـه ⟦ـه⟧ قادم"),
                marked("direction", "قال\u200f ⟦زيد\u200f⟧ \u202bفي ⟦بي\u200cت⟧\u202c \u2067هنا\u2069."),
                marked("lam-alif", "ﷺ ⟦ﻻ⟧ لا ⟦ﷲ⟧ e\u0301 ⟦e\u0301⟧"),
                marked("crlf", "سطر ⟦أول⟧\r\nسطر ⟦ثان⟧\r\n\r\n⟦ثالث⟧"),
                marked("lone-cr", "سطر ⟦أول⟧\rسطر ⟦ثان⟧\r\r⟦ثالث⟧\n\rرابع"),
                marked("blank-lines", "\n\n⟦زيد⟧\n\n\n  \t\nقال ⟦عمرو⟧ هذا\n\n"),
                marked("blanks", "  ⟦زيد⟧  قال\tأن\u00a0⟦عمرو⟧ \u2003وصل   "),
                marked("line-separators", "سطر ⟦زيد⟧\u2028آخر ⟦عمرو⟧\u0085ثم\u2029⟦علي⟧\u000bو\u000cهنا"),
                marked("inner-bom", "قال \ufeff⟦زيد⟧ إن ⟦عمرو\ufeff⟧ هنا"),
                marked("controls", "قال\u0007 ⟦زيد⟧\u001b إن\u007f ⟦عمرو⟧\u0001 هنا"),
                marked("markup", "قال <b>⟦زيد⟧</b> &amp; \"⟦عمرو⟧\" 'x' ]]> <!-- --> {\"a\": [1]} \\n \\ | ; * _ -> [1]"),
                marked("like-columns", "# text = قال\n1\t⟦زيد⟧\tB-PERS\n-DOCSTART-\n#Text=⟦عمرو⟧\n_ _ O\nT1\tPERS 0 3\tقال"),
                marked("borders", "⟦زيد⟧ قال هذا ل⟦عمرو⟧"),
                marked("whole-text", "⟦زيد قال هذا⟧"),
                marked("one-character", "⟦ق⟧"),
                marked("over-lines", "قال ⟦زيد\nبن عمرو⟧ إن ⟦المطر\n\nقادم⟧ غدا"),
                marked("nested", "⟦قال ⟦⟦زيد⟧ بن عمرو⟧ هذا⟧ أمس"),
                marked("identical", "قال ⟦⟦⟦زيد⟧⟧⟧ هذا"),
                marked("neighbours", "⟦زيد⟧⟦عمرو⟧ ⟦علي⟧ ⟦بكر⟧"),
                marked("within-words", "و⟦زيد⟧ا ال⟦عمر⟧ان"),
                crossing(), points(), pieces(), midPair(), tags(), layers(), features(), comments(), relations(), groups(),
                saidOfTheDocument(), metadata(), annotators());
    }

    private static SampleDocument crossing() {
        SampleDocument document = new SampleDocument("crossing", "زيد بن عمرو بن علي قال");
        document.span("Entity", tag("PERS"), document.range("زيد بن عمرو"));
        document.span("Entity", tag("LOC"), document.range("عمرو بن علي"));
        document.span("Source", PLAIN, document.range("علي قال"));
        return document;
    }

    private static SampleDocument points() {
        SampleDocument document = new SampleDocument("points", "زيد قال");
        document.span("Entity", tag("PERS"), TextRange.at(0));
        document.span("Entity", tag("PERS"), TextRange.at(2));
        document.span("Cue", PLAIN, TextRange.at(4));
        document.span("Entity", tag("PERS"), TextRange.at(7));
        return document;
    }

    private static SampleDocument pieces() {
        SampleDocument document = new SampleDocument("pieces", "لم يقل زيد أمس إن عمرا\nوصل إلى هنا");
        document.span("Cue", PLAIN, document.range("لم"), document.range("يقل"), document.range("إن"));
        document.span("Entity", tag("PERS"), document.range("زيد"), document.range("وصل"));
        document.span("Entity", tag("LOC"), document.range("عمرا"), document.range("وصل"));
        document.span("Entity", tag("PERS"), document.range("أمس"));
        return document;
    }

    /** Spans that begin or end within a surrogate pair, as older tools made them; a project may hold them. */
    private static SampleDocument midPair() {
        SampleDocument document = new SampleDocument("mid-pair", "😀 قال زيد 👍 هذا");
        AnnotationId begins = document.span("Entity", tag("PERS"), new TextRange(1, 6));
        AnnotationId whole = document.span("Entity", tag("PERS"), document.range("زيد"));
        document.span("Entity", tag("PERS"), new TextRange(7, 12));
        document.span("Entity", tag("PERS"), TextRange.at(1));
        document.span("Entity", tag("PERS"), document.range("قال"), new TextRange(11, 12));
        document.relation("Relation", tag("knows"), begins, whole);
        document.group("Chain", PLAIN, new Member("", whole), new Member("", begins));
        return document;
    }

    private static SampleDocument tags() {
        SampleDocument document = new SampleDocument("tags", "زيد وعمرو وعلي وبكر وسعد وحمد ونور");
        int i = 0;
        for (String name : List.of("زيد", "عمرو", "علي", "بكر", "سعد", "حمد", "نور")) {
            document.span("Entity", tag(List.of("شخص", "منظمة غير حكومية", "B-LOC", "O", "a\tb", "_", "Entity")
                            .get(i++)),
                    document.range(name));
        }
        return document;
    }

    private static SampleDocument layers() {
        SampleDocument document = new SampleDocument("layers", "زيد وعمرو وعلي وبكر وسعد");
        document.span("Entity", PLAIN, document.range("زيد"));
        document.span("Source", tag("PERS"), document.range("عمرو"));
        document.span("قول مباشر", PLAIN, document.range("علي"));
        document.span("Cue.Verb-1", tag("PERS"), document.range("بكر"));
        document.span("Source", PLAIN, document.range("سعد"));
        return document;
    }

    private static SampleDocument features() {
        SampleDocument document = new SampleDocument("features", "زيد وعمرو وعلي وبكر وسعد");
        document.span("Source", Map.of("tag", List.of("PERS"), "kind", List.of("named"), "الدور", List.of("وزير")),
                document.range("زيد"));
        document.span("Source", Map.of("tag", List.of("PERS", "ORG"), "role", List.of("a", "b", "a")),
                document.range("عمرو"));
        document.span("Source", Map.of("full name", List.of("زيد بن عمرو"), "note", List.of("سطر\nآخر\tثم\r\nثالث")),
                document.range("علي"));
        document.span("Source", Map.of("value", List.of("*", "_", "|", ";", "a=b", "\\n", "[1]", "->")),
                document.range("بكر"));
        document.span("Source", Map.of("value", List.of(" x ", "<a href=\"x\">&amp;</a>", "😀", "'\"", "T1", "true")),
                document.range("سعد"));
        return document;
    }

    private static SampleDocument comments() {
        SampleDocument document = new SampleDocument("comments", "زيد وعمرو وعلي");
        document.comment("لا أعرف").span("Entity", tag("PERS"), document.range("زيد"));
        document.comment("سطر\nآخر\r\nثالث\tوحقل \\n").span("Entity", tag("PERS"), document.range("عمرو"));
        document.comment(" kind=named ").span("Source", PLAIN, document.range("علي"));
        return document;
    }

    private static SampleDocument relations() {
        SampleDocument document = new SampleDocument("relations", "زيد قال لعمرو وعلي هذا");
        AnnotationId one = document.span("Entity", tag("PERS"), document.range("زيد"));
        AnnotationId two = document.span("Entity", tag("PERS"), document.range("عمرو"));
        AnnotationId three = document.span("Entity", tag("PERS"), document.range("علي"));
        document.relation("Relation", tag("knows"), one, two);
        document.relation("Relation", tag("knows"), two, one);
        document.relation("Relation", tag("knows"), one, two);
        AnnotationId plain = document.relation("Kinship", PLAIN, one, three);
        document.relation("Relation", Map.of("tag", List.of("works for"), "since", List.of("2020 م")), three, two);
        document.comment("غريب").relation("About", tag("x"), plain, one);
        return document;
    }

    private static SampleDocument groups() {
        SampleDocument document = new SampleDocument("groups", "زيد قال إن عمرا وصل وإنه بخير");
        AnnotationId source = document.span("Source", PLAIN, document.range("زيد"));
        AnnotationId cue = document.span("Cue", PLAIN, document.range("قال"));
        AnnotationId content = document.span("Content", PLAIN, document.range("إن عمرا وصل"));
        AnnotationId who = document.span("Entity", tag("PERS"), document.range("عمرا"));
        AnnotationId he = document.span("Entity", tag("PRON"), document.range("وإنه"));
        AnnotationId said = document.group("Attribution", tag("direct"), new Member("source", source),
                new Member("cue", cue), new Member("content", content), new Member("content", who));
        document.group("Chain", PLAIN, new Member("", who), new Member("", he));
        document.comment("متداخلة").group("Attribution", Map.of("kind", List.of("a b")), new Member("content", said),
                new Member("المصدر الأول", he));
        document.group("Chain", tag("lonely"), new Member("", source));
        return document;
    }

    private static SampleDocument saidOfTheDocument() {
        SampleDocument document = new SampleDocument("of-the-document", "قال زيد هذا");
        document.document("Document", Map.of("tag", List.of("news"), "quality", List.of("good", "short")));
        document.comment("رأي").document("Stance", PLAIN);
        document.span("Entity", tag("PERS"), document.range("زيد"));
        return document;
    }

    private static SampleDocument metadata() {
        SampleDocument document = marked("metadata", "قال ⟦زيد⟧ هذا");
        return document.metadata("outlet", "وكالة <سانا>").metadata("published", "2022-10-17")
                .metadata("byline", "a=b; c\\d\t\"e\"").metadata("my own", "سطر\nآخر");
    }

    private static SampleDocument annotators() {
        SampleDocument document = new SampleDocument("annotators", "قال زيد لعمرو هذا");
        document.by("ليلى العلي").span("Entity", tag("PERS"), document.range("زيد"));
        document.by("Omar").span("Entity", tag("LOC"), document.range("زيد"));
        AnnotationId one = document.span("Entity", tag("PERS"), document.range("عمرو"));
        AnnotationId two = document.span("Entity", tag("PERS"), document.range("هذا"));
        document.relation("Relation", tag("knows"), one, two);
        document.by("gold").span("Entity", tag("PERS"), document.range("زيد"));
        return document;
    }
}
