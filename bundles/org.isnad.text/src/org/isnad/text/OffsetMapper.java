/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import org.isnad.text.internal.CheckpointMapper;
import org.isnad.text.internal.GraphemeMapper;
import org.isnad.text.internal.IdentityMapper;

/**
 * Converts offsets into one text between UTF-16 code units and another unit, both ways and exactly.
 *
 * <p>Made in one pass; then an answer takes constant time or that of a binary search. Immutable and thread-safe.
 */
public interface OffsetMapper {

    /** A mapper for a text that does not change. */
    static OffsetMapper of(CharSequence text, OffsetUnit unit) {
        return switch (unit) {
            case UTF16 -> new IdentityMapper(text);
            case CODE_POINT, UTF8 -> new CheckpointMapper(text.toString(), unit);
            case GRAPHEME -> new GraphemeMapper(text);
        };
    }

    /** The other unit. */
    OffsetUnit unit();

    /** Length of the text in the other unit. */
    int length();

    /**
     * The offset in the other unit.
     *
     * @throws IndexOutOfBoundsException if the offset is outside the text
     * @throws SplitCharacterException if it lies within a surrogate pair, or within a grapheme when these are counted
     */
    int toUnit(int utf16);

    /**
     * The offset in UTF-16 code units.
     *
     * @throws IndexOutOfBoundsException if the offset is outside the text
     * @throws SplitCharacterException if it lies within a character, as the second byte of a letter does
     */
    int toUtf16(int unitOffset);
}
