/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import org.eclipse.swt.graphics.TextLayout;

/**
 * The runs of a piece's text in which all characters have one embedding level, found by the Unicode bidirectional
 * algorithm. Within a line such a run is drawn unbroken and in one direction, which is what a box needs: the layout's
 * own {@code getBounds(start, end)} gives the union over mixed runs.
 */
final class BidiRuns {

    private final String text;
    private final byte[] levels;

    private BidiRuns(String text, byte[] levels) {
        this.text = text;
        this.levels = levels;
    }

    /** The runs that Unicode's algorithm finds. */
    static BidiRuns of(String text, boolean rightToLeft) {
        Bidi bidi = new Bidi();
        bidi.setPara(text, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
        return new BidiRuns(text, bidi.getLevels());
    }

    /**
     * The runs that a layout draws. They are those of Unicode, but for blanks and signs beside embeddings, isolates and
     * controls without a meaning: there the system's layout takes a way of its own, and what is drawn is what counts. The layout must be asked for
     * each character, which takes long, so it is asked only where the text has such controls.
     */
    static BidiRuns of(String text, boolean rightToLeft, TextLayout layout) {
        if (text.chars().noneMatch(BidiRuns::mayDiffer)) {
            return of(text, rightToLeft);
        }
        byte[] levels = new byte[text.length()];
        for (int i = 0; i < levels.length; i++) {
            // At the second half of a pair the layout answers for the character behind it.
            boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            levels[i] = second ? levels[i - 1] : (byte) layout.getLevel(i);
        }
        return new BidiRuns(text, levels);
    }

    private static boolean mayDiffer(int c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069' || c >= '\u007F' && c <= '\u009F';
    }

    /** A run's part within the asked range; offsets in the piece. */
    record Run(int begin, int end) {
    }

    int level(int index) {
        return levels[index];
    }

    boolean isRightToLeft(int index) {
        return (levels[index] & 1) == 1;
    }

    /**
     * The end without what stands at it in another level than the begin: a joiner without a width that belongs to a
     * grapheme may be drawn at the other end of the line.
     */
    int endOfSameLevel(int begin, int end) {
        int last = end;
        while (last > begin + 1 && levels[last - 1] != levels[begin]) {
            last--;
        }
        return last;
    }

    /**
     * Gives the runs between both offsets, in logical order. Controls that the algorithm removes (X9) belong to none:
     * they have no width, and every implementation gives them another level.
     */
    void between(int begin, int end, Consumer<Run> consumer) {
        int start = begin;
        while (start < end) {
            if (isRemoved(start)) {
                start++;
                continue;
            }
            int stop = start + 1;
            while (stop < end && levels[stop] == levels[start] && !isRemoved(stop)) {
                stop++;
            }
            consumer.accept(new Run(start, stop));
            start = stop;
        }
    }

    /**
     * What is seen beside a stretch of one level on its line, controls that the algorithm removes left out.
     *
     * @return the index; empty where the line ends
     */
    OptionalInt beside(int begin, int end, int lineBegin, int lineEnd, boolean onLeft) {
        int[] seen = IntStream.range(lineBegin, lineEnd).filter(index -> !isRemoved(index)).toArray();
        byte[] seenLevels = new byte[seen.length];
        for (int i = 0; i < seen.length; i++) {
            seenLevels[i] = levels[seen[i]];
        }
        int[] visual = IntStream.of(Bidi.reorderVisual(seenLevels)).map(index -> seen[index]).toArray();
        int last = -1;
        for (int i = 0; i < visual.length; i++) {
            boolean inside = begin <= visual[i] && visual[i] < end;
            if (inside && onLeft) {
                return i == 0 ? OptionalInt.empty() : OptionalInt.of(visual[i - 1]);
            }
            last = inside ? i : last;
        }
        return last < 0 || last + 1 == visual.length ? OptionalInt.empty() : OptionalInt.of(visual[last + 1]);
    }

    /** Other controls without a direction, as U+0080, are drawn as boxes with their numbers. */
    private boolean isRemoved(int index) {
        char c = text.charAt(index);
        return switch (UCharacter.getDirection(c)) {
        case UCharacterDirection.LEFT_TO_RIGHT_EMBEDDING, UCharacterDirection.RIGHT_TO_LEFT_EMBEDDING,
                UCharacterDirection.LEFT_TO_RIGHT_OVERRIDE, UCharacterDirection.RIGHT_TO_LEFT_OVERRIDE,
                UCharacterDirection.POP_DIRECTIONAL_FORMAT -> true;
        case UCharacterDirection.BOUNDARY_NEUTRAL ->
                UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        default -> false;
        };
    }
}
