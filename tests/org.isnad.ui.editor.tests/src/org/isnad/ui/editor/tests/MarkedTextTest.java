/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.tagset.Tagsets;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.copy.MarkedWriters;
import org.isnad.ui.editor.internal.paint.SpanLooks;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.junit.jupiter.api.Test;

/** What stands on the clipboard when text is copied with its labels. */
class MarkedTextTest {

    private static final long SEED = 815;
    private static final SpanLooks LOOKS =
            new SpanLooks(Tagsets.shipped().find("news").orElseThrow(), Locale.ENGLISH, false);

    @Test
    void plainTextHasAMarkAtEachBorder() {
        assertPlain("one [Person two] three", "one two three", span(1, "PERS", 4, 7));
        assertPlain("[Place a [Person b]] c", "a b c", span(1, "LOC", 0, 3), span(2, "PERS", 2, 3));
        assertPlain("[Place a [Person b /Place] c]", "a b c", span(1, "LOC", 0, 3), span(2, "PERS", 2, 5));
        assertPlain("[Place a] b […Place c]", "a b c", span(1, "LOC", 0, 1, 4, 5));
        assertPlain("a[Date] b", "a b", span(1, "DATE", 1, 1));
        assertPlain("\\[a\\] [Person \\\\]", "[a] \\", span(1, "PERS", 4, 5));
        assertPlain("x [Person a\nb] y", "x a\nb y", span(1, "PERS", 2, 5));
    }

    @Test
    void onlyTheSelectedStretchIsWrittenWithWhatLiesOverIt() {
        assertEquals("[Person ii] x", plain(new MarkedWriters("Salim ii x y", new TextRange(6, 10),
                List.of(span(1, "PERS", 0, 8)), offset -> false)).replace("…", ""));
    }

    @Test
    void htmlKeepsDirectionAndColoursAndEscapesWhatTheTextHolds() {
        String text = "قال <b>&\"\nHe said";
        MarkedWriters writers = new MarkedWriters(text, new TextRange(0, text.length()),
                List.of(span(1, "PERS", 0, 3)), offset -> offset < 10);
        String html = writers.html(LOOKS);
        assertTrue(html.contains("<p dir=\"rtl\""), html);
        assertTrue(html.contains("<p dir=\"ltr\""), html);
        assertTrue(html.contains(">Person</bdi>") && html.contains("background-color:#1d6dc9"), html);
        assertTrue(html.contains("&lt;b&gt;&amp;&quot;"), html);
        assertFalse(html.contains("<b>"), html);
    }

    @Test
    void rtfIsAsciiWithDirectionsAndBalancedBraces() {
        String text = "قال {x}\\par \uD83D\uDE00\nHe said";
        String rtf = new MarkedWriters(text, new TextRange(0, text.length()), List.of(span(1, "PERS", 0, 3)),
                offset -> offset < 10).rtf(LOOKS);
        assertTrue(rtf.chars().allMatch(c -> c < 0x80), rtf);
        assertTrue(rtf.contains("\\rtlpar") && rtf.contains("\\ltrpar"), rtf);
        assertTrue(rtf.contains("\\u1602?") && rtf.contains("\\{x\\}\\\\par"), rtf);
        assertEquals(0, depth(rtf));
    }

    @Test
    void markedTextWithoutItsMarksIsTheText() {
        Random random = new Random(SEED);
        String text = "abc def\nghi jkl mno\n\npqr stu";
        for (int round = 0; round < 300; round++) {
            List<ShownSpan> spans = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int begin = random.nextInt(text.length());
                spans.add(span(i, "PERS", begin, random.nextInt(begin, text.length() + 1)));
            }
            String plain = plain(new MarkedWriters(text, new TextRange(0, text.length()), spans, offset -> false));
            String bare = plain.replaceAll(" /Person]|\\[…?Person ?|]", "");
            assertEquals(text, bare, "seed " + SEED + ", round " + round + ": " + plain);
        }
    }

    private static void assertPlain(String expected, String text, ShownSpan... spans) {
        assertEquals(expected, plain(new MarkedWriters(text, new TextRange(0, text.length()), List.of(spans),
                offset -> false)));
    }

    /** Without the isolates around labels. */
    private static String plain(MarkedWriters writers) {
        return writers.plain(LOOKS).replaceAll("[\u2066-\u2069]", "");
    }

    private static int depth(String rtf) {
        String bare = rtf.replace("\\\\", "").replace("\\{", "").replace("\\}", "");
        return (int) (bare.chars().filter(c -> c == '{').count() - bare.chars().filter(c -> c == '}').count());
    }

    private static ShownSpan span(int n, String tag, int... borders) {
        List<TextRange> ranges = new ArrayList<>();
        for (int i = 0; i < borders.length; i += 2) {
            ranges.add(new TextRange(borders[i], borders[i + 1]));
        }
        return new ShownSpan(new SpanData(Spans.id(n), "Entity", ranges, Map.of("tag", List.of(tag)), "Sara",
                Instant.EPOCH, Origin.MANUAL, ""), Spans.SARA, true);
    }
}
