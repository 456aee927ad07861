/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Invented reports that are the same, character by character, as those of the peers' generator with the same arguments:
 * the draws are made in the same order. So one oracle holds for all, and a ratio is one division. Each document can be
 * made by itself.
 */
public final class NewsCorpus {

    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String[] BEFORE = {"", "", "", "", "ال", "ال", "و", "وال", "ب", "بال", "لل", "ف", "ك"};
    private static final String[] AFTER = {"", "", "", "", "ة", "ات", "ون", "ين", "ها", "هم", "ه", "ي", "نا"};
    private static final String ALEFS = "أإآ";
    private static final String MARKS = "\u064E\u064F\u0650\u0652\u0651\u064B";
    private static final int CLASSES = 6;
    private static final List<String> TAGS = List.of("PER", "LOC", "ORG", "DATE");
    private static final char FIRST_DIGIT = '\u0660';

    private final long seed;
    private final int tokens;
    private final String[] words;
    /** Up to each word, the share that it and those before it have. */
    private final double[] shares;

    /** A span of a document, in tokens and in characters. */
    public record Piece(String tag, int from, int to, int begin, int end) {

        boolean holds(Piece other) {
            return from <= other.from && other.to <= to;
        }

        /** Whether the other begins or ends within. */
        private boolean isCutBy(Piece other) {
            return from < other.from && other.from < to || from < other.to && other.to < to;
        }
    }

    /**
     * A report.
     *
     * @param words as they are written
     * @param numbers which of them are digits
     * @param entities in order, none sharing a word with another, none cut by a claim
     * @param claims in order, at most one in a sentence
     */
    public record Report(String id, String text, List<String> words, boolean[] numbers, List<Piece> entities,
            List<Piece> claims) {
    }

    /** @param tokens of a document, on average */
    public NewsCorpus(long seed, int vocabulary, int tokens) {
        this.seed = seed;
        this.tokens = tokens;
        Random random = new Random(seed);
        Set<String> distinct = new LinkedHashSet<>();
        while (distinct.size() < vocabulary) {
            distinct.add(word(random));
        }
        words = distinct.toArray(String[]::new);
        shares = new double[vocabulary];
        double sum = 0;
        for (int i = 0; i < vocabulary; i++) {
            random.nextInt(CLASSES); // the peers' words have classes
            sum += 1.0 / (i + 2.7);
            shares[i] = sum;
        }
        for (int i = 0; i < vocabulary; i++) {
            shares[i] /= sum;
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder(BEFORE[random.nextInt(BEFORE.length)]);
        for (int letters = 2 + random.nextInt(3); letters > 0; letters--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        word.append(AFTER[random.nextInt(AFTER.length)]);
        if (random.nextInt(12) == 0) {
            word.setCharAt(0, ALEFS.charAt(random.nextInt(ALEFS.length())));
        }
        return word.toString();
    }

    /** A word of the vocabulary, the most frequent first. */
    public String word(int rank) {
        return words[rank];
    }

    /** The report of a number. */
    public Report report(int number) {
        double size = tokens * (0.5 + new Random(seed * 31 + number).nextDouble());
        return new Writer(number, Math.max((int) size, 8)).write();
    }

    /** Writes one report. */
    private final class Writer {

        private final int number;
        private final int size;
        private final Random random;
        private final StringBuilder text = new StringBuilder();
        private final List<String> written = new ArrayList<>();
        private final boolean[] numbers;
        private final int[] begins;
        private final int[] ends;
        private final List<int[]> sentences = new ArrayList<>();

        Writer(int number, int size) {
            this.number = number;
            this.size = size;
            random = new Random(seed * 1_000_003L + number * 7919L);
            numbers = new boolean[size];
            begins = new int[size];
            ends = new int[size];
        }

        Report write() {
            int first = 0;
            int left = sentence();
            for (int token = 0; token < size; token++) {
                token(token);
                left--;
                if (left == 0 || token == size - 1) {
                    text.append(random.nextInt(4) == 0 ? "؟\n" : ".\n");
                    sentences.add(new int[] {first, token + 1});
                    first = token + 1;
                    left = sentence();
                } else {
                    text.append(random.nextInt(14) == 0 ? "، " : " ");
                }
            }
            List<Piece> entities = new ArrayList<>();
            List<Piece> claims = new ArrayList<>();
            sentences.forEach(sentence -> annotate(sentence[0], sentence[1], entities, claims));
            entities.removeIf(entity -> claims.stream().anyMatch(entity::isCutBy));
            return new Report(String.format(Locale.ROOT, "d%07d", number), text.toString(), written, numbers,
                    entities, claims);
        }

        private int sentence() {
            return 8 + random.nextInt(20);
        }

        private void token(int token) {
            String word;
            if (random.nextInt(33) == 0) {
                numbers[token] = true;
                word = digits();
            } else {
                int found = Arrays.binarySearch(shares, random.nextDouble());
                word = words[found < 0 ? Math.min(-found - 1, shares.length - 1) : found];
                word = random.nextInt(5) == 0 ? marked(word) : word;
            }
            written.add(word);
            begins[token] = text.length();
            text.append(word);
            ends[token] = text.length();
        }

        private String digits() {
            StringBuilder digits = new StringBuilder();
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                digits.append((char) (FIRST_DIGIT + random.nextInt(10)));
            }
            return digits.toString();
        }

        private String marked(String word) {
            StringBuilder marked = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                marked.append(word.charAt(i));
                if (random.nextInt(3) > 0) {
                    marked.append(MARKS.charAt(random.nextInt(MARKS.length())));
                }
            }
            return marked.toString();
        }

        private void annotate(int from, int to, List<Piece> entities, List<Piece> claims) {
            for (int token = from; token < to; token++) {
                if (random.nextInt(16) == 0) {
                    int length = Math.min(1 + random.nextInt(4), to - token);
                    entities.add(piece(TAGS.get(random.nextInt(TAGS.size())), token, token + length));
                    token += length;
                }
            }
            if (random.nextInt(4) == 0) {
                int first = from + random.nextInt(Math.max(1, (to - from) / 3));
                int end = to - random.nextInt(Math.max(1, (to - from) / 4));
                if (end > first) {
                    claims.add(piece(random.nextBoolean() ? "check" : "skip", first, end));
                }
            }
        }

        private Piece piece(String tag, int from, int to) {
            return new Piece(tag, from, to, begins[from], ends[to - 1]);
        }
    }
}
