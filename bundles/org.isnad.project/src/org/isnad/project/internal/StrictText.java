/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalInt;

import org.isnad.text.TextProblems;

/** Text to bytes and back without a silent loss, and what text may hold. */
public final class StrictText {

    private StrictText() {
    }

    /** @throws CharacterCodingException if a surrogate stands alone */
    static byte[] encode(String text) throws CharacterCodingException {
        if (TextProblems.firstLoneSurrogate(text).isEmpty()) {
            // Some ten times faster than an encoder that reports.
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** @throws CharacterCodingException if the bytes are no UTF-8 */
    static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** SHA-256 of the UTF-8 of a text that was looked through, lower-case hexadecimal. */
    static String hashOf(String text) {
        try {
            return hash(encode(text));
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("the text was looked through before", e);
        }
    }

    /** SHA-256, lower-case hexadecimal. */
    public static String hash(byte[] bytes) {
        return hash(bytes, bytes.length);
    }

    static String hash(byte[] bytes, int length) {
        MessageDigest digest = sha256();
        digest.update(bytes, 0, length);
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The offset of the first character that a document's text cannot have: NUL, or a surrogate that stands alone. */
    static OptionalInt forbiddenInText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == 0 || isLone(text, i)) {
                return OptionalInt.of(i);
            }
            if (Character.isHighSurrogate(character)) {
                i++;
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isLone(String text, int i) {
        char character = text.charAt(i);
        return Character.isLowSurrogate(character) || Character.isHighSurrogate(character)
                && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)));
    }
}
