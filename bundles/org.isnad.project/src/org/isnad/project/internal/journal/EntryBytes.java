/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.journal;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeCodec;

/** The payload of a record: who, when, what it was called, and the change. */
final class EntryBytes {

    private EntryBytes() {
    }

    static byte[] encode(Stamp stamp, Change change) {
        byte[] author = stamp.author().getBytes(StandardCharsets.UTF_8);
        byte[] operation = stamp.operation().getBytes(StandardCharsets.UTF_8);
        byte[] content = ChangeCodec.write(change);
        return ByteBuffer.allocate(3 * Integer.BYTES + Long.BYTES + author.length + operation.length + content.length)
                .putInt(author.length).put(author)
                .putLong(stamp.time().getEpochSecond()).putInt(stamp.time().getNano())
                .putInt(operation.length).put(operation).put(content).array();
    }

    /** @throws IOException if the payload is no entry, or one that only a newer version knows */
    static Entry decode(long generation, JournalFormat.Frame frame) throws IOException {
        ByteBuffer payload = ByteBuffer.wrap(frame.payload());
        try {
            String author = text(payload);
            Instant time = Instant.ofEpochSecond(payload.getLong(), payload.getInt());
            Stamp stamp = new Stamp(author, time, text(payload));
            byte[] content = new byte[payload.remaining()];
            payload.get(content);
            return new Entry(generation, frame.number(), stamp, ChangeCodec.read(content));
        } catch (BufferUnderflowException | DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw new IOException(e);
        }
    }

    private static String text(ByteBuffer payload) throws IOException {
        int length = payload.getInt();
        if (length < 0 || length > payload.remaining()) {
            throw new IOException("a text of " + length + " bytes in " + payload.remaining());
        }
        byte[] utf8 = new byte[length];
        payload.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
