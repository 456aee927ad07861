/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.internal;

import java.util.Arrays;
import java.util.Objects;
import org.isnad.text.Graphemes;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.SplitCharacterException;

/** Graphemes: holds every border. */
public final class GraphemeMapper implements OffsetMapper {

    private final int[] borders;
    private final int textLength;

    public GraphemeMapper(CharSequence text) {
        textLength = text.length();
        Graphemes graphemes = Graphemes.of(text);
        int[] found = new int[textLength + 1];
        int count = 0;
        for (int i = 0; i < textLength; i = graphemes.next(i)) {
            found[count++] = i;
        }
        found[count++] = textLength;
        borders = Arrays.copyOf(found, count);
    }

    @Override
    public OffsetUnit unit() {
        return OffsetUnit.GRAPHEME;
    }

    @Override
    public int length() {
        return borders.length - 1;
    }

    @Override
    public int toUnit(int utf16) {
        int grapheme = Arrays.binarySearch(borders, Objects.checkIndex(utf16, textLength + 1));
        if (grapheme < 0) {
            throw new SplitCharacterException(utf16, OffsetUnit.UTF16, OffsetUnit.GRAPHEME);
        }
        return grapheme;
    }

    @Override
    public int toUtf16(int unitOffset) {
        return borders[Objects.checkIndex(unitOffset, borders.length)];
    }
}
