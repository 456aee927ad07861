/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

import java.util.function.Consumer;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.text.Bidi;

/**
 * The runs of a piece's text in which all characters have one embedding level, found by the Unicode bidirectional
 * algorithm. Within a line such a run is drawn unbroken and in one direction, which is what a box needs: the layout's
 * own {@code getBounds(start, end)} gives the union over mixed runs.
 */
final class BidiRuns {

    private final String text;
    private final byte[] levels;

    BidiRuns(String text, boolean rightToLeft) {
        this.text = text;
        Bidi bidi = new Bidi();
        bidi.setPara(text, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
        levels = bidi.getLevels();
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

    private boolean isRemoved(int index) {
        return switch (UCharacter.getDirection(text.charAt(index))) {
        case UCharacterDirection.BOUNDARY_NEUTRAL, UCharacterDirection.LEFT_TO_RIGHT_EMBEDDING,
                UCharacterDirection.RIGHT_TO_LEFT_EMBEDDING, UCharacterDirection.LEFT_TO_RIGHT_OVERRIDE,
                UCharacterDirection.RIGHT_TO_LEFT_OVERRIDE, UCharacterDirection.POP_DIRECTIONAL_FORMAT -> true;
        default -> false;
        };
    }
}
