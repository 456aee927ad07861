/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Decodes from an offset on and stops at the first byte that does not fit. */
final class StrictDecoder {

    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            // Before UTF-16LE, whose mark it begins with.
            new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
            new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    /** A byte order mark and what it announces. */
    record Mark(Charset charset, int... bytes) {

        boolean begins(byte[] text) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= text.length || (text[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final CharBuffer text;
    private final int badByte;

    private StrictDecoder(CharBuffer text, int badByte) {
        this.text = text;
        this.badByte = badByte;
    }

    static StrictDecoder decode(byte[] bytes, int offset, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        return new StrictDecoder(out.flip(), result.isError() ? in.position() : -1);
    }

    /** The mark at the beginning, or null. */
    static Mark mark(byte[] bytes) {
        return MARKS.stream().filter(mark -> mark.begins(bytes)).findFirst().orElse(null);
    }

    boolean isComplete() {
        return badByte < 0;
    }

    /** Offset of the first byte that does not fit; -1 when all do. */
    int badByte() {
        return badByte;
    }

    /** What was decoded up to the bad byte. */
    String text() {
        return text.toString();
    }
}
