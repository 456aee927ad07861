/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.internal;

import org.isnad.text.ArabicFolding;

/**
 * Decides whether what follows an Arabic stretch of letters still belongs to the same word, broken to pass a filter.
 *
 * <p>A stretch is a run of Arabic letters with their marks, tatweels and invisible characters. Three things go on:
 * <ol>
 * <li><b>A gap with tatweels</b> ({@code القبـ.ـض}): up to five signs, tatweels or single blanks between a tatweel that
 *     follows a letter and a tatweel that precedes one. A writer draws a letter's stroke over a gap only within a word.
 *     With a stroke on one side alone, one strong sign and two letters before it are asked for, so that
 *     {@code 1444هـ.ثم} and {@code لـ.أحد} stay apart.</li>
 * <li><b>A sign for a letter</b> ({@code د|عش}) directly between two letters. Not after ة or ى, which end a word; no
 *     alef beside an alef, which Arabic does not write; not between two stretches that are both long enough to be
 *     words. Digits and Latin letters are judged more strictly, since a number without blanks around it is common
 *     ({@code يوم1مايو}). A tatweel beside the sign lifts the condition on length.</li>
 * <li><b>Spelled letters</b> ({@code د.ا.ع.ش}, {@code د ا ع ش}): see {@link #spelledEnd}.</li>
 * </ol>
 * Everything else stays apart; above all a full stop between two words without a blank does.
 */
final class BrokenSpelling {

    private static final int MAX_GAP = 5;
    /** A letter with more marks and tatweels than this is not looked at. */
    private static final int LONGEST_LETTER = 16;
    private static final int MIN_SPACED_LETTERS = 4;
    /** Two stretches of this many letters around a sign, the article not counted, are two words. */
    private static final int WORD_BESIDE_SIGN = 4;
    private static final int WORD_BESIDE_DIGIT = 3;
    /** The alphabet in its two orders, folded: letters in a row of it are an enumeration. */
    private static final String ABJAD = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private static final String HIJAI = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

    private final String text;
    private final SignTable signs = SignTable.SHIPPED;
    private char letter;
    /** Spelled letters before this offset have been judged already: every chain is looked at once. */
    private int judgedUntil;

    BrokenSpelling(String text) {
        this.text = text;
    }

    /**
     * Where the word goes on.
     *
     * @param begin of the stretch
     * @param end of the stretch, where a character stands that is no part of it
     * @param lettersBefore of the same word, before the stretch
     * @return offset of the next stretch of the same word, or -1; then {@link #letter()} tells what stands for the gap
     */
    int continuation(int begin, int end, int lettersBefore) {
        letter = 0;
        if (end >= text.length()) {
            return -1;
        }
        char sign = text.charAt(end);
        char meant = signs.letterFor(sign);
        if (meant != 0 && standsForLetter(meant, begin, end, lettersBefore)) {
            letter = meant;
            return end + 1;
        }
        return gapEnd(begin, end);
    }

    /** The letter that the sign in the gap just crossed stands for, or 0. */
    char letter() {
        return letter;
    }

    private int gapEnd(int begin, int end) {
        char first = text.charAt(end);
        boolean strokeBefore = text.charAt(lastVisible(begin, end)) == '\u0640';
        if (!strokeBefore && !signs.isStrong(first)) {
            return -1;
        }
        int gap = end;
        int blanks = 0;
        int marks = 0;
        while (gap < text.length() && gap - end <= MAX_GAP && isGap(gap)) {
            char c = text.charAt(gap++);
            blanks = Chars.kind(text, gap - 1) == Chars.SPACE ? blanks + 1 : 0;
            marks += signs.mayBreak(c) ? 1 : 0;
            if (blanks > 1) {
                return -1;
            }
        }
        if (gap == end || gap >= text.length() || gap - end > MAX_GAP || Chars.kind(text, gap) != Chars.ARABIC) {
            return -1;
        }
        boolean strokeAfter = text.charAt(gap - 1) == '\u0640';
        int letters = letters(begin, end);
        if (strokeBefore && strokeAfter) {
            return marks > 0 || !isHijriMark(begin, end) ? gap : -1;
        }
        boolean oneStrongSign = signs.isStrong(first) && gap - end == (strokeAfter ? 2 : 1);
        return (strokeBefore || strokeAfter) && oneStrongSign && letters > 1 ? gap : -1;
    }

