/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.isnad.text.MatchMode;
import org.isnad.text.Tokens;

/** The words of a text in one form each (exact, folded or stem), in order, one position a word. */
final class WordForms extends TokenStream {

    /** Lucene refuses terms of more than 32,766 bytes; a form that may be longer is cut and told apart by its hash. */
    private static final int MAX_LENGTH = 8_000;

    private final CharTermAttribute form = addAttribute(CharTermAttribute.class);
    private final MatchMode mode;
    private final Tokens tokens;
    private int next;

    WordForms(MatchMode mode, Tokens tokens) {
        this.mode = mode;
        this.tokens = tokens;
    }

    /** What stands in the index for a form of a word. */
    static String term(String form) {
        return form.length() <= MAX_LENGTH ? form : form.substring(0, MAX_LENGTH) + sha256(form);
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        form.append(term(mode.key(tokens, next++)));
        return true;
    }

    @Override
    public void reset() {
        next = 0;
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
