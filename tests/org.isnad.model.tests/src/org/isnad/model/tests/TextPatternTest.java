/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.isnad.model.schema.TextPattern;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    private static final List<String> TEXTS = List.of("", "a", "ab", "abc", "aab", "b", "-", "]", "5", "1444-02-21", "\n",
            " ", "سلمى", "٥", "\uD83D\uDE00", "a.b", "ac", "ABC", "aaaaa", "é", "_", "^", "$", "x{2}", "\\");

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a|b", "a|", "(a|b)*c?", "a+b*", "a{2,3}b", "a{2}", "a{1,}", "a{0}", "[a-c]+", "[^a-c]",
        "[\\]\\-a]", "[]a]", "[a-]", ".", "..", "\\d+", "\\D+", "\\w*", "\\s", "\\S+", "\\p{L}+", "\\P{L}", "\\pL+",
        "\\p{IsArabic}+", "\\p{InARABIC}+", "[\\u0600-\\u06FF]+", "\\x{1F600}", "\\x61", "a\\.b", "(?:a(?:b|c)?)+",
        "1[3-5][0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|30)", "^abc$", "a*?b", "(a?){3}", "(a*)*b?", "[\\d-]", "\\\\",
        "x\\{2\\}", "[\\w&&[^a]]*|a"})
    void whatBothKnowMeansTheSameAsInJava(String source) {
        if (source.contains("&&")) {
            assertThrows(PatternSyntaxException.class, () -> TextPattern.of(source));
            return;
        }
        TextPattern pattern = TextPattern.of(source);
        Pattern java = Pattern.compile(source.startsWith("[]") ? source.replace("[]", "[\\]") : source);

        for (String text : TEXTS) {
            assertEquals(java.matcher(text).matches(), pattern.matches(text), source + " and “" + text + "”");
        }
    }

    @Test
    void randomPatternsMeanTheSameAsInJava() {
        Seeded.rounds(Seeded.slow() ? 20_000 : 1_000, random -> {
            String source = any(random, 3);
            TextPattern pattern = TextPattern.of(source);
            Pattern java = Pattern.compile(source);
            for (int i = 0; i < 20; i++) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(6); length > 0; length--) {
                    text.append((char) ('a' + random.nextInt(3)));
                }
                assertEquals(java.matcher(text).matches(), pattern.matches(text), source + " and “" + text + "”");
            }
        });
    }

    private static String any(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 8)) {
            case 0 -> String.valueOf((char) ('a' + random.nextInt(3)));
            case 1 -> random.nextBoolean() ? "." : "[^b]";
            case 2 -> any(random, depth - 1) + "|" + any(random, depth - 1);
            case 3, 4 -> any(random, depth - 1) + any(random, depth - 1);
            case 5 -> "(" + any(random, depth - 1) + ")" + "?*+".charAt(random.nextInt(3));
            case 6 -> "(?:" + any(random, depth - 1) + "){" + random.nextInt(3) + ",2}";
            default -> "(" + any(random, depth - 1) + ")";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "a)", "[", "[a", "*", "a**", "a++", "a{", "a{2", "a{,2}", "a{3,2}", "a{9999}", "(?=a)",
        "(?<n>a)", "(a)\\1", "\\", "\\b", "\\x", "\\x{110000}", "\\u06", "\\p{Nothing}", "\\p", "\\p{", "[z-a]", "a^b",
        "a$b", "(?i)a", "\\Qa\\E", "[[a]]", "((a{1000}){1000}){1000}", "(a?){300}", "[a-\\d]"})
    void whatIsNotKnownIsRefusedWithAReason(String source) {
        PatternSyntaxException found = assertThrows(PatternSyntaxException.class, () -> TextPattern.of(source));

        assertFalse(found.getDescription().isBlank());
    }

    @Test
    void nothingThatIsNestedOrLongTakesLong() {
        assertThrows(PatternSyntaxException.class, () -> TextPattern.of("(".repeat(1900)));
        assertThrows(PatternSyntaxException.class, () -> TextPattern.of("(".repeat(51) + "a" + ")".repeat(51)));
        assertThrows(PatternSyntaxException.class, () -> TextPattern.of("a".repeat(2001)));
        TextPattern.of("(".repeat(49) + "a" + ")*".repeat(49));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(((((){1000}){1000}){1000}){1000}){1000}", "(((((a{0}){1000}){1000}){1000}){1000}){1000,}",
        "((((|()|()){1000}){1000}){1000}){1000}"})
    void nothingRepeatedTakesNoTime(String source) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertTrue(TextPattern.of(source).matches(""));
            assertFalse(TextPattern.of(source).matches("a"));
        });
    }

    /** Each of these takes java.util.regex longer than a life, or more stack than there is. */
    @ParameterizedTest
    @ValueSource(strings = {"(a*)*b", "(a|a)*b", "(a|aa)+b", "(x+x+)+y", "((a?){5}){5}b", "(a|b|ab)*c",
        "(((((a*)*)*)*)*)*b", "(.*)(.*)(.*)(.*)(.*)b"})
    void aHostilePatternEnds(String source) {
        String text = "a".repeat(100_000);

        assertFalse(TextPattern.of(source).matches(text));
        assertTrue(TextPattern.of("(a|b)*").matches(text));
    }
}
