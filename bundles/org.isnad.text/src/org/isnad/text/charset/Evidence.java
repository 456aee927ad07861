/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.charset;

/** Why an encoding was chosen. */
public enum Evidence {
    /** No bytes: any encoding would do. */
    EMPTY,
    /** Bytes below 0x80 only. */
    ASCII,
    /** A byte order mark. */
    BOM,
    /** The bytes are well-formed UTF-8 beyond ASCII, which other encodings hardly ever are by chance. */
    WELL_FORMED,
    /** Nearly all bytes are: a damaged or truncated UTF-8 file. It cannot be decoded as it is. */
    MOSTLY_WELL_FORMED,
    /** Every second byte is that of Arabic or ASCII in UTF-16. */
    BYTE_PATTERN,
    /** The Arabic letters that the encoding gives are as frequent, and follow each other, as in Arabic. */
    LETTER_STATISTICS,
    /** Control characters: not a text at all. It cannot be decoded. */
    NOT_TEXT,
    /** Nothing was looked at: the caller named the encoding. */
    GIVEN
}