    private boolean isGap(int offset) {
        return switch (Chars.kind(text, offset)) {
            case Chars.SPACE -> text.charAt(offset) != '\t';
            case Chars.TATWEEL, Chars.INVISIBLE -> true;
            default -> signs.mayBreak(text.charAt(offset));
        };
    }

    private boolean standsForLetter(char meant, int begin, int end, int lettersBefore) {
        int next = end + 1;
        int afterEnd = stretchEnd(next);
        if (letters(next, afterEnd) == 0) {
            return false;
        }
        int last = lastLetter(begin, end);
        int first = firstLetter(next);
        char lastLetter = text.charAt(last);
        String foldedLast = ArabicFolding.foldToken(text.substring(last, last + 1));
        String foldedFirst = ArabicFolding.foldToken(text.substring(first, first + 1));
        if (lastLetter == 'ة' || lastLetter == 'ى'
                || meant == 'ا' && (foldedLast.endsWith("ا") || foldedFirst.startsWith("ا"))) {
            return false;
        }
        String before = ArabicFolding.foldToken(text.substring(begin, end));
        String after = ArabicFolding.foldToken(text.substring(next, afterEnd));
        boolean digitOrLatin = Character.isLetterOrDigit(text.charAt(end));
        if (signs.isWord(after) || digitOrLatin && (signs.isWord(before) || isProclitic(before))) {
            return false;
        }
        boolean strokeBefore = text.charAt(end - 1) == '\u0640';
        if (text.charAt(next) == '\u0640' || strokeBefore && !digitOrLatin) {
            return true;
        }
        int shorter = Math.min(lettersBefore + core(before), core(after));
        boolean bothSingle = end - begin == 1 && afterEnd - next == 1;
        return !bothSingle && shorter < (digitOrLatin ? WORD_BESIDE_DIGIT : WORD_BESIDE_SIGN);
    }

    /** Letters of a folded stretch without conjunction, preposition and article before them. */
    private static int core(String folded) {
        int article = folded.startsWith("لل") ? 2 : 0;
        int al = folded.indexOf("ال");
        if (al == 0 || al == 1 && "وفبك".indexOf(folded.charAt(0)) >= 0) {
            article = al + 2;
        }
        return folded.length() - article;
    }

    /** Whether a folded stretch is nothing but conjunctions, prepositions and the article, as before a number. */
    private static boolean isProclitic(String folded) {
        String rest = folded.endsWith("ال") ? folded.substring(0, folded.length() - 2) : folded;
        return rest.chars().allMatch(c -> "وفبكل".indexOf(c) >= 0);
    }

    /**
     * The end of a word spelled letter by letter from {@code begin} on, or -1.
     *
     * <p>The letters stand single with the same sign between every two: four with full stops, of which abbreviations
     * have fewer, four with single blanks, three with other strong signs. Not: letters in alphabetical order, variables
     * joined by و ({@code س و ص}), and the abbreviations of the table.
     */
    int spelledEnd(int begin) {
        if (begin < judgedUntil) {
            return -1;
        }
        int end = singleLetterEnd(begin);
        if (end < 0 || end >= text.length()) {
            return -1;
        }
        char sign = text.charAt(end);
        boolean blank = sign == ' ' || sign == '\u00A0';
        int needed = blank ? MIN_SPACED_LETTERS : signs.lettersToSpell(sign);
        if (needed == Integer.MAX_VALUE) {
            return -1;
        }
        StringBuilder letters = new StringBuilder().append(foldedFirst(begin));
        int previousEnd = end;
        int count = 1;
        while (end + 1 < text.length() && text.charAt(end) == sign) {
            int next = singleLetterEnd(end + 1);
            if (next < 0) {
                break;
            }
            letters.append(foldedFirst(end + 1));
            previousEnd = end;
            end = next;
            count++;
        }
        judgedUntil = end;
        if (blank && beginsNext(letters.charAt(letters.length() - 1), end)) {
            letters.setLength(letters.length() - 1);
            end = previousEnd;
            count--;
        }
        boolean word = count >= needed && !isEnumeration(letters.toString())
                && !signs.isAbbreviation(letters.toString()) && !(blank && isListOfVariables(letters));
        return word ? end : -1;
    }

