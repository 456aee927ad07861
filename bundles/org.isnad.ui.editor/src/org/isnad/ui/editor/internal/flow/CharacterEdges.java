/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

import java.util.Arrays;

import org.eclipse.swt.graphics.TextLayout;
import org.isnad.text.Graphemes;

/**
 * Where the characters of a laid-out piece begin and end, in pixels from the left edge of the text area. Indices count
 * from the begin of the piece. Each edge is asked once from the layout.
 */
final class CharacterEdges {

    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final TextLayout layout;
    private final String text;
    private final BidiRuns runs;
    private final boolean rightToLeft;
    private final int width;
    private final int[] lineStarts;
    private final int[] leading;
    private final int[] trailing;
    private Graphemes graphemes;

    CharacterEdges(TextLayout layout, String text, BidiRuns runs, boolean rightToLeft, int width) {
        this.layout = layout;
        this.text = text;
        this.runs = runs;
        this.rightToLeft = rightToLeft;
        this.width = width;
        lineStarts = layout.getLineOffsets();
        leading = new int[text.length()];
        trailing = new int[text.length()];
        Arrays.fill(leading, UNKNOWN);
        Arrays.fill(trailing, UNKNOWN);
    }

    /** The side at which the character at the index is begun to be read. */
    int leading(int index) {
        if (leading[index] == UNKNOWN) {
            leading[index] = mirrored(layout.getLocation(index, false).x);
        }
        return leading[index];
    }

    /** The side at which reading the text up to the end is at an end; the end is greater than 0. */
    int trailing(int end) {
        if (trailing[end - 1] == UNKNOWN) {
            trailing[end - 1] = Character.isLowSurrogate(text.charAt(end - 1)) ? trailingOfSurrogates(end)
                    : mirrored(layout.getLocation(end - 1, true).x);
        }
        return trailing[end - 1];
    }

    /** Where the grapheme at the index ends. */
    int boundaryAfter(int index) {
        return graphemes().next(index);
    }

    /** Where the grapheme before the end begins. */
    int boundaryBefore(int end) {
        return graphemes().previous(end);
    }

    /**
     * The layout knows the width of the first character only, where several make one grapheme and the font has no glyph
     * for it, and nothing right after a low surrogate. So the edge is taken from what stands beside it.
     */
    private int trailingOfSurrogates(int end) {
        int begin = graphemes().previous(end);
        int line = lineOf(begin);
        if (end < lineStarts[line + 1] && runs.level(end) == runs.level(begin)) {
            return leading(end);
        }
        if (end < lineStarts[line + 1] && runs.level(end) == runs.level(begin) + 1) {
            // The run that follows lies the other way round: its end is beside this grapheme.
            int stop = end + 1;
            while (stop < lineStarts[line + 1] && runs.level(stop) == runs.level(end)) {
                stop++;
            }
            if (!Character.isLowSurrogate(text.charAt(stop - 1))) {
                return trailing(stop);
            }
        }
        int run = begin;
        while (run > lineStarts[line] && runs.level(run - 1) == runs.level(begin)) {
            run--;
        }
        if (run > lineStarts[line] && runs.level(run - 1) < runs.level(begin)) {
            // A run of a higher level turns its end to the text before it.
            return trailing(run);
        }
        if (run == lineStarts[line] && runs.isRightToLeft(begin) != rightToLeft) {
            return rightToLeft ? width : 0;
        }
        return mirrored(layout.getLocation(begin, true).x);
    }

    private int lineOf(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found >= 0 ? found : -found - 2;
        return Math.min(line, lineStarts.length - 2);
    }

    private Graphemes graphemes() {
        if (graphemes == null) {
            graphemes = Graphemes.of(text);
        }
        return graphemes;
    }

    /** A right-to-left layout counts x from the right edge. */
    private int mirrored(int x) {
        return rightToLeft ? width - x : x;
    }
}
