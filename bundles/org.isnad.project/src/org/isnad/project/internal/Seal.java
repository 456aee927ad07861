/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

import org.isnad.project.internal.DamagedFileException.Reason;

/**
 * The last line of an XML file: the checksum of the bytes before it.
 *
 * @param content SHA-256 of the bytes before the last line
 * @param whole   SHA-256 of all bytes, by which a file that changed is known
 */
record Seal(String content, String whole) {

    private static final String BEGIN = "<!-- sha256:";
    private static final String END = " -->\n";
    private static final int LENGTH = BEGIN.length() + 64 + END.length();

    /** Bytes with their seal. */
    record Sealed(byte[] bytes, Seal seal) {
    }

    /** The checksums of a file's bytes, in one pass; what stands in the last line does not matter here. */
    static Seal of(byte[] bytes) {
        MessageDigest digest = StrictText.sha256();
        digest.update(bytes, 0, contentLength(bytes));
        String content = hex(copy(digest));
        digest.update(bytes, contentLength(bytes), bytes.length - contentLength(bytes));
        return new Seal(content, hex(digest));
    }

    static int contentLength(byte[] bytes) {
        return Math.max(0, bytes.length - LENGTH);
    }

    static Sealed seal(byte[] content) {
        MessageDigest digest = StrictText.sha256();
        digest.update(content);
        String hash = hex(copy(digest));
        byte[] line = (BEGIN + hash + END).getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(content, content.length + line.length);
        System.arraycopy(line, 0, bytes, content.length, line.length);
        digest.update(line);
        return new Sealed(bytes, new Seal(hash, hex(digest)));
    }

    /** @throws DamagedFileException if the bytes are not those that were sealed */
    void check(byte[] bytes) throws DamagedFileException {
        int length = bytes.length - LENGTH;
        String line = new String(bytes, Math.max(0, length), Math.min(LENGTH, bytes.length),
                StandardCharsets.ISO_8859_1);
        if (length < 1 || bytes[length - 1] != '\n' || !line.startsWith(BEGIN) || !line.endsWith(END)) {
            throw new DamagedFileException(Reason.CUT, null);
        }
        if (!line.equals(BEGIN + content + END)) {
            throw new DamagedFileException(Reason.ALTERED, null);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of every Java can be cloned", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
