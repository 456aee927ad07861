/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.internal;

import org.isnad.text.TokenKind;

/**
 * One pass over a text that finds its tokens and folds them. The rules are told in {@link org.isnad.text.Tokenizer}.
 *
 * <p>Each method takes the offset where something begins, adds the token, and answers where to go on.
 */
public final class TokenScanner {

    /** Takes a token whose folded characters were appended to the buffer before. */
    @FunctionalInterface
    public interface Sink {
        void add(int begin, int end, TokenKind kind, boolean joined);
    }

    private final String text;
    private final int length;
    private final FoldedBuffer folded;
    private final Sink sink;
    private final BrokenSpelling spelling;
    private final Addresses addresses;

    public TokenScanner(String text, FoldedBuffer folded, Sink sink) {
        this.text = text;
        this.length = text.length();
        this.folded = folded;
        this.sink = sink;
        spelling = new BrokenSpelling(text);
        addresses = new Addresses(text);
    }

    /** Finds all tokens. */
    public void scan() {
        int i = 0;
        while (i < length) {
            i = switch (Chars.kind(text, i)) {
                case Chars.ARABIC -> arabic(i);
                case Chars.LETTER -> word(i);
                case Chars.DIGIT -> number(i);
                case Chars.OTHER -> sign(i);
                default -> i + 1;
            };
        }
    }

    private int arabic(int begin) {
        int spelled = spelling.spelledEnd(begin);
        if (spelled >= 0) {
            return spelled(begin, spelled);
        }
        boolean joined = false;
        int first = folded.length();
        int piece = begin;
        int end = spelling.stretchEnd(piece);
        int next = spelling.continuation(piece, end, 0);
        while (next >= 0) {
            joined = true;
            folded.fold(text, piece, end);
            if (spelling.letter() != 0) {
                folded.append(spelling.letter());
            }
            piece = next;
            end = spelling.stretchEnd(piece);
            next = spelling.continuation(piece, end, folded.length() - first);
        }
        folded.fold(text, piece, end);
        sink.add(begin, trimmed(piece, end), TokenKind.ARABIC, joined);
        return end;
    }

    /** Adds single letters with signs between them as the word that they spell. */
    private int spelled(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (Chars.kind(text, i) == Chars.ARABIC) {
                folded.fold(text, i, i + 1);
            }
        }
        sink.add(begin, trimmed(begin, end), TokenKind.ARABIC, true);
        return end;
    }

    private int word(int begin) {
        int address = addresses.end(begin);
        if (address >= 0) {
            return whole(begin, address, TokenKind.ADDRESS);
        }
        int end = begin;
        while (end < length) {
            byte kind = Chars.kind(text, end);
            boolean within = kind == Chars.LETTER || kind == Chars.MARK || kind == Chars.INVISIBLE
                    || isApostrophe(text.charAt(end)) && end + 1 < length && Chars.kind(text, end + 1) == Chars.LETTER;
            if (!within) {
                break;
            }
            end += Chars.width(text, end);
        }
        folded.fold(text, begin, end);
        sink.add(begin, trimmed(begin, end), TokenKind.WORD, false);
        return end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private int number(int begin) {
        int address = addresses.end(begin);
        if (address >= 0) {
            return whole(begin, address, TokenKind.ADDRESS);
        }
        return whole(begin, NumberShape.end(text, begin), TokenKind.NUMBER);
    }

    private int sign(int begin) {
        char c = text.charAt(begin);
        int end = c == '#' ? hashtagEnd(begin) : c == '@' ? handleEnd(begin) : -1;
        if (end < 0) {
            return begin + Chars.width(text, begin);
        }
        return whole(begin, end, c == '#' ? TokenKind.HASHTAG : TokenKind.HANDLE);
    }

    /** Letters, digits and underscores, a letter among them. */
    private int hashtagEnd(int begin) {
        boolean letter = false;
        int end = begin + 1;
        while (end < length && (isWordPart(Chars.kind(text, end)) || text.charAt(end) == '_')) {
            byte kind = Chars.kind(text, end);
            letter |= kind == Chars.ARABIC || kind == Chars.LETTER;
            end += Chars.width(text, end);
        }
        return letter ? trimmed(begin, end) : -1;
    }

    /** A name in ASCII, as handles are, ends before other scripts; any other takes what a hashtag takes. */
    private int handleEnd(int begin) {
        if (begin > 0 && isWordPart(Chars.kind(text, begin - 1)) && text.charAt(begin - 1) < 0x80) {
            return -1;
        }
        int end = begin + 1;
        while (end < length && isAsciiName(text.charAt(end))) {
            end++;
        }
        return end > begin + 1 ? end : hashtagEnd(begin);
    }

    private static boolean isAsciiName(char c) {
        return c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isWordPart(byte kind) {
        return kind == Chars.DIGIT || kind == Chars.LETTER || BrokenSpelling.isInStretch(kind);
    }

    private int whole(int begin, int end, TokenKind kind) {
        folded.fold(text, begin, end);
        sink.add(begin, end, kind, false);
        return end;
    }

    /** The end without trailing characters that are neither seen nor attached to what is seen. */
    private int trimmed(int begin, int end) {
        int trimmed = end;
        while (trimmed > begin + 1 && Chars.kind(text, trimmed - 1) == Chars.INVISIBLE
                && !Chars.attaches(text, trimmed - 1)) {
            trimmed--;
        }
        return trimmed;
    }
}
