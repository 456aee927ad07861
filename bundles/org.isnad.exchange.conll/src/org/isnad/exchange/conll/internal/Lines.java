/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSource;
import org.isnad.text.charset.CharsetDetection;
import org.isnad.text.message.MessageBundle;

/** The lines of a file one after the other, in the charset that the user named or that its beginning shows. */
final class Lines implements AutoCloseable {

    /** In bytes: what the charset is found by. */
    private static final int HEAD = 1 << 16;
    private static final MessageBundle MESSAGES = MessageBundle.beside(Lines.class);

    private final BufferedReader reader;
    private final String charset;
    private int number;

    private Lines(BufferedReader reader, String charset) {
        this.reader = reader;
        this.charset = charset;
    }

    static Lines of(ImportSource source, ImportSettings settings) throws IOException {
        InputStream in = source.open();
        byte[] head = in.readNBytes(HEAD);
        int end = head.length;
        while (head.length == HEAD && end > 0 && head[end - 1] != '\n') {
            end--;
        }
        Charset charset = settings.charset().map(Charset::forName)
                .orElse(null);
        if (charset == null) {
            charset = CharsetDetection.detect(Arrays.copyOf(head, end)).charset();
        }
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
        return new Lines(new BufferedReader(new InputStreamReader(all, charset.newDecoder())), charset.name());
    }

    /** Canonical name. */
    String charset() {
        return charset;
    }

    /** Of the line that was last read, from 1. */
    int number() {
        return number;
    }

    /**
     * The next line without its end and without a byte order mark.
     *
     * @return null after the last one
     * @throws BadInputException {@code BAD_BYTE}, {@code FORBIDDEN_CHARACTER}
     */
    String next() throws IOException, BadInputException {
        number++;
        String line;
        try {
            line = reader.readLine();
        } catch (CharacterCodingException e) {
            throw new BadInputException("BAD_BYTE", MESSAGES.text("bad-byte", number, charset), e);
        }
        if (line != null && line.indexOf('\0') >= 0) {
            throw new BadInputException("FORBIDDEN_CHARACTER", MESSAGES.text("nul", number), null);
        }
        return number == 1 && line != null && line.startsWith("\ufeff") ? line.substring(1) : line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
