/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.internal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;

/**
 * What each character is to the tokeniser and what it folds to, in two tables over the basic plane.
 *
 * <p>The tables are computed from ICU's data when the class is loaded (some ten milliseconds), so that a pass over a
 * text costs two array reads a character. Characters of the other planes are asked from ICU one by one.
 */
public final class Chars {

    /** Kinds of characters. */
    public static final byte OTHER = 0;
    public static final byte ARABIC = 1;
    public static final byte LETTER = 2;
    public static final byte DIGIT = 3;
    /** Combining marks. */
    public static final byte MARK = 4;
    public static final byte TATWEEL = 5;
    /** Characters without a shape: joiners, directional controls and their like. */
    public static final byte INVISIBLE = 6;
    public static final byte SPACE = 7;
    /** Half of a pair in the table; never an answer of {@link #kind}. */
    private static final byte HALF = 8;

    /** From here to {@code SPECIAL_LAST} lie the answers of {@link #folded(char)} that are no characters. */
    static final char SPECIAL_FIRST = '\uDFFD';
    static final char SURROGATE = '\uDFFD';
    static final char EXPANDS = '\uDFFE';
    static final char REMOVED = '\uDFFF';
    static final char SPECIAL_LAST = '\uDFFF';

    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final Map<Integer, Character> LETTERS = letters();
    private static final byte[] KIND = new byte[0x10000];
    private static final char[] FOLDED = new char[0x10000];
    private static final Map<Character, String> EXPANSIONS = new HashMap<>();

    static {
        for (int c = 0; c < 0x10000; c++) {
            if (isIdeographOrSyllable(c)) {
                FOLDED[c] = (char) c;
                KIND[c] = LETTER;
            } else if (Character.isSurrogate((char) c)) {
                FOLDED[c] = SURROGATE;
                KIND[c] = HALF;
            } else {
                String folded = foldCodePoint(c);
                KIND[c] = kindOf(c, folded);
                FOLDED[c] = folded.isEmpty() ? REMOVED : folded.length() == 1 ? folded.charAt(0) : EXPANDS;
                if (FOLDED[c] == EXPANDS) {
                    EXPANSIONS.put((char) c, folded);
                }
            }
        }
    }

    private Chars() {
    }

    /** The folded character, or one of the special answers, none of which is a letter. */
    public static char folded(char c) {
        return FOLDED[c];
    }

    /** What a character folds to whose {@link #folded(char)} is {@link #EXPANDS}. */
    static String expansion(char c) {
        return EXPANSIONS.get(c);
    }

    /** What a character outside the basic plane folds to. */
    static String foldSupplementary(int codePoint) {
        return foldCodePoint(codePoint);
    }

    /** The kind of the character at an offset; an unpaired surrogate is {@link #OTHER}. */
    public static byte kind(CharSequence text, int offset) {
        byte kind = KIND[text.charAt(offset)];
        return kind == HALF ? kindOfPair(text, offset) : kind;
    }

    private static byte kindOfPair(CharSequence text, int offset) {
        if (!isPair(text, offset)) {
            return OTHER;
        }
        int codePoint = Character.toCodePoint(text.charAt(offset), text.charAt(offset + 1));
        byte kind = kindOf(codePoint, foldCodePoint(codePoint));
        return kind == ARABIC ? LETTER : kind;
    }

    /** Code units of the character at an offset: 2 for a surrogate pair, otherwise 1. */
    public static int width(CharSequence text, int offset) {
        return isPair(text, offset) ? 2 : 1;
    }

