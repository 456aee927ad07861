/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.hits;

import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.isnad.text.Graphemes;

/**
 * Makes a line of a hit's context: without line breaks, and cut to the room there is at the end that is far from the
 * hit. What it returns is for showing only.
 */
public final class Excerpt {

    public static final String ELLIPSIS = "…";

    /** So many graphemes are given up so that a cut does not fall into a word. */
    private static final int WORD = 12;

    private Excerpt() {
    }

    /** The text with each run of line breaks, tabs and blanks as one blank. */
    public static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /**
     * The context before a hit, cut at its beginning.
     *
     * @param width   how wide it may be, in the unit of {@code measure}
     * @param measure how wide a text is
     */
    public static String before(String context, int width, ToIntFunction<String> measure) {
        String text = line(context);
        if (measure.applyAsInt(text) <= width) {
            return text;
        }
        int[] cuts = borders(text);
        int first = first(cuts.length - 1, i -> measure.applyAsInt(ELLIPSIS + text.substring(cuts[i])) <= width);
        int cut = IntStream.range(first, Math.min(first + WORD, cuts.length)).map(i -> cuts[i])
                .filter(c -> c > 0 && text.charAt(c - 1) == ' ').findFirst().orElse(cuts[first]);
        return ELLIPSIS + text.substring(cut);
    }

    /** The context after a hit, cut at its end; otherwise like {@link #before}. */
    public static String after(String context, int width, ToIntFunction<String> measure) {
        String text = line(context);
        if (measure.applyAsInt(text) <= width) {
            return text;
        }
        int[] cuts = borders(text);
        int last = cuts.length - 1;
        int most = last - first(last, i -> measure.applyAsInt(text.substring(0, cuts[last - i]) + ELLIPSIS) <= width);
        int cut = IntStream.range(0, Math.min(WORD, most + 1)).map(i -> cuts[most - i])
                .filter(c -> c < text.length() && text.charAt(c) == ' ').findFirst().orElse(cuts[most]);
        return text.substring(0, cut) + ELLIPSIS;
    }

    /** The offsets where the text may be cut, both ends among them. */
    private static int[] borders(String text) {
        Graphemes graphemes = Graphemes.of(text);
        return IntStream.concat(IntStream.iterate(0, i -> i < text.length(), graphemes::next),
                IntStream.of(text.length())).toArray();
    }

    /** The smallest number below {@code end} from which on the condition holds, or {@code end}. */
    private static int first(int end, IntPredicate condition) {
        int low = 0;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
