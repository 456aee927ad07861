/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.internal;

import java.util.Objects;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.SplitCharacterException;
import org.isnad.text.TextProblems;

/** UTF-16 to itself: only checks. */
public record IdentityMapper(CharSequence text) implements OffsetMapper {

    @Override
    public OffsetUnit unit() {
        return OffsetUnit.UTF16;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public int toUnit(int utf16) {
        Objects.checkIndex(utf16, text.length() + 1);
        if (TextProblems.splitsSurrogatePair(text, utf16)) {
            throw new SplitCharacterException(utf16, OffsetUnit.UTF16, OffsetUnit.UTF16);
        }
        return utf16;
    }

    @Override
    public int toUtf16(int unitOffset) {
        return toUnit(unitOffset);
    }
}
