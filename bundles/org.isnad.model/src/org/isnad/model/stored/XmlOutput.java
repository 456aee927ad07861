/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.isnad.model.StorableText;

/** Bytes of XML. Values were looked through when they were made, see {@link StorableText}. */
final class XmlOutput {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_CHARACTER = 6;

    private byte[] bytes;
    private int size;

    XmlOutput(int expected) {
        bytes = new byte[Math.max(expected, 1024)];
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length + (bytes.length >> 1)));
        }
    }

    /** Text of ASCII that stands as it is. */
    XmlOutput ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** Text of any script that stands as it is. */
    XmlOutput verbatim(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    XmlOutput attribute(String name, CharSequence value) {
        begin(name);
        value(value);
        return end();
    }

    /** An attribute that is left out when it is empty. */
    XmlOutput optional(String name, CharSequence value) {
        return value.isEmpty() ? this : attribute(name, value);
    }

    XmlOutput attribute(String name, UUID id) {
        begin(name);
        reserve(36);
        id(id.getMostSignificantBits(), id.getLeastSignificantBits());
        return end();
    }

    XmlOutput attribute(String name, Instant time) {
        begin(name);
        reserve(40);
        size = IsoTime.write(time, bytes, size);
        return end();
    }

    private void begin(String name) {
        ascii(" ").ascii(name).ascii("=\"");
    }

    private XmlOutput end() {
        return ascii("\"");
    }

    private void id(long high, long low) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[(int) (high >>> shift) & 15];
            if (shift == 32 || shift == 16) {
                bytes[size++] = '-';
            }
        }
        bytes[size++] = '-';
        for (int shift = 60; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[(int) (low >>> shift) & 15];
            if (shift == 48) {
                bytes[size++] = '-';
            }
        }
    }

    private void value(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            reserve(LONGEST_CHARACTER);
            char character = value.charAt(i);
            if (character < 0x80) {
                ascii(character);
            } else if (character < 0x800) {
                bytes[size++] = (byte) (0xc0 | character >> 6);
                bytes[size++] = (byte) (0x80 | character & 0x3f);
            } else if (Character.isHighSurrogate(character)) {
                astral(Character.toCodePoint(character, value.charAt(++i)));
            } else {
                bytes[size++] = (byte) (0xe0 | character >> 12);
                bytes[size++] = (byte) (0x80 | character >> 6 & 0x3f);
                bytes[size++] = (byte) (0x80 | character & 0x3f);
            }
        }
    }

    private void ascii(char character) {
        switch (character) {
            case '&' -> ascii("&amp;");
            case '<' -> ascii("&lt;");
            case '"' -> ascii("&quot;");
            case '\t' -> ascii("&#9;");
            case '\n' -> ascii("&#10;");
            case '\r' -> ascii("&#13;");
            default -> bytes[size++] = (byte) character;
        }
    }

    private void astral(int character) {
        bytes[size++] = (byte) (0xf0 | character >> 18);
        bytes[size++] = (byte) (0x80 | character >> 12 & 0x3f);
        bytes[size++] = (byte) (0x80 | character >> 6 & 0x3f);
        bytes[size++] = (byte) (0x80 | character & 0x3f);
    }
}
