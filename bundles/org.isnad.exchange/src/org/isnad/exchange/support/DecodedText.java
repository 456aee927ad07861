/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

import org.isnad.exchange.BadInputException;
import org.isnad.text.TextProblems;
import org.isnad.text.charset.CharsetDetection;
import org.isnad.text.charset.Decoding;
import org.isnad.text.message.MessageBundle;

/**
 * The text of a file's bytes, in the charset that the user names or that the bytes show, and only with characters that a
 * project can store.
 *
 * @param text    without a byte order mark
 * @param charset canonical name of the charset that was used
 */
public record DecodedText(String text, String charset) {

    private static final MessageBundle MESSAGES = MessageBundle.beside(DecodedText.class);

    /**
     * @param charset as the user named it; empty to find it
     * @throws BadInputException {@code BAD_BYTE}, {@code EMPTY_FILE}, {@code FORBIDDEN_CHARACTER}
     */
    public static DecodedText of(byte[] content, Optional<String> charset) throws BadInputException {
        Decoding decoding = charset.isPresent()
                ? CharsetDetection.decode(content, Charset.forName(charset.get()))
                : CharsetDetection.decode(content);
        return switch (decoding) {
            case Decoding.Decoded decoded -> checked(decoded);
            case Decoding.Malformed bad -> throw new BadInputException("BAD_BYTE", MESSAGES.text("bad-byte",
                    String.format(Locale.ROOT, "0x%02X", bad.value()), Integer.toString(bad.offset()),
                    Integer.toString(lineOf(content, bad.offset())), bad.source().charset().name()), null);
        };
    }

    private static DecodedText checked(Decoding.Decoded decoded) throws BadInputException {
        return new DecodedText(checked(decoded.text()), decoded.source().charset().name());
    }

    /**
     * A text that a project can store.
     *
     * @throws BadInputException {@code EMPTY_FILE}, {@code FORBIDDEN_CHARACTER}
     */
    public static String checked(String text) throws BadInputException {
        if (text.isBlank()) {
            throw new BadInputException("EMPTY_FILE", MESSAGES.text("empty"), null);
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new BadInputException("FORBIDDEN_CHARACTER", MESSAGES.text("nul", Integer.toString(nul),
                    Long.toString(1 + text.substring(0, nul).chars().filter(c -> c == '\n').count())), null);
        }
        var lone = TextProblems.firstLoneSurrogate(text);
        if (lone.isPresent()) {
            throw new BadInputException("FORBIDDEN_CHARACTER",
                    MESSAGES.text("surrogate", Integer.toString(lone.getAsInt())), null);
        }
        return text;
    }

    private static int lineOf(byte[] content, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
