/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

import java.util.Arrays;
import java.util.OptionalInt;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.isnad.text.Graphemes;

/**
 * Where the characters of a laid-out piece begin and end, in pixels from the left edge of the text area. Indices count
 * from the begin of the piece. Each edge is asked once from the layout.
 */
final class CharacterEdges {

    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final char LAM = 'ل';
    private static final String ALEFS = "اأإآٱ";
    private static final char ZERO_WIDTH_JOINER = '\u200D';
    private static final char LAST_LATIN = '\u02FF';

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
            int edge = mirrored(layout.getLocation(index, false).x);
            leading[index] = isAlefOfLigature(index) ? (leading(lamBefore(index)) + edge) / 2 : edge;
        }
        return leading[index];
    }

    /** The side at which reading the text up to the end is at an end; the end is greater than 0. */
    int trailing(int end) {
        if (trailing[end - 1] == UNKNOWN) {
            trailing[end - 1] = findTrailing(end);
        }
        return trailing[end - 1];
    }

    private int findTrailing(int end) {
        if (isAlefOfLigature(end)) {
            return leading(end);
        }
        return holdsSurrogates(end) ? trailingOfSurrogates(end) : mirrored(layout.getLocation(end - 1, true).x);
    }

    /** As {@link #trailing}, of the grapheme that ends there: a joiner at its end may be drawn at another place. */
    int ending(int end) {
        return trailing(runs.endOfSameLevel(graphemes().previous(end), end));
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
     * Whether the alef at the index is drawn as one shape with the lam before it. The layout then gives the lam all of
     * the width; an annotation of the alef alone would not be seen, so each gets its half.
     */
    private boolean isAlefOfLigature(int index) {
        return index < text.length() && ALEFS.indexOf(text.charAt(index)) >= 0 && lamBefore(index) >= 0
                && layout.getLocation(index, false).x == layout.getLocation(index, true).x;
    }

    /** The lam, perhaps with marks, right before the index; -1 if there is another letter. */
    private int lamBefore(int index) {
        int base = index - 1;
        while (base > 0 && isAttached(base)) {
            base--;
        }
        return base >= 0 && text.charAt(base) == LAM ? base : -1;
    }

    /** Whether the grapheme that ends there has a character beyond the first plane: the layout is at a loss there. */
    private boolean holdsSurrogates(int end) {
        int base = end - 1;
        while (base > 0 && isAttached(base)) {
            base--;
        }
        return Character.isLowSurrogate(text.charAt(base));
    }

    private boolean isAttached(int index) {
        char c = text.charAt(index);
        return c == ZERO_WIDTH_JOINER || c > LAST_LATIN && UCharacter.hasBinaryProperty(c, UProperty.GRAPHEME_EXTEND);
    }

    /**
     * The layout knows the width of the first character only, where several make one grapheme and the font has no glyph
     * for it, and nothing right after a low surrogate. So the edge is taken from what stands beside it on the line.
     */
    private int trailingOfSurrogates(int end) {
        int begin = graphemes().previous(end);
        int line = lineOf(begin);
        boolean toTheLeft = runs.isRightToLeft(begin);
        OptionalInt beside = runs.beside(begin, runs.endOfSameLevel(begin, end), lineStarts[line],
                lineStarts[line + 1], toTheLeft);
        if (beside.isEmpty()) {
            Rectangle bounds = layout.getLineBounds(line);
            return toTheLeft ? bounds.x : bounds.x + bounds.width;
        }
        int neighbour = beside.getAsInt();
        if (runs.isRightToLeft(neighbour) == toTheLeft) {
            return leading(neighbour);
        }
        if (!holdsSurrogates(neighbour + 1)) {
            return trailing(neighbour + 1);
        }
        // Two such graphemes end at the same place: there is nothing but their widths.
        int width = widthAlone(text.substring(begin, end));
        return leading(begin) + (toTheLeft ? -width : width);
    }

    private int widthAlone(String grapheme) {
        TextLayout alone = new TextLayout(layout.getDevice());
        try {
            alone.setFont(layout.getFont());
            alone.setText(grapheme);
            return alone.getBounds().width;
        } finally {
            alone.dispose();
        }
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
