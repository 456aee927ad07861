/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** What the project store does to the bytes of a file beside writing them, so that its time is counted. */
final class Sealing {

    private static final int LENGTH = 64;

    private Sealing() {
    }

    /** The content and its checksum, and the checksum of both. */
    static byte[] seal(byte[] content) throws NoSuchAlgorithmException, CloneNotSupportedException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(content);
        byte[] seal = hex((MessageDigest) digest.clone());
        byte[] sealed = Arrays.copyOf(content, content.length + LENGTH);
        System.arraycopy(seal, 0, sealed, content.length, LENGTH);
        digest.update(seal);
        digest.digest();
        return sealed;
    }

    /** @return the length of the content */
    static int check(byte[] sealed) throws NoSuchAlgorithmException, CloneNotSupportedException {
        int length = sealed.length - LENGTH;
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(sealed, 0, length);
        byte[] seal = hex((MessageDigest) digest.clone());
        digest.update(sealed, length, LENGTH);
        digest.digest();
        if (!Arrays.equals(seal, 0, LENGTH, sealed, length, sealed.length)) {
            throw new IllegalStateException("the benchmark's own bytes changed");
        }
        return length;
    }

    private static byte[] hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
    }
}
