/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.isnad.text.internal.WholeWords;

/**
 * Cuts prefixes and suffixes off a folded Arabic word, after light10 (Larkey, Ballesteros, Connell, SIGIR 2002), with
 * the single-letter proclitics that light10 leaves.
 *
 * <ol>
 * <li>A conjunction و or ف, then an article (ال, with ب ك ل س before it: بال كال لل) or one preposition ب ك ل, or the
 *     future's س before a verb's ي ت ن ا. At least three letters must remain, and a word that {@code wholeWord} knows
 *     is not cut further: لبنان, بيان and فيلق begin with letters of their own.</li>
 * <li>Suffixes ها ان ات ون ين يه ه ي, one after the other in this order, at least two letters remaining; at least three
 *     for ه and ي, which are letters of the root as often as not.</li>
 * </ol>
 *
 * <p>A word that is not in Arabic letters is its own stem. Thread-safe when the predicate is.
 */
public final class LightStemmer {

    private static final LightStemmer STANDARD = new LightStemmer(WholeWords::contains);
    private static final int MIN_AFTER_PREFIX = 3;
    private static final int MIN_AFTER_FUTURE = 4;
    private static final List<String> ARTICLES = List.of("بال", "كال", "ال", "لل");
    private static final List<String> SUFFIXES = List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");

    private final Predicate<String> wholeWord;

    /**
     * A stemmer that asks before it cuts a single letter.
     *
     * @param wholeWord whether a folded word begins with a letter of its own, though it looks like a proclitic
     */
    public LightStemmer(Predicate<String> wholeWord) {
        this.wholeWord = Objects.requireNonNull(wholeWord);
    }

    /** The stemmer with the list of common words that ships with the bundle. */
    public static LightStemmer standard() {
        return STANDARD;
    }

    /** The stem of a word that was {@linkplain ArabicFolding folded}. */
    public String stem(String folded) {
        if (folded.length() <= MIN_AFTER_PREFIX || folded.charAt(0) < '\u0621' || folded.charAt(0) > '\u064A') {
            return folded;
        }
        return withoutSuffixes(withoutPrefixes(folded));
    }

    private String withoutPrefixes(String word) {
        if (wholeWord.test(word)) {
            return word;
        }
        String rest = word;
        if ((rest.charAt(0) == 'و' || rest.charAt(0) == 'ف') && rest.length() > MIN_AFTER_PREFIX) {
            rest = rest.substring(1);
            if (wholeWord.test(rest)) {
                return rest;
            }
        }
        for (String article : ARTICLES) {
            if (rest.startsWith(article) && rest.length() - article.length() >= MIN_AFTER_PREFIX) {
                return rest.substring(article.length());
            }
        }
        char first = rest.charAt(0);
        int remaining = rest.length() - 1;
        if ("بكل".indexOf(first) >= 0 && remaining >= MIN_AFTER_PREFIX
                || first == 'س' && "يتنا".indexOf(rest.charAt(1)) >= 0 && remaining >= MIN_AFTER_FUTURE) {
            return rest.substring(1);
        }
        return rest;
    }

    private static String withoutSuffixes(String word) {
        String rest = word;
        for (String suffix : SUFFIXES) {
            int remaining = rest.length() - suffix.length();
            if (rest.endsWith(suffix) && remaining >= (suffix.length() == 1 ? 3 : 2)) {
                rest = rest.substring(0, remaining);
            }
        }
        return rest;
    }
}
