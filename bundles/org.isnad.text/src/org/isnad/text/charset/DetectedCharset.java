/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.charset;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The encoding of some bytes.
 *
 * @param charset the encoding, a specific byte order named for UTF-16
 * @param confidence from 0 (a guess) to 1 (certain)
 * @param bom whether the bytes begin with a byte order mark, which is not part of the text
 * @param firstBadByte offset of the first byte that {@code charset} cannot decode; empty when it decodes everything
 * @param firstBadUtf8Byte offset of the first byte that is not UTF-8, where UTF-8 was tried and refused
 * @param evidence why this encoding
 */
public record DetectedCharset(Charset charset, double confidence, boolean bom, OptionalInt firstBadByte,
        OptionalInt firstBadUtf8Byte, Evidence evidence) {

    public DetectedCharset {
        Objects.requireNonNull(charset);
        Objects.requireNonNull(firstBadByte);
        Objects.requireNonNull(firstBadUtf8Byte);
        Objects.requireNonNull(evidence);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }
}
