/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The parts that {@link ChangeCodec} writes a change with. */
final class CodecOutput {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new HashMap<>();

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** A number from 0 to 255. */
    void bits(int value) {
        bytes.write(value);
    }

    /** A number that is not negative, or any 64 bits. */
    void number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        number(known != null ? known : texts.size() - 1);
        if (known == null) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            bytes.writeBytes(utf8);
        }
    }

    void id(long high, long low) {
        bytes.writeBytes(ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array());
    }

    void id(UUID id) {
        id(id.getMostSignificantBits(), id.getLeastSignificantBits());
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
