/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How much a text looks like Arabic: tells encodings apart that give letters for the same bytes.
 *
 * <p>Adds up how surprising each letter is after the one before it, after the table {@code arabic-pairs.txt}. Signs and
 * ASCII cost nothing, letters of other languages more than any Arabic one.
 */
final class ArabicStatistics {

    private static final List<String> TABLE = read("arabic-pairs.txt");
    /** The border of a word and the letters, in the table's order. */
    private static final String LETTERS = TABLE.get(0);
    private static final int RADIX = 36;
    private static final int BORDER = 0;
    private static final String NEUTRAL = "،؛؟ـ«»“”‘’–—…•\u00A0";
    private static final String MARKS = "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652";
    /** Costs in the table's unit, half a bit. */
    private static final int MARK = 16;
    private static final int FOREIGN = 40;
    private static final double HALF_BIT = Math.log(2) / 2;

    private final long cost;
    private final int letters;

    private ArabicStatistics(long cost, int letters) {
        this.cost = cost;
        this.letters = letters;
    }

    static ArabicStatistics of(String text) {
        long cost = 0;
        int letters = 0;
        int before = BORDER;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (MARKS.indexOf(c) >= 0) {
                cost += MARK;
                letters++;
            } else {
                int letter = Math.max(BORDER, LETTERS.indexOf(c));
                boolean foreign = letter == BORDER && c >= 0x80 && NEUTRAL.indexOf(c) < 0;
                cost += foreign ? FOREIGN : cost(before, letter);
                letters += foreign || letter != BORDER ? 1 : 0;
                before = letter;
            }
        }
        return new ArabicStatistics(cost + cost(before, BORDER), letters);
    }

    private static int cost(int before, int letter) {
        return before == BORDER && letter == BORDER ? 0 : Character.digit(TABLE.get(before + 1).charAt(letter), RADIX);
    }

    /** Logarithm of the likelihood of the whole text; comparable between readings of the same bytes. */
    double sum() {
        return -cost * HALF_BIT;
    }

    /** The same per letter: about −3 for Arabic, below −5 for what is none. */
    double mean() {
        return letters == 0 ? 0 : sum() / letters;
    }

    private static List<String> read(String resource) {
        try (InputStream in = ArabicStatistics.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
