/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.text.LightStemmer;
import org.isnad.text.MatchMode;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.isnad.text.quantity.Quantities;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts in the news reports that lie beside the checkout; passed over where they do not. */
class SeedsTest {

    private List<String> texts;

    @BeforeEach
    void read() throws IOException {
        Path folder = folder();
        Assumptions.assumeTrue(folder != null, "no folder shared/seeds beside the checkout; set -Disnad.seeds");
        try (Stream<Path> files = Files.list(folder)) {
            texts = files.sorted().map(SeedsTest::text).toList();
        }
    }

    private static Path folder() {
        Path named = Path.of(System.getProperty("isnad.seeds", ""));
        if (Files.isDirectory(named) && named.isAbsolute()) {
            return named;
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/seeds"))) {
                return at.resolve("shared/seeds");
            }
        }
        return null;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"EXACT, '[11, 23, 4, 1, 33]'", "FOLDED, '[11, 23, 7, 1, 33]'", "STEM, '[11, 23, 8, 1, 37]'"})
    void countsOneNameInThreeModes(MatchMode mode, String counts) {
        String key = mode.key(Tokenizer.tokenize("داعش"), 0);
        assertEquals(counts, texts.stream()
                .map(text -> Tokenizer.tokenize(text).stream().filter(t -> mode.key(t).equals(key)).count()).toList()
                .toString());
    }

    @Test
    void countsTheSameStemWhereALetterIsCutOnlyBeforeAWordOfTheCorpus() {
        Set<String> corpus = texts.stream().flatMap(text -> Tokenizer.tokenize(text).stream()).map(Token::folded)
                .collect(Collectors.toSet());
        String stem = LightStemmer.standard().stem("داعش", corpus::contains);
        assertEquals(80, texts.stream().flatMap(text -> Tokenizer.tokenize(text).stream())
                .filter(token -> LightStemmer.standard().stem(token.folded(), corpus::contains).equals(stem)).count());
    }

    @Test
    void findsABrokenSpellingWithItsExactRange() {
        String broken = "القبـ.ـض";
        List<Token> hits = Tokenizer.tokenize(texts.get(2)).stream()
                .filter(t -> t.folded().equals("القبض") && t.joined()).toList();
        assertEquals(List.of(broken), hits.stream().map(t -> t.range().covered(texts.get(2))).toList());
        assertEquals(texts.get(2).indexOf(broken), hits.get(0).range().begin());
    }

    @Test
    void findsTheTwoPairsOfNumbers() {
        assertEquals(List.of("300 و400", "300 و400"), texts.stream().flatMap(text -> Quantities.of(text).numbers().stream()
                .filter(number -> number.max().intValue() >= 300 && number.min().intValue() < 1000)
                .map(number -> number.range().covered(text))).toList());
    }

    @Test
    void findsTheDatesOfOneMonth() {
        assertEquals(List.of("أكتوبر (تشرين الأول) 2023", "14 أكتوبر 2022", "17 من تشرين الأول", "14 من تشرين الأول",
                "October 14, 2022", "أكتوبر", "أكتوبر", "أكتوبر"),
                texts.stream().flatMap(text -> Quantities.of(text).dates().stream()
                        .filter(date -> date.month().equals(OptionalInt.of(10)))
                        .map(date -> date.range().covered(text))).toList());
    }

    @Test
    void joinsNothingButTheBrokenSpellings() {
        List<String> joined = texts.stream().flatMap(t -> Tokenizer.tokenize(t).stream()).filter(Token::joined)
                .map(Token::folded).sorted().toList();
        assertEquals(List.of("القبض", "تحذيرات", "تصاعد", "داعش", "داعش", "داعش", "عناصر"), joined);
    }
}
