/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.charset;

/** What came of decoding bytes. */
public sealed interface Decoding {

    /** The encoding that was found or given. */
    DetectedCharset source();

    /**
     * All bytes were decoded.
     *
     * @param text the characters, verbatim, without the byte order mark
     */
    record Decoded(String text, DetectedCharset source) implements Decoding {
    }

    /**
     * The bytes do not fit the encoding.
     *
     * @param offset of the first byte that does not, from the beginning of the bytes, the mark included
     * @param value of that byte, 0–255
     */
    record Malformed(DetectedCharset source, int offset, int value) implements Decoding {
    }
}
