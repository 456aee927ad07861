/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.graphics.Rectangle;
import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.CaretPlace;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.flow.Viewport;

/** From an offset to its point on the page and back. */
final class RoundTrips {

    private static final int NARROWEST = 4;

    private RoundTrips() {
    }

    /** Who points at a caret gets a caret at the same place. */
    static void assertCarets(Viewport viewport, String text) {
        Graphemes graphemes = Graphemes.of(text);
        for (int at = 0; at <= text.length(); at = at == text.length() ? at + 1 : graphemes.next(at)) {
            int offset = at;
            if (offset < text.length() && isControl(text.charAt(offset))) {
                continue;
            }
            viewport.reveal(offset);
            Rectangle caret = viewport.caret(offset);
            CaretPlace answered = viewport.placeAt(caret.x, caret.y + caret.height / 2);
            Rectangle there = viewport.caret(answered);
            assertTrue(Math.abs(there.x - caret.x) <= 1 && there.y == caret.y, () -> "offset " + offset + " at " + caret
                    + " answers " + answered + " at " + there + " in " + escaped(text));
        }
    }

    /** A point a little inside the edge at which a character is begun to be read is answered with its offset. */
    static void assertClicks(Viewport viewport, String text) {
        Graphemes graphemes = Graphemes.of(text);
        for (int at = 0; at < text.length(); at = graphemes.next(at)) {
            assertClick(viewport, text, at, graphemes.next(at));
        }
    }

    private static void assertClick(Viewport viewport, String text, int begin, int end) {
        viewport.reveal(begin);
        PieceLayout layout = viewport.flow().layout(viewport.flow().pieces().indexAt(begin));
        List<Box> boxes = layout.boxes(new TextRange(begin, end));
        if (boxes.size() != 1 || boxes.getFirst().width() < NARROWEST || boxes.getFirst().left() < 0
                || boxes.getFirst().right() > layout.width()) {
            // A line end, a character without a width, a blank beyond the edge: nobody can point at it.
            return;
        }
        Box box = boxes.getFirst();
        int left = viewport.left();
        boolean rightToLeft = viewport.caret(begin).x >= left + box.right() - 1;
        int x = left + (rightToLeft ? box.right() - box.width() / 4 - 1 : box.left() + box.width() / 4);
        int y = viewport.caret(begin).y + 2;
        assertEquals(begin, viewport.offsetAt(x, y), () -> "the click at " + x + " on " + box + " of «"
                + escaped(text.substring(begin, end)) + "» at " + begin + " in " + escaped(text));
        int hit = viewport.characterAt(left + (box.left() + box.right()) / 2, y).orElse(-1);
        assertTrue(begin <= hit && hit < end, () -> "the middle of " + box + " answers " + hit + ", not " + begin
                + " in " + escaped(text));
    }

    /** Whether the character is one that the bidirectional algorithm removes: it has no place of its own. */
    private static boolean isControl(char c) {
        return c >= '\u202A' && c <= '\u202E';
    }

    /** With controls of direction as escapes, so that a failure can be read. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c == '\n' ? "\\n" : c >= '\u200B' && c < '\u2070' || c == '\u061C'
                ? String.format(Locale.ROOT, "\\u%04X", c) : Character.toString(c)));
        return escaped.toString();
    }
}
