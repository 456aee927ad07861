/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

/**
 * Changes as bytes and back, for the journal. The bytes say the version of their form; where they end, and whether they
 * are whole, is the affair of who stores them. The form:
 * <ul>
 * <li>a number is written in groups of seven bits, the lowest first, with the eighth bit set in all but the last;
 * <li>a text is the number of an earlier text of the same change, or, when it is the next number, a new one: its length
 * in bytes, and UTF-8;
 * <li>an id is sixteen bytes; a time is its seconds since 1970 (zigzag) and nanoseconds.
 * </ul>
 */
public final class ChangeCodec {

    static final int VERSION = 2;

    static final int LIST = 0;
    static final int ANNOTATION = 1;
    static final int DOCUMENT = 2;
    static final int ENTITY = 3;
    static final int CLAIM = 4;
    static final int CLAIM_RELATION = 5;
    static final int TEXT = 6;

    static final int BEFORE = 1;
    static final int AFTER = 2;

    /** Lists within lists come from nowhere but a mistake or an attack. */
    static final int DEEPEST = 32;

    private ChangeCodec() {
    }

    public static byte[] write(Change change) {
        CodecOutput output = new CodecOutput();
        output.bits(VERSION);
        new ChangeWriter(output).change(change, 0);
        return output.bytes();
    }

    /**
     * Reads what {@link #write(Change)} wrote.
     *
     * @throws IllegalArgumentException if the bytes are no change, or one of a newer version
     */
    public static Change read(byte[] bytes) {
        CodecInput input = new CodecInput(bytes);
        int version = input.bits();
        if (version < 1 || version > VERSION) {
            throw new IllegalArgumentException("a change of version " + version + ", known is " + VERSION);
        }
        try {
            Change change = new ChangeReader(input, version).change(0);
            input.expectEnd();
            return change;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a number that is too great", e);
        }
    }
}
