/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads what {@link CodecOutput} wrote. Every method throws {@code IllegalArgumentException} for anything else. */
final class CodecInput {

    private static final int LONGEST_NUMBER = 70;

    private final ByteBuffer bytes;
    private final List<String> texts = new ArrayList<>();

    CodecInput(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int bits() {
        return read(bytes::get) & 0xff;
    }

    private static <T> T read(Supplier<T> part) {
        try {
            return part.get();
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the change is cut", e);
        }
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < LONGEST_NUMBER; shift += 7) {
            int group = bits();
            value |= (long) (group & 0x7f) << shift;
            if (group < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number that does not end");
    }

    /** A number of things that are still to come, each of at least a byte. */
    private int count() {
        long count = number();
        if (count < 0 || count > bytes.remaining()) {
            throw new IllegalArgumentException("a count of " + count + " with " + bytes.remaining() + " bytes left");
        }
        return (int) count;
    }

    String text() {
        long known = number();
        if (known >= 0 && known < texts.size()) {
            return texts.get((int) known);
        }
        if (known != texts.size()) {
            throw new IllegalArgumentException("text number " + known + " of " + texts.size());
        }
        int length = count();
        ByteBuffer utf8 = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
            texts.add(text);
            return text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a text that is no UTF-8", e);
        }
    }

    UUID id() {
        return read(() -> new UUID(bytes.getLong(), bytes.getLong()));
    }

    Instant time() {
        long seconds = number();
        try {
            return Instant.ofEpochSecond(seconds >>> 1 ^ -(seconds & 1), number());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("no time", e);
        }
    }

    BigDecimal decimal() {
        String text = text();
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    int integer() {
        return Math.toIntExact(number());
    }

    <E extends Enum<E>> E constant(E[] constants) {
        int ordinal = bits();
        if (ordinal >= constants.length) {
            throw new IllegalArgumentException("constant number " + ordinal + " of " + constants.length);
        }
        return constants[ordinal];
    }

    <T> List<T> all(Supplier<T> reader) {
        int count = count();
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(reader.get());
        }
        return values;
    }

    void expectEnd() {
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException(bytes.remaining() + " bytes after the change");
        }
    }
}
