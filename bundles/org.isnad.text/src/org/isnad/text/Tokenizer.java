/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import org.isnad.text.internal.TokenScanner;

/**
 * Finds the words of a text, folding them in the same pass. The rules:
 *
 * <ul>
 * <li>Letters of Arabic script are a word, letters of other scripts another; an apostrophe between two Latin letters
 *     belongs to the word. Marks, tatweels and invisible characters are part of a word and not of its ends, except what
 *     attaches to the last letter.</li>
 * <li>A border between letters and digits is a border of tokens ({@code 2018على}, {@code F16}). Between letters there
 *     is none: two words without a blank ({@code جاسمظلت}) stay one token.</li>
 * <li>A number is digits of any script, either grouped in threes or with one fraction ({@code 1,200.5}, {@code ٣٫٥}); a
 *     date with full stops or a version is several numbers.</li>
 * <li>Handles, hashtags, web and mail addresses are whole.</li>
 * <li>A word broken by tatweels and signs, or with a sign for a letter, is one token whose folded form is the plain
 *     word: {@code القبـ.ـض}, {@code د|عـ.ـش}, {@code د.ا.ع.ش}. Honest neighbours are never joined: {@code انتهى.ثم} is
 *     two tokens, the abbreviation {@code ا.ش.أ} three. The signs are in {@code internal/broken-spelling.tsv}, the
 *     rules in {@code internal/BrokenSpelling}.</li>
 * <li>All else separates: signs, emoji, symbols, control characters, unpaired surrogates.</li>
 * </ul>
 *
 * <p>Every text is taken, time is linear. Thread-safe.
 */
public final class Tokenizer {

    private Tokenizer() {
    }

    /** The tokens of a text, in reading order, disjoint. */
    public static Tokens tokenize(CharSequence text) {
        Tokens.Builder tokens = new Tokens.Builder(text.toString());
        new TokenScanner(tokens.text(), tokens.folded(), tokens::add).scan();
        return tokens.build();
    }
}
