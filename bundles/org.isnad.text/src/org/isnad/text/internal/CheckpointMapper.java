/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.internal;

import java.util.Arrays;
import java.util.Objects;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.SplitCharacterException;

/** Code points or UTF-8 bytes: counts from the last of the checkpoints that stand every {@value #STEP} code units. */
public final class CheckpointMapper implements OffsetMapper {

    private static final int STEP = 32;

    private final String text;
    private final OffsetUnit unit;
    private final int length;
    /** The n-th is the offset in the other unit of the character that holds code unit n × STEP, or begins there. */
    private final int[] checkpoints;

    public CheckpointMapper(String text, OffsetUnit unit) {
        this.text = text;
        this.unit = unit;
        checkpoints = new int[text.length() / STEP + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i += Chars.width(text, i)) {
            if (i % STEP == 0 || i % STEP == STEP - 1 && Chars.width(text, i) == 2) {
                checkpoints[(i + 1) / STEP] = count;
            }
            count = Math.addExact(count, units(i));
        }
        if (text.length() % STEP == 0) {
            checkpoints[text.length() / STEP] = count;
        }
        length = count;
    }

    @Override
    public OffsetUnit unit() {
        return unit;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public int toUnit(int utf16) {
        Objects.checkIndex(utf16, text.length() + 1);
        if (isIdentity()) {
            return utf16;
        }
        int i = characterAt(utf16 / STEP);
        int count = checkpoints[utf16 / STEP];
        while (i < utf16) {
            count += units(i);
            i += Chars.width(text, i);
        }
        if (i != utf16) {
            throw new SplitCharacterException(utf16, OffsetUnit.UTF16, unit);
        }
        return count;
    }

    @Override
    public int toUtf16(int unitOffset) {
        Objects.checkIndex(unitOffset, length + 1);
        if (isIdentity()) {
            return unitOffset;
        }
        int found = Arrays.binarySearch(checkpoints, unitOffset);
        int checkpoint = found >= 0 ? found : -found - 2;
        int i = characterAt(checkpoint);
        int count = checkpoints[checkpoint];
        while (count < unitOffset) {
            count += units(i);
            i += Chars.width(text, i);
        }
        if (count != unitOffset) {
            throw new SplitCharacterException(unitOffset, unit, OffsetUnit.UTF16);
        }
        return i;
    }

    /** No character takes fewer units than one, and a pair neither one for each of its halves. */
    private boolean isIdentity() {
        return length == text.length();
    }

    /** Where the character of a checkpoint begins: one unit before it when a pair straddles it. */
    private int characterAt(int checkpoint) {
        int offset = checkpoint * STEP;
        return offset > 0 && offset < text.length() && Chars.isPair(text, offset - 1) ? offset - 1 : offset;
    }

    private int units(int offset) {
        if (unit == OffsetUnit.CODE_POINT) {
            return 1;
        }
        char c = text.charAt(offset);
        return c < 0x80 ? 1 : c < 0x800 ? 2 : Chars.isPair(text, offset) ? 4 : 3;
    }
}