    static boolean isPair(CharSequence text, int offset) {
        return Character.isHighSurrogate(text.charAt(offset)) && offset + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(offset + 1));
    }

    /**
     * Whether a removed character belongs to the visible one before it. Controls of direction do not: a mark set on a
     * word should not carry one; joiners do, because no border of a grapheme lies before them.
     */
    static boolean attaches(CharSequence text, int offset) {
        return switch (kind(text, offset)) {
            case MARK, TATWEEL -> true;
            case INVISIBLE -> UCharacter.hasBinaryProperty(Character.codePointAt(text, offset),
                    UProperty.GRAPHEME_EXTEND) || text.charAt(offset) == '\u200D';
            default -> false;
        };
    }

    /** The end of the character at an offset with all that {@linkplain #attaches attaches} to it. */
    public static int coverEnd(CharSequence text, int offset) {
        int end = offset + width(text, offset);
        while (end < text.length() && attaches(text, end)) {
            end += width(text, end);
        }
        return end;
    }

    private static byte kindOf(int c, String folded) {
        if (c == '\u0640') {
            return TATWEEL;
        }
        if (folded.isEmpty()) {
            return isMark(c) || isPresentationForm(c) ? MARK : INVISIBLE;
        }
        // A phrase in one character, as the blessing U+FDFA, is no part of the word before it.
        if (folded.length() > 1 && folded.indexOf(' ') >= 0) {
            return OTHER;
        }
        return switch (UCharacter.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.SPACE_SEPARATOR -> SPACE;
            case Character.CONTROL -> c == '\t' ? SPACE : OTHER;
            case Character.COMBINING_SPACING_MARK -> letterOf(c);
            default -> UCharacter.isLetter(folded.codePointAt(0)) ? letterOf(c) : OTHER;
        };
    }

    private static byte letterOf(int c) {
        return UScript.getScript(c) == UScript.ARABIC || isPresentationForm(c) ? ARABIC : LETTER;
    }

    /** Folds until nothing changes: what a decomposition brings may itself be folded. */
    private static String foldCodePoint(int c) {
        String folded = foldOnce(c);
        String again = folded.codePoints().mapToObj(Chars::foldOnce).reduce("", String::concat);
        while (!again.equals(folded)) {
            folded = again;
            again = folded.codePoints().mapToObj(Chars::foldOnce).reduce("", String::concat);
        }
        // The spacing forms of marks decompose to a blank and the mark.
        return folded.equals(" ") && isPresentationForm(c) ? "" : folded;
    }

    private static String foldOnce(int c) {
        if (c == '\u0640' || isMark(c) || isInvisible(c)) {
            return "";
        }
        Character letter = LETTERS.get(c);
        if (letter != null) {
            return letter.toString();
        }
        String self = Character.toString(c);
        return switch (UCharacter.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> Integer.toString(UCharacter.digit(c));
            case Character.SPACE_SEPARATOR -> " ";
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER, Character.OTHER_LETTER ->
                isIdeographOrSyllable(c) ? self : UCharacter.foldCase(withoutMarks(NFKD.normalize(self)), true);
            default -> (isPresentationForm(c) ? NFKD : NFD).normalize(self);
        };
    }

    /** Before case folding, which makes a letter of the iota subscript. */
    private static String withoutMarks(String text) {
        return text.codePoints().filter(c -> !isMark(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isMark(int c) {
        int type = UCharacter.getType(c);
        // The small waw and yeh of the Quran are marks in all but their category.
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || c == '\u06E5' || c == '\u06E6';
    }

    private static boolean isInvisible(int c) {
        // Characters that enclose a number are of the same category, but they are seen.
        return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.getType(c) == Character.FORMAT
                        && !UCharacter.hasBinaryProperty(c, UProperty.PREPENDED_CONCATENATION_MARK);
    }

    private static boolean isPresentationForm(int c) {
        return c >= 0xFB50 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFE;
    }

    /** Thousands of letters that have no case and whose decomposition, where there is one, helps no search. */
    private static boolean isIdeographOrSyllable(int c) {
        return c >= 0x3400 && c <= 0x4DBF || c >= 0x4E00 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3;
    }

    private static Map<Integer, Character> letters() {
        Map<Integer, Character> letters = new HashMap<>();
        map(letters, "ٱٲٳ", 'ا');
        map(letters, "ىیېۍےێۑؠ", 'ي');
        map(letters, "ةۃہھە", 'ه');
        map(letters, "کڪګ", 'ك');
        map(letters, "٫", '.');
        map(letters, "٬،", ',');
        map(letters, "٪", '%');
        map(letters, "\u2019", '\'');
        return Map.copyOf(letters);
    }

    private static void map(Map<Integer, Character> letters, String from, char to) {
        from.chars().forEach(c -> letters.put(c, to));
    }
}
