/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.ImportSource;
import org.isnad.text.charset.CharsetDetection;

/**
 * A file's characters piece by piece, for files that hold many documents. The charset is found by the first of them; a
 * byte that does not fit it ends the reading, and {@link #failure} says where it stands.
 */
public final class DecodedReader implements AutoCloseable {

    /** In bytes; longer than what statistics of letters need. */
    private static final int HEAD = 1 << 16;
    private static final int LINE_FEED = '\n';
    private static final char MARK = '\ufeff';

    private final ImportSource source;
    private final Charset charset;
    private final BufferedReader reader;

    private DecodedReader(ImportSource source, Charset charset, BufferedReader reader) {
        this.source = source;
        this.charset = charset;
        this.reader = reader;
    }

    /**
     * @param charset as the user named it; empty to find it
     * @throws BadInputException as {@link #failure}
     */
    public static DecodedReader open(ImportSource source, Optional<String> charset)
            throws IOException, BadInputException {
        InputStream in = source.open();
        byte[] head = in.readNBytes(HEAD);
        Charset used = charset.isPresent() ? Charset.forName(charset.get())
                : CharsetDetection.detect(wholeLines(head)).charset();
        Reader decoded = new InputStreamReader(new SequenceInputStream(new ByteArrayInputStream(head), in),
                used.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        DecodedReader opened = new DecodedReader(source, used, new BufferedReader(decoded));
        try {
            skipMark(opened.reader);
            return opened;
        } catch (CharacterCodingException e) {
            opened.close();
            throw opened.failure(e);
        }
    }

    /** A head that ends within a character would look damaged. */
    private static byte[] wholeLines(byte[] head) {
        int end = head.length;
        while (head.length == HEAD && end > 0 && head[end - 1] != LINE_FEED) {
            end--;
        }
        return end > 0 ? Arrays.copyOf(head, end) : head;
    }

    private static void skipMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
    }

    /** The characters, without a byte order mark. Closed with this. */
    public BufferedReader reader() {
        return reader;
    }

    /** Canonical name. */
    public String charset() {
        return charset.name();
    }

    /**
     * What to throw in the place of an exception of the reader.
     *
     * @return where a byte stands that is not of the charset
     * @throws IOException the exception itself, if it is about the disk
     */
    public BadInputException failure(IOException e) throws IOException {
        if (!(e instanceof CharacterCodingException)) {
            throw e;
        }
        try {
            DecodedText.of(source.bytes(), Optional.of(charset.name()));
        } catch (BadInputException bad) {
            return bad;
        }
        throw e;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
