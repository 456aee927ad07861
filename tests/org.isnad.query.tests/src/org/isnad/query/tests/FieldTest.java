/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.isnad.language.ide.Edit;
import org.isnad.language.ide.Fix;
import org.isnad.language.ide.Proposal;
import org.isnad.query.QueryScanner;
import org.isnad.query.ide.Isolates;
import org.isnad.query.ide.QueryServices;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query field is told about its text. */
class FieldTest {

    private static final QueryServices SERVICES = new QueryServices(Fixture.NEWS, Locale.ENGLISH);

    private static List<Proposal> proposals(String marked) {
        int caret = marked.indexOf('⟦');
        return SERVICES.proposals(marked.replace("⟦", ""), caret);
    }

    private static String chosen(String marked, String label) {
        Proposal proposal = proposals(marked).stream().filter(each -> each.label().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError(label + " not among " + proposals(marked)));
        String text = Edit.apply(marked.replace("⟦", ""), List.of(proposal.edit()));
        int caret = proposal.edit().offset() + proposal.select();
        return text.substring(0, caret) + "⟦" + text.substring(caret);
    }

    /** In each row: a text with the caret at ⟦, what is chosen, the text and the caret afterwards. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Ent⟦ ~ <Entity/> ~ <Entity/>⟦
            <Ent⟦ ~ Entity ~ <Entity⟦
            <⟦/> ~ Attribution ~ <Attribution⟦/>
            [] </E⟦ ~ Entity ~ [] </Entity⟦
            <Entity ⟦ ~ tag ~ <Entity tag="⟦"
            <Entity ⟦ ~ annotator ~ <Entity annotator="⟦"
            <Entity tag=⟦ ~ PERS ~ <Entity tag="PERS"⟦
            <Entity tag="P⟦ ~ PERS ~ <Entity tag="PERS⟦
            <Entity tag="P⟦"/> ~ PERS ~ <Entity tag="PERS⟦"/>
            <Entity tag="P⟦ mention="NAM"/> ~ PERS ~ <Entity tag="PERS⟦ mention="NAM"/>
            <Entity tag="PERS" men⟦ ~ mention ~ <Entity tag="PERS" mention="⟦"
            <Content factuality="⟦ ~ CT+ ~ <Content factuality="CT\\+⟦
            <Entity entity="الج⟦" ~ الجيش ~ <Entity entity="الجيش⟦"
            <Entity annotator="⟦ ~ سامي ~ <Entity annotator="سامي⟦
            <Figure num⟦ ~ number ~ <Figure number>=⟦
            <Figure ⟦ ~ has ~ <Figure has ⟦
            <Figure has n⟦/> ~ number ~ <Figure has number>=⟦/>
            <Attribution sou⟦ ~ source ~ <Attribution source.⟦
            <Attribution source.⟦ ~ kind ~ <Attribution source.kind="⟦"
            <Attribution parent.source.kind="⟦ ~ media ~ <Attribution parent.source.kind="media⟦
            [⟦ ~ word ~ [word="⟦"
            [ki⟦] ~ kind ~ [kind="⟦"]
            [kind=⟦ ~ number ~ [kind="number"⟦
            [word="a" & n⟦] ~ number ~ [word="a" & number>=⟦]
            n⟦ ~ [number] ~ [number>=⟦]
            [] ⟦ ~ within ~ [] within⟦
            "a" wi⟦ ~ within ~ "a" within⟦
            [] :: ⟦ ~ outlet ~ [] :: outlet="⟦"
            [] :: outlet="⟦ ~ تلفزيون الشام ~ [] :: outlet="تلفزيون الشام⟦
            [] :: pub⟦ ~ published ~ [] :: published>="⟦"
            """)
    void givenACaretWhenAProposalIsChosenThenTheTextGoesOn(String marked, String label, String after) {
        assertEquals(after, chosen(marked, label));
    }

    @Test
    void givenAnArabicWordWhenProposalsAreAskedForThenNothingIsInTheWay() {
        assertEquals(List.of(), proposals("داعش⟦"));
        assertEquals(List.of(), proposals("\"داعش⟦\""));
    }

    @Test
    void givenAnyTextWhenProposalsAreAskedForThenTheirEditsLieInTheText() {
        List<String> pieces = List.of("<", "Entity", " ", "tag", "=", "\"", "PERS", "/>", "[", "]", "word", ".", "source", "has",
                "::", "outlet", ">", "&", "قال", "*", "!", "%c");
        Seeded.rounds(300, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(10); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            int caret = random.nextInt(text.length() + 1);
            for (Proposal proposal : SERVICES.proposals(text.toString(), caret)) {
                assertTrue(proposal.edit().offset() <= caret && proposal.edit().end() <= text.length(),
                        () -> text + " at " + caret + ": " + proposal);
                Edit.apply(text.toString(), List.of(proposal.edit()));
            }
        });
    }

    @Test
    void givenIssuesWhenFixesAreAskedForThenTheyMendTheText() {
        String text = "<Entty/> within <Entity tag=\"PRS\"/>";

        List<Fix> fixes = SERVICES.fixes(Fixture.issues(text, Fixture.NEWS));

        assertEquals(List.of("Replace with Entity", "Replace with \"PERS\""), fixes.stream().map(Fix::title).toList());
        assertEquals("<Entity/> within <Entity tag=\"PERS\"/>",
                Edit.apply(text, fixes.stream().flatMap(fix -> fix.edits().stream()).toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            [word="قال" & tag="PERS"] ~ [word="(قال)" & tag="PERS"]
            قال زيد ~ (قال زيد)
            قال within <s/> ~ (قال) within <s/>
            قال زيد within <كيان صنف=شخص/> ~ (قال زيد) within <(كيان) (صنف)=(شخص)/>
            "قال" "زيد" :: outlet="a" ~ "(قال)" "(زيد)" :: outlet="a"
            «قال» [word="x"] ~ «(قال)» [word="x"]
            [word="قا ~ [word="(قا)
            قال 300 "a" ~ (قال 300) "a"
            300 قال "a" ~ (300 قال) "a"
            <Entity/> ~ <Entity/>
            """)
    void givenAQueryWhenItsDirectionsAreAskedForThenEachArabicTextStandsByItself(String text, String isolated) {
        StringBuilder marked = new StringBuilder(text);
        for (TextRange range : Isolates.of(text).reversed()) {
            marked.insert(range.end(), ')').insert(range.begin(), '(');
        }
        assertEquals(isolated, marked.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            [word="a" & number>=20] within <Entity tag=PERS/> ~ S N S T S N S # S K S N N S W S
            a:"x"%c b? وال* 3 ~ N S T F W S W #
            <Figure has number> [] </Figure> :: outlet="a" ~ S N K N S S S S N S S N S T
            "a ~ O
            not within ~ K K
            <"a b" "c"="d"/> ~ S N N S T S
            """)
    void givenAQueryWhenItsTokensAreAskedForThenTheyAreWhatTheyMean(String text, String kinds) {
        String found = QueryScanner.tokens(text).stream().map(token -> switch (token.kind()) {
            case SIGN -> "S";
            case NAME -> "N";
            case STRING -> "T";
            case OPEN_STRING -> "O";
            case KEYWORD -> "K";
            case WORD -> "W";
            case NUMBER -> "#";
            case FLAG -> "F";
        }).collect(Collectors.joining(" "));

        assertEquals(kinds, found);
    }
}
