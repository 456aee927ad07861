/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The parts that {@link ChangeCodec} writes a change with. */
final class CodecOutput {

    private static final int SMALLEST = 256;

    /** No stream: the JDK's locks for every byte, and a correction of a book writes millions of them. */
    private byte[] bytes = new byte[SMALLEST];
    private int length;
    private final Map<String, Integer> texts = new HashMap<>();

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * bytes.length)));
        }
    }

    /** A number from 0 to 255. */
    void bits(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /** A number that is not negative, or any 64 bits. */
    void number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bits((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bits((int) rest);
    }

    void text(String text) {
        Integer known = texts.get(text);
        if (known != null) {
            number(known);
            return;
        }
        number(texts.size());
        texts.put(text, texts.size());
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    void id(UUID id) {
        whole(id.getMostSignificantBits());
        whole(id.getLeastSignificantBits());
    }

    private void whole(long bits) {
        room(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[length++] = (byte) (bits >>> shift);
        }
    }

    void time(Instant time) {
        long seconds = time.getEpochSecond();
        number(seconds << 1 ^ seconds >> 63);
        number(time.getNano());
    }

    /** A number that may be null. */
    void decimal(BigDecimal number) {
        text(number == null ? "" : number.toPlainString());
    }

    <T> void all(Collection<T> values, Consumer<T> writer) {
        number(values.size());
        values.forEach(writer);
    }
}
