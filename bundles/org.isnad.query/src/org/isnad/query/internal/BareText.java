/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.util.ArrayList;
import java.util.List;

import org.isnad.query.Problem;
import org.isnad.query.QueryContext;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.search.tree.TokenCondition.TokenForm;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/**
 * Words without any sign of the language: what people type first. They are cut as documents are, so that punctuation
 * does not matter and a broken spelling finds its word; {@code *} stands for any letters, within a word {@code ?} for
 * one, and alone {@code *} for any word.
 */
public final class BareText {

    /** More than any sentence has. */
    static final int MOST_WORDS = 500;

    private static final String SIGNS = "\"\u201c\u201d\u00ab\u00bb[]<>(){}";

    private final String text;
    private final MatchMode mode;
    private final List<Pattern> words = new ArrayList<>();
    private boolean wild;

    private BareText(String text, MatchMode mode) {
        this.text = text;
        this.mode = mode;
    }

    /** The words of a text; whether some have wildcards. */
    record Words(List<Pattern> words, boolean wild) {
    }

    /** Whether a text has no sign of the language. */
    public static boolean isBare(String text) {
        return text.chars().allMatch(sign -> SIGNS.indexOf(sign) < 0) && !text.contains("::") && !hasLoneBar(text);
    }

    /** Between blanks it stands for "or", elsewhere for the letter that it looks like. */
    private static boolean hasLoneBar(String text) {
        for (int at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
            if ((at == 0 || Signs.isBlank(text.charAt(at - 1)))
                    && (at + 1 == text.length() || Signs.isBlank(text.charAt(at + 1)))) {
                return true;
            }
        }
        return false;
    }

    static Words words(String text, MatchMode mode) {
        BareText bare = new BareText(text, mode);
        bare.read();
        return new Words(bare.words, bare.wild);
    }

    /** The pattern of a text, or issues that say why there is none. */
    static Words checked(String text, TextRange range, QueryContext context, Issues issues) {
        Words found = words(text, context.mode());
        if (found.words().isEmpty()) {
            issues.add(text.isBlank() ? Problem.EMPTY_QUERY : Problem.NO_WORD, range);
        } else if (found.words().size() > MOST_WORDS) {
            issues.add(Problem.TOO_MANY_WORDS, range, MOST_WORDS);
        }
        return found;
    }

    /** Patterns in a row; any word where an issue left none. */
    static Pattern sequence(List<Pattern> words) {
        return switch (words.size()) {
            case 0 -> new Pattern.Word(TokenCondition.ANY);
            case 1 -> words.getFirst();
            default -> new Pattern.Sequence(words);
        };
    }

    /** Stretches without wildcards are cut as a whole: a broken spelling may have blanks. */
    private void read() {
        int plain = 0;
        for (int at = 0; at < text.length();) {
            int begin = Signs.skipBlanks(text, at);
            int end = begin;
            while (end < text.length() && !Signs.isBlank(text.charAt(end))) {
                end++;
            }
            String piece = text.substring(begin, end);
            if (isWild(piece)) {
                addPlain(plain, begin);
                addWild(piece);
                plain = end;
            }
            at = end;
        }
        addPlain(plain, text.length());
    }

    private static boolean isWild(String piece) {
        int sign = piece.indexOf('?');
        boolean inner = sign > 0 && piece.substring(sign).chars().anyMatch(Character::isLetterOrDigit);
        if (!inner && piece.indexOf('*') < 0) {
            return false;
        }
        Tokens tokens = Tokenizer.tokenize(piece);
        return tokens.size() != 1 || !tokens.joined(0);
    }

    private void addWild(String piece) {
        int begin = 0;
        int end = piece.length();
        while (begin < end && !isOfWord(piece.charAt(begin)) && piece.charAt(begin) != '?') {
            begin++;
        }
        while (end > begin && !isOfWord(piece.charAt(end - 1))) {
            end--;
        }
        String pattern = piece.substring(begin, end);
        wild = true;
        words.add(new Pattern.Word(pattern.chars().allMatch(sign -> sign == '*') ? TokenCondition.ANY
                : new TokenCondition.Form(wildForm(mode), new TextTest.Wildcard(pattern))));
    }

    private static boolean isOfWord(char sign) {
        return sign == '*' || Character.isLetterOrDigit(sign) || Character.isSurrogate(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private void addPlain(int begin, int end) {
        Tokens tokens = Tokenizer.tokenize(text.substring(begin, end));
        for (int token = 0; token < tokens.size(); token++) {
            String word = tokens.joined(token) && mode != MatchMode.EXACT ? tokens.folded(token) : tokens.surface(token);
            words.add(new Pattern.Word(new TokenCondition.Form(form(mode), new TextTest.Equal(word))));
        }
    }

    /** The form of tokens that a mode compares. */
    static TokenForm form(MatchMode mode) {
        return switch (mode) {
            case EXACT -> TokenForm.WORD;
            case FOLDED -> TokenForm.FOLDED;
            case STEM -> TokenForm.STEM;
        };
    }

    /** A pattern for whole words says nothing of stems, which have lost their beginnings. */
    static TokenForm wildForm(MatchMode mode) {
        return mode == MatchMode.EXACT ? TokenForm.WORD : TokenForm.FOLDED;
    }
}