    /** A last letter و is a word, and ص or ج before a number means a page or a volume, as after the root of a verb. */
    private boolean beginsNext(char last, int end) {
        return last == 'و' || (last == 'ص' || last == 'ج') && end + 1 < text.length()
                && Chars.kind(text, end) == Chars.SPACE && Chars.kind(text, end + 1) == Chars.DIGIT;
    }

    private String foldedFirst(int offset) {
        int first = firstLetter(offset);
        return ArabicFolding.foldToken(text.substring(first, first + 1));
    }

    /** The end of a stretch of exactly one letter, or -1. */
    private int singleLetterEnd(int begin) {
        int end = begin;
        int letters = 0;
        while (end < text.length() && letters < 2 && end - begin < LONGEST_LETTER) {
            byte kind = Chars.kind(text, end);
            if (!isInStretch(kind)) {
                break;
            }
            letters += kind == Chars.ARABIC ? 1 : 0;
            end += Chars.width(text, end);
        }
        return letters == 1 && end - begin < LONGEST_LETTER ? end : -1;
    }

    private static boolean isEnumeration(String letters) {
        return ABJAD.contains(letters) || HIJAI.contains(letters);
    }

    private static boolean isListOfVariables(CharSequence letters) {
        boolean even = true;
        boolean odd = true;
        for (int i = 0; i < letters.length(); i++) {
            boolean and = letters.charAt(i) == 'و';
            even &= i % 2 != 0 || and;
            odd &= i % 2 == 0 || and;
        }
        return even || odd;
    }

    /** A lone ه with a tatweel is the sign of a Hijri year, and a tatweel after it a dash. */
    private boolean isHijriMark(int begin, int end) {
        return ArabicFolding.foldToken(text.substring(begin, end)).equals("ه");
    }

    /** The end of the stretch of Arabic letters, marks, tatweels and invisible characters that begins here. */
    int stretchEnd(int offset) {
        int end = offset;
        while (end < text.length() && isInStretch(Chars.kind(text, end))) {
            end += Chars.width(text, end);
        }
        return end;
    }

    static boolean isInStretch(byte kind) {
        return kind == Chars.ARABIC || kind == Chars.MARK || kind == Chars.TATWEEL || kind == Chars.INVISIBLE;
    }

    private int letters(int begin, int end) {
        int letters = 0;
        for (int i = begin; i < end; i++) {
            letters += Chars.kind(text, i) == Chars.ARABIC ? 1 : 0;
        }
        return letters;
    }

    private int firstLetter(int offset) {
        int first = offset;
        while (Chars.kind(text, first) != Chars.ARABIC) {
            first++;
        }
        return first;
    }

    private int lastLetter(int begin, int end) {
        int last = end - 1;
        while (last > begin && Chars.kind(text, last) != Chars.ARABIC) {
            last--;
        }
        return last;
    }

    /** The last character of a stretch that is seen by itself: a letter or a tatweel. */
    private int lastVisible(int begin, int end) {
        int last = end - 1;
        while (last > begin && Chars.kind(text, last) != Chars.ARABIC && Chars.kind(text, last) != Chars.TATWEEL) {
            last--;
        }
        return last;
    }
}
