/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.isnad.project.internal.assist.Forms.Reading;
import org.isnad.text.ArabicFolding;
import org.isnad.text.TextRange;
import org.isnad.text.Tokens;

/**
 * What a range of whole words says, whatever its spelling: the folded words, and the signs before, between and after
 * them. Blanks do not count, and all quotation marks are one.
 *
 * @param words the folded words; the first one without a proclitic that the range leaves outside
 * @param signs one more than words: what stands before the first, between two, and after the last
 */
public record WordForm(List<String> words, List<String> signs) {

    public WordForm {
        words = List.copyOf(words);
        signs = List.copyOf(signs);
    }

    /** The form of a range; none if it holds no word, or cuts one elsewhere than behind a proclitic. */
    public static Optional<WordForm> of(Forms forms, TextRange range) {
        Tokens tokens = forms.tokens();
        int first = tokens.firstEndingAfter(range.begin());
        int end = first;
        while (end < tokens.size() && tokens.begin(end) < range.end()) {
            end++;
        }
        if (first == end || tokens.end(end - 1) > range.end()) {
            return Optional.empty();
        }
        for (Reading reading : forms.readings(first)) {
            int begin = forms.range(first, reading, 1).begin();
            if (begin == range.begin() || reading.cut() == 0 && begin > range.begin()) {
                return Optional.of(of(forms, range, first, end, reading.rest()));
            }
        }
        return Optional.empty();
    }

    private static WordForm of(Forms forms, TextRange range, int first, int end, String firstWord) {
        Tokens tokens = forms.tokens();
        List<String> words = new ArrayList<>(List.of(firstWord));
        List<String> signs = new ArrayList<>(
                List.of(signs(forms.text(), range.begin(), Math.max(range.begin(), tokens.begin(first)))));
        for (int token = first + 1; token < end; token++) {
            words.add(tokens.folded(token));
            signs.add(signs(forms.text(), tokens.end(token - 1), tokens.begin(token)));
        }
        signs.add(signs(forms.text(), tokens.end(end - 1), range.end()));
        return new WordForm(words, signs);
    }

    /**
     * Where the form stands, in reading order.
     *
     * @param proclitics also behind a conjunction or preposition that is written to the first word, which stays outside
     */
    public List<TextRange> in(Forms forms, boolean proclitics) {
        List<TextRange> found = new ArrayList<>();
        for (int token = 0; token + words.size() <= forms.size(); token++) {
            if (rest(forms.tokens(), token)) {
                for (Reading reading : forms.readings(token)) {
                    if (reading.rest().equals(words.getFirst()) && (proclitics || reading.cut() == 0)) {
                        place(forms, token, reading).ifPresent(found::add);
                        break;
                    }
                }
            }
        }
        return found;
    }

    private boolean rest(Tokens tokens, int token) {
        for (int i = 1; i < words.size(); i++) {
            if (!tokens.folded(token + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Optional<TextRange> place(Forms forms, int token, Reading reading) {
        Tokens tokens = forms.tokens();
        for (int i = 1; i < words.size(); i++) {
            if (!signs(forms.text(), tokens.end(token + i - 1), tokens.begin(token + i)).equals(signs.get(i))) {
                return Optional.empty();
            }
        }
        TextRange core = forms.range(token, reading, words.size());
        int before = reading.cut() == 0 ? back(forms.text(), core.begin(), signs.getFirst()) : core.begin();
        int after = on(forms.text(), core.end(), signs.getLast());
        boolean outside = reading.cut() > 0 && !signs.getFirst().isEmpty();
        return before < 0 || after < 0 || outside ? Optional.empty() : Optional.of(new TextRange(before, after));
    }

    /** Where the signs begin that end at an offset, but for blanks; -1 if others stand there. */
    private static int back(String text, int offset, String wanted) {
        int at = offset;
        while (at >= 0) {
            String signs = signs(text, at, offset);
            if (signs.equals(wanted)) {
                return at;
            }
            if (!wanted.endsWith(signs) || at == 0) {
                return -1;
            }
            at = text.offsetByCodePoints(at, -1);
        }
        return -1;
    }

    private static int on(String text, int offset, String wanted) {
        int at = offset;
        while (at <= text.length()) {
            String signs = signs(text, offset, at);
            if (signs.equals(wanted)) {
                return at;
            }
            if (!wanted.startsWith(signs) || at == text.length()) {
                return -1;
            }
            at = text.offsetByCodePoints(at, 1);
        }
        return -1;
    }

    private static String signs(String text, int begin, int end) {
        return ArabicFolding.foldToken(text.substring(begin, end)).replaceAll("\\s+", "")
                .replaceAll("[«»“”„‟‹›‘’‚‛'\"]+", "\"");
    }
}
