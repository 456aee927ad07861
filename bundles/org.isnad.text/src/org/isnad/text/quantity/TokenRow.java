/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import org.isnad.text.TextRange;
import org.isnad.text.TokenKind;
import org.isnad.text.Tokens;
import org.isnad.text.internal.Chars;

/** The tokens of a text with what stands between them. Token numbers out of range are nothing of any kind. */
final class TokenRow {

    /** What {@link #gap} answers for a line end, for a long gap, and outside the text. */
    static final String FAR = "\n";

    /** What {@link #ending} answers where it cannot tell. */
    static final int UNTOLD = -1;

    private static final char FIRST_LETTER = '\u0621';
    private static final char LAST_LETTER = '\u064A';
    private static final int LETTERS = LAST_LETTER - FIRST_LETTER + 2;
    private static final int ENDING = 3;
    private static final int LONGEST_GAP = 12;
    private static final int MOST_PLAIN_DIGITS = 4;

    private final String text;
    private final Tokens tokens;

    TokenRow(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    int size() {
        return tokens.size();
    }

    private boolean exists(int token) {
        return token >= 0 && token < tokens.size();
    }

    boolean isNumber(int token) {
        return exists(token) && tokens.kind(token) == TokenKind.NUMBER;
    }

    boolean isArabic(int token) {
        return exists(token) && tokens.kind(token) == TokenKind.ARABIC;
    }

    /** Whether it is a word in a script other than Arabic. */
    boolean isForeign(int token) {
        return exists(token) && tokens.kind(token) == TokenKind.WORD;
    }

    /** The folded word, empty where there is no token. */
    String folded(int token) {
        return exists(token) ? tokens.folded(token) : "";
    }

    String surface(int token) {
        return exists(token) ? tokens.surface(token) : "";
    }

    /**
     * The last three letters, folded, of a word in Arabic script: a cheap look that spares making the word.
     *
     * @return the letters in one number, {@link #UNTOLD} where marks or signs stand among them
     */
    int ending(int token) {
        return ending(text, begin(token), end(token));
    }

    /** As {@link #ending(int)}, of a part of a text. */
    static int ending(CharSequence text, int begin, int end) {
        int value = 0;
        for (int i = Math.max(begin, end - ENDING); i < end; i++) {
            char letter = Chars.folded(text.charAt(i));
            if (letter < FIRST_LETTER || letter > LAST_LETTER) {
                return UNTOLD;
            }
            value = value * LETTERS + letter - FIRST_LETTER + 1;
        }
        return value;
    }

    boolean joined(int token) {
        return tokens.joined(token);
    }

    int begin(int token) {
        return tokens.begin(token);
    }

    int end(int token) {
        return tokens.end(token);
    }

    /** From the first character of one token to the last of another. */
    TextRange range(int first, int last) {
        return new TextRange(begin(first), end(last));
    }

    /** The value of one to four digits without signs, otherwise -1. */
    int plain(int token) {
        if (!isNumber(token) || end(token) - begin(token) > 2 * MOST_PLAIN_DIGITS) {
            return -1;
        }
        String folded = folded(token);
        boolean digits = folded.length() <= MOST_PLAIN_DIGITS && folded.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(folded) : -1;
    }

    /** How many digits and signs a number has. */
    int digits(int token) {
        return folded(token).length();
    }

    /** A value that can be a day of a month, otherwise 0. */
    int day(int token) {
        int value = plain(token);
        return value >= 1 && value <= 31 && digits(token) <= 2 ? value : 0;
    }

    /** What stands between a token and the next: invisible characters dropped, blanks in a row as one. */
    String gap(int token) {
        if (!exists(token) || !exists(token + 1)) {
            return FAR;
        }
        int begin = end(token);
        int end = begin(token + 1);
        if (end - begin > LONGEST_GAP) {
            return FAR;
        }
        if (begin == end) {
            return "";
        }
        StringBuilder gap = new StringBuilder();
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            byte kind = Chars.kind(text, i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                return FAR;
            } else if (kind == Chars.SPACE) {
                if (gap.isEmpty() || gap.charAt(gap.length() - 1) != ' ') {
                    gap.append(' ');
                }
            } else if (kind != Chars.INVISIBLE && kind != Chars.MARK) {
                gap.append(isDash(c) ? '-' : c);
            }
        }
        return gap.toString();
    }

    private static boolean isDash(char c) {
        return c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }

    /** Whether nothing but blanks of one line stands between a token and the next. */
    boolean isSpaced(int token) {
        String gap = gap(token);
        return gap.isEmpty() || gap.equals(" ");
    }

    /** Whether the next token follows without anything between. */
    boolean isAttached(int token) {
        return gap(token).isEmpty();
    }

    /** The last of the numbers that are chained to this one by a sign without blanks: dates, times, versions. */
    int chainEnd(int token) {
        int last = token;
        while (isNumber(last + 1) && isChain(gap(last))) {
            last++;
        }
        return last;
    }

    private static boolean isChain(String gap) {
        return switch (gap) {
            case "-", "/", " / ", ".", ":" -> true;
            default -> false;
        };
    }

    /** Whether the token is the first of its line. */
    boolean beginsLine(int token) {
        return token == 0 || gap(token - 1).equals(FAR) && hasLineEnd(token);
    }

    private boolean hasLineEnd(int token) {
        int from = Math.max(end(token - 1), begin(token) - LONGEST_GAP);
        return text.substring(from, begin(token)).indexOf('\n') >= 0;
    }

    /** The character after a token. */
    boolean isFollowedBy(int token, char c) {
        return end(token) < text.length() && text.charAt(end(token)) == c;
    }
}
