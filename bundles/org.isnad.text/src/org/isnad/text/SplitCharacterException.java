/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

/** An offset within a character: the other unit has no offset for it. */
public final class SplitCharacterException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final OffsetUnit unit;
    private final OffsetUnit characterUnit;

    public SplitCharacterException(int offset, OffsetUnit unit, OffsetUnit characterUnit) {
        super("offset " + offset + " (" + unit + ") lies within a character (" + characterUnit + ")");
        this.offset = offset;
        this.unit = unit;
        this.characterUnit = characterUnit;
    }

    /** The offset that was asked for. */
    public int offset() {
        return offset;
    }

    /** What that offset counts. */
    public OffsetUnit unit() {
        return unit;
    }

    /** Whose character the offset splits: the other side of the conversion. */
    public OffsetUnit characterUnit() {
        return characterUnit;
    }
}
