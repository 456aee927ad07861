/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Assertions;

/**
 * Random texts of the kind that hurts: Arabic with marks, tatweels, signs and invisible characters, other scripts,
 * digits, emoji, ligatures, unpaired surrogates, and any code unit at all.
 */
final class RandomText {

    private static final String[] PIECES = {"داعش", "قَالَ", "القبـ.ـض", "د|عـ.ـش", "ال", "و", "ا", "ل", "ب", "ة", "ى",
        "ء", "أ", "ﻻ", "ﷲ", "ﷺ", "ﹰ", "ـ", "ــ", ".", "..", "،", "؟", "*", "_", "|", "-", "/", "@", "#", ":", "«", "»",
        "“", "'", " ", " ", " ", "\u00A0", "\t", "\n", "\r", "\r\n", "\u2029", "1", "23", "456", "٣", "٫", "٬", "۴",
        "l", "I", "x", "Da'esh", "É", "e\u0301", "ß", "İ", "\u064E", "\u0651", "\u0670", "\u06D6", "\u06DD", "\u200C",
        "\u200D", "\u200E", "\u200F", "\u202B", "\u2069", "\uFEFF", "\u00AD", "\uD83D\uDE00",
        "\uD83D\uDC68\u200D\uD83D\uDC69", "\uD83C\uDDF8\uD83C\uDDFE", "\uD83B\uDE00", "\uD835\uDFCF", "\uD835\uDC00",
        "\uD83D", "\uDE00", "가", "漢", "กำ", "کی", "http://a.b/ج", "a@b.org", "example.com", "\uFFFE", "\uFFFF",
        "\u0000"};

    private final Random random;

    RandomText(long seed) {
        random = new Random(seed);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(24); pieces > 0; pieces--) {
            text.append(random.nextInt(20) == 0 ? Character.toString((char) random.nextInt(0x10000))
                    : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    TextRange range(int length) {
        int a = random.nextInt(length + 1);
        int b = random.nextInt(length + 1);
        return new TextRange(Math.min(a, b), Math.max(a, b));
    }

    /** Checks a law on many texts; a failure tells the seed that brings its text back. */
    static void forAll(int rounds, BiConsumer<String, RandomText> law) {
        long first = Long.getLong("isnad.seed", 20221014L);
        for (long seed = first; seed < first + rounds; seed++) {
            RandomText source = new RandomText(seed);
            String text = source.text();
            try {
                law.accept(text, source);
            } catch (RuntimeException | AssertionError e) {
                Assertions.fail("-Disnad.seed=" + seed + " text " + escaped(text), e);
            }
        }
    }

    /** Checks a law so often; a failure tells the seed that brings its round back. */
    static void rounds(int count, Consumer<RandomGenerator> law) {
        long first = Long.getLong("isnad.seed", 20221014L);
        for (long seed = first; seed < first + count; seed++) {
            try {
                law.accept(new SplittableRandom(seed));
            } catch (RuntimeException | AssertionError e) {
                Assertions.fail("-Disnad.seed=" + seed, e);
            }
        }
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c >= ' ' && c < 0x7F ? Character.toString(c)
                : String.format(Locale.ROOT, "\\u%04X", c)));
        return escaped.toString();
    }
}
