/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import java.util.Optional;

import org.isnad.text.Direction;
import org.isnad.text.Paragraphs;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.flow.CaretPlace;
import org.isnad.ui.editor.internal.flow.LineGeometry;

/** A page of a typewriter: each character is one pixel wide, a line has a fixed number of them. */
final class GridLines implements LineGeometry {

    private final String text;
    private final int columns;

    GridLines(String text, int columns) {
        this.text = text;
        this.columns = columns;
    }

    @Override
    public boolean rightToLeft(int offset) {
        return Paragraphs.direction(text, Paragraphs.at(text, offset)) == Direction.RIGHT_TO_LEFT;
    }

    @Override
    public int lineStart(int offset) {
        int start = paragraphStart(offset);
        return start + (offset - start) / columns * columns;
    }

    @Override
    public int lineEnd(int offset) {
        int next = lineStart(offset) + columns;
        return next < paragraphEnd(offset) ? next - 1 : paragraphEnd(offset);
    }

    @Override
    public int x(int offset) {
        return offset - lineStart(offset);
    }

    @Override
    public int vertical(int offset, int lines, int x) {
        int line = lineStart(offset);
        for (int i = 0; i < Math.abs(lines); i++) {
            int next = lines < 0 ? line - 1 : nextLine(line);
            if (next < 0 || next > text.length()) {
                break;
            }
            line = lineStart(next);
        }
        return Math.min(line + x, lineEnd(line));
    }

    /** The typewriter knows one direction. */
    @Override
    public Optional<CaretPlace> beside(CaretPlace place, boolean left) {
        int next = place.offset() + (left ? -1 : 1);
        return lineStart(place.offset()) <= next && next <= lineEnd(place.offset())
                ? Optional.of(CaretPlace.before(next)) : Optional.empty();
    }

    @Override
    public int linesPerPage() {
        return 3;
    }

    @Override
    public int paragraphStart(int offset) {
        return Paragraphs.at(text, offset).begin();
    }

    @Override
    public int paragraphEnd(int offset) {
        return Paragraphs.at(text, offset).end();
    }

    private int nextLine(int line) {
        TextRange paragraph = Paragraphs.at(text, line);
        return line + columns < paragraph.end() ? line + columns : paragraph.end() + 1;
    }
}
