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
import java.util.stream.Stream;
import org.isnad.text.internal.WholeWords;

/**
 * Cuts prefixes and suffixes off a folded Arabic word, after light10 (Larkey, Ballesteros, Connell, SIGIR 2002), with
 * the single-letter proclitics that light10 leaves.
 *
 * <ol>
 * <li>A conjunction و; then the article with what may stand before it: ال بال كال لل, each also after ف.</li>
 * <li>Where there is no article, a single ل ب ف ك, or the future's س before a verb's ي ت ن ا, or ف and one of the
 *     others: when what is left is <em>a word of the corpus</em>. لداعش is cut because داعش stands somewhere else;
 *     لبنان, بيان and فيلق are whole because بنان, يان and يلق do not. At least three letters must remain.</li>
 * <li>A word that {@code wholeWord} knows is not cut, nor is what follows its conjunction: some leave a word all the
 *     same, as كتاب leaves تاب.</li>
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

    /**
     * The stem of a word whose corpus is not known: whatever is left of it counts as a word.
     *
     * @param folded the word after {@linkplain ArabicFolding folding}
     */
    public String stem(String folded) {
        return stem(folded, rest -> true);
    }

    /**
     * The stem of a word in a corpus.
     *
     * @param folded the word after {@linkplain ArabicFolding folding}
     * @param isWord whether a folded word stands somewhere in the corpus; asked at most twice
     */
    public String stem(String folded, Predicate<String> isWord) {
        if (folded.length() <= MIN_AFTER_PREFIX || folded.charAt(0) < '\u0621' || folded.charAt(0) > '\u064A') {
            return folded;
        }
        return withoutSuffixes(withoutPrefixes(folded, isWord));
    }

    /** Every stem that a folded word has in some corpus, each once. */
    List<String> possibleStems(String folded) {
        return Stream.of(stem(folded, rest -> false), stem(folded), stem(folded, new AllButFirst())).distinct()
                .toList();
    }

    /** A corpus that knows what is left after ف, but not what is left after a preposition behind it. */
    private static final class AllButFirst implements Predicate<String> {

        private boolean asked;

        @Override
        public boolean test(String rest) {
            boolean answer = asked;
            asked = true;
            return answer;
        }
    }

    private String withoutPrefixes(String word, Predicate<String> isWord) {
        if (wholeWord.test(word)) {
            return word;
        }
        String rest = word;
        if (rest.charAt(0) == 'و') {
            rest = rest.substring(1);
            if (wholeWord.test(rest)) {
                return rest;
            }
        }
        String bare = withoutArticle(rest);
        if (bare.equals(rest) && rest.charAt(0) == 'ف') {
            bare = withoutArticle(rest.substring(1));
            bare = bare.length() == rest.length() - 1 ? rest : bare;
        }
        return bare.equals(rest) ? withoutLetters(rest, isWord) : bare;
    }

    private String withoutArticle(String word) {
        for (String article : ARTICLES) {
            if (word.startsWith(article) && word.length() - article.length() >= MIN_AFTER_PREFIX) {
                String afterOne = word.substring(1);
                // للبنان is لبنان after a preposition, not بنان after an article.
                return article.equals("لل") && wholeWord.test(afterOne) ? afterOne : word.substring(article.length());
            }
        }
        return word;
    }

    private String withoutLetters(String word, Predicate<String> isWord) {
        if (word.charAt(0) != 'ف') {
            return isProclitic(word) && isWord.test(word.substring(1)) ? word.substring(1) : word;
        }
        String rest = word.substring(1);
        if (rest.length() < MIN_AFTER_PREFIX) {
            return word;
        }
        if (!wholeWord.test(rest) && isProclitic(rest) && isWord.test(rest.substring(1))) {
            return rest.substring(1);
        }
        return isWord.test(rest) ? rest : word;
    }

    /** Whether a word may begin with one of ب ك ل, or with the future's س. */
    private static boolean isProclitic(String word) {
        char first = word.charAt(0);
        int remaining = word.length() - 1;
        return "بكل".indexOf(first) >= 0 && remaining >= MIN_AFTER_PREFIX
                || first == 'س' && remaining >= MIN_AFTER_FUTURE && "يتنا".indexOf(word.charAt(1)) >= 0;
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
