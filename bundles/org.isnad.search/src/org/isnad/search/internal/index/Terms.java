/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.lucene.util.BytesRef;

/** What stands in the index for words, layers and values. A sign that no text can hold stands between the parts. */
public final class Terms {

    /**
     * Lucene refuses terms of more than 32,766 bytes; a text that may be longer is cut and told apart by its hash.
     * With a layer and a feature of usual length before it, it still fits.
     */
    static final int LONGEST = 8_000;
    private static final char BETWEEN = '\0';

    private Terms() {
    }

    /** A form of a word. */
    public static String word(String form) {
        return form.length() <= LONGEST ? form : form.substring(0, LONGEST) + sha256(form);
    }

    /** A value of a feature, or of a property of annotations as {@link Properties} names it. */
    public static BytesRef value(String feature, String value) {
        return new BytesRef(feature + BETWEEN + word(value));
    }

    /** What all values of a feature begin with. */
    public static BytesRef feature(String feature) {
        return new BytesRef(feature + BETWEEN);
    }

    public static BytesRef layer(String layer) {
        return new BytesRef(layer);
    }

    public static BytesRef layerValue(String layer, String feature, String value) {
        return new BytesRef(layer + BETWEEN + feature + BETWEEN + word(value));
    }

    private static String sha256(String form) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_16BE));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
