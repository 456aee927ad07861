/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.text.RangeMover;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.correct.TypedText;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.editor.internal.spans.ShownSpans;
import org.isnad.ui.editor.internal.spans.SpanMovement;
import org.junit.jupiter.api.Test;

/** What is typed is one correction of the text, and moves the annotations as the store will. */
class TypedTextTest {

    private static final int ROUNDS = 3_000;
    private static final List<String> SNIPPETS = List.of("", "", "", "ا", "ق", "َ", "x", " ", "\n", "قال", "👨‍👩‍👧", "ab");

    @Test
    void whateverIsTypedIsWhatTheEditsMakeOfTheText() {
        long seed = 20_261_122;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String base = text(random, 40);
            TypedText typed = new TypedText(base);
            String expected = base;
            for (int key = random.nextInt(12); key >= 0; key--) {
                TextRange replaced = stretch(expected, random);
                String inserted = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
                expected = expected.substring(0, replaced.begin()) + inserted + expected.substring(replaced.end());
                typed.replace(replaced, inserted);
                String place = "seed " + seed + ", round " + round + ", «" + base + "»";
                assertEquals(expected, typed.text(), place);
                assertEquals(expected, typed.edits().applyTo(base), place);
                assertEquals(base.equals(expected), typed.isEmpty() && expected.equals(base), place);
            }
        }
    }

    @Test
    void whatIsTypedAndDeletedAgainLeavesNothingBehind() {
        TypedText typed = new TypedText("قال الشاهد");
        typed.replace(TextRange.at(3), "تْ");
        typed.replace(new TextRange(3, 5), "");
        assertTrue(typed.isEmpty());
        typed.replace(new TextRange(4, 10), "");
        typed.replace(TextRange.at(4), "الشهود");
        assertEquals(TextEdits.of(new TextEdit(6, "شاهد", "شهود")).applyTo(typed.base()), typed.text());
        assertEquals(1, typed.edits().edits().size());
        assertEquals("ا", typed.edits().edits().getFirst().removed().substring(0, 1), "what is the same stays");
    }

    @Test
    void isCarriedOverIntoATextThatSomebodyElseChanged() {
        TypedText typed = new TypedText("one two three");
        typed.replace(new TextRange(8, 13), "drei");
        TypedText.Rebased elsewhere = typed.onto("eins two three");
        assertEquals("eins two drei", elsewhere.text().text());
        assertEquals(List.of(), elsewhere.lost());
        TypedText.Rebased same = typed.onto("one two four");
        assertEquals("one two four", same.text().text());
        assertEquals(List.of("drei"), same.lost().stream().map(TextEdit::inserted).toList());
        assertTrue(typed.onto("one two drei").text().isEmpty(), "it is stored now");
    }

    @Test
    void showsAllSpansWhereTheStoreWillMoveThem() {
        long seed = 42;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < ROUNDS / 15; round++) {
            String base = text(random, 30);
            List<ShownSpan> spans = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                spans.add(CanvasFixture.span(i, List.of(stretch(base, random))));
            }
            TypedText typed = new TypedText(base);
            for (int key = random.nextInt(4); key >= 0; key--) {
                typed.replace(stretch(typed.text(), random), SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            }
            String place = "seed " + seed + ", round " + round + ", " + typed.edits();
            ShownSpans moved = ShownSpans.of(spans)
                    .moved(new SpanMovement(base, typed.edits(), typed.text()));
            ShownSpans expected = ShownSpans.of(moved(spans, new RangeMover(base, typed.edits())));
            assertEquals(ids(expected.all().stream()), ids(moved.all().stream().sorted((a, b) ->
                    Span.READING_ORDER.compare(a.span(), b.span()))), place);
            for (int offset = 0; offset <= typed.text().length(); offset++) {
                TextRange range = new TextRange(offset, Math.min(typed.text().length(), offset + random.nextInt(6)));
                assertEquals(ids(expected.touching(range).stream()), ids(moved.touching(range).stream()), place + range);
                assertEquals(expected.at(offset).stream().map(shown -> shown.span().ranges()).toList(),
                        moved.at(offset).stream().map(shown -> shown.span().ranges()).toList(), place);
                assertEquals(expected.firstFrom(offset).map(ShownSpan::begin),
                        moved.firstFrom(offset).map(ShownSpan::begin), place);
                assertEquals(expected.lastBefore(offset).map(ShownSpan::begin),
                        moved.lastBefore(offset).map(ShownSpan::begin), place);
            }
            expected.all().forEach(shown -> assertEquals(expected.next(shown).map(ShownSpan::begin),
                    moved.next(shown).map(ShownSpan::begin), place));
        }
    }

    private static List<String> ids(Stream<ShownSpan> spans) {
        return spans.map(shown -> shown.span().id() + " " + shown.span().ranges()).sorted().toList();
    }

    private static List<ShownSpan> moved(List<ShownSpan> spans, RangeMover mover) {
        return spans.stream().map(shown -> new ShownSpan(SpanData.of(shown.span())
                .withRanges(mover.move(shown.span().ranges()), shown.span().time()), shown.annotator(), true)).toList();
    }

    private static String text(RandomGenerator random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(SNIPPETS.get(random.nextInt(SNIPPETS.size())));
        }
        return text.toString();
    }

    /** No more of a surrogate pair than a whole one. */
    private static TextRange stretch(String text, RandomGenerator random) {
        int begin = whole(text, random.nextInt(text.length() + 1));
        return new TextRange(begin, Math.max(begin, whole(text, Math.min(text.length(), begin + random.nextInt(6)))));
    }

    private static int whole(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1)) ? offset - 1 : offset;
    }
}
