/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.text.TextRange;
import org.isnad.text.Tokenizer;
import org.isnad.text.quantity.DateSpan;
import org.isnad.text.quantity.NumberSpan;
import org.isnad.text.quantity.Quantities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and dates together, on texts that were made of known ones, on random and on hostile texts. */
class QuantitiesTest {

    private static final String[] MONTHS = {"يناير", "شباط", "آذار", "نيسان", "مايو", "حزيران", "تموز", "آب", "أيلول",
        "تشرين الأول", "نوفمبر", "كانون الأول"};
    private static final String[] FILLERS = {"قال", "المدينة،", "قتل نحو", "«ضابط»", "وأضاف", "إن", "القوات", "\n", "(سانا)"};

    @Test
    void findsWhatWasWrittenAndNothingElse() {
        RandomText.rounds(3_000, random -> {
            StringBuilder text = new StringBuilder();
            List<String> numbers = new ArrayList<>();
            List<String> dates = new ArrayList<>();
            for (int parts = random.nextInt(1, 9); parts > 0; parts--) {
                text.append(FILLERS[random.nextInt(FILLERS.length)]).append(' ');
                if (random.nextBoolean()) {
                    append(text, numbers, number(random));
                } else {
                    append(text, dates, date(random));
                }
                text.append(" ثم ");
            }
            assertEquals(String.join(" | ", numbers), Written.numbers(text.toString()), text::toString);
            assertEquals(String.join(" | ", dates), Written.dates(text.toString()), text::toString);
        });
    }

    /** What is written, and what is meant by it. */
    private record Sample(String lead, String written, String meant) {
    }

    private static void append(StringBuilder text, List<String> expected, Sample sample) {
        text.append(sample.lead).append(sample.written);
        expected.add(sample.meant + "=" + sample.written);
    }

    private static Sample number(RandomGenerator random) {
        int low = random.nextInt(3_000_000);
        int high = low + random.nextInt(1, 4_000);
        return switch (random.nextInt(5)) {
            case 0 -> new Sample("", Integer.toString(low), Integer.toString(low));
            case 1 -> new Sample("", arabic(Integer.toString(low)), Integer.toString(low));
            case 2 -> new Sample("", grouped(low), Integer.toString(low));
            case 3 -> new Sample("بين ", low + " و" + arabic(Integer.toString(high)), low + ".." + high);
            default -> new Sample("", grouped(low) + " إلى " + grouped(high), low + ".." + high);
        };
    }

    private static Sample date(RandomGenerator random) {
        int year = random.nextInt(1950, 2030);
        int month = random.nextInt(1, 13);
        int day = random.nextInt(1, 29);
        String name = MONTHS[month - 1];
        return switch (random.nextInt(5)) {
            case 0 -> new Sample("", name, "?-" + month);
            case 1 -> new Sample("", day + " من " + name, "?-" + month + "-" + day);
            case 2 -> new Sample("", arabic(day + " " + name + " " + year), year + "-" + month + "-" + day);
            case 3 -> new Sample("", day + "/" + month + "/" + year, year + "-" + month + "-" + day);
            default -> new Sample("عام ", Integer.toString(year), Integer.toString(year));
        };
    }

    private static String arabic(String text) {
        return text.chars().mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c - '0' + '٠' : c))
                .reduce("", String::concat);
    }

    private static String grouped(int value) {
        String digits = Integer.toString(value);
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    @Test
    void spansAreInOrderAndShareNothing() {
        RandomText.forAll(3_000, (text, random) -> {
            String mixed = text + " 14 أكتوبر 2022 و" + random.text() + " بين 3 و4 " + text;
            Quantities found = Quantities.of(mixed);
            List<TextRange> numbers = found.numbers().stream().map(NumberSpan::range).toList();
            List<TextRange> dates = found.dates().stream().map(DateSpan::range).toList();
            assertAscending(numbers);
            assertAscending(dates);
            assertAscending(Stream.concat(numbers.stream(), dates.stream()).sorted().toList());
            assertTrue(numbers.isEmpty() || numbers.getLast().end() <= mixed.length());
        });
    }

    private static void assertAscending(List<TextRange> ranges) {
        for (int i = 1; i < ranges.size(); i++) {
            assertTrue(ranges.get(i - 1).end() <= ranges.get(i).begin(), ranges::toString);
        }
    }

    @Test
    void readsTheTokensItIsGiven() {
        String text = "بين 20 و30 في 9 أيار";
        assertEquals(Quantities.of(text), Quantities.of(text, Tokenizer.tokenize(text)));
    }

    @Test
    void manyThreadsReadAtOnce() {
        String text = "بين 20 و30 في 9 أيار 2021 ";
        Quantities expected = Quantities.of(text.repeat(50));
        assertTrue(IntStream.range(0, 64).parallel().mapToObj(i -> Quantities.of(text.repeat(50)))
                .allMatch(expected::equals));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-", "1/", "1 و", "بين 1 و", "1 إلى ", "2022-", "2022 و", "عام 2022 و", "14 و", "14 من ",
        "أكتوبر ", "أكتوبر (", "أكتوبر/", "تشرين الأول ", "تشرين ", "1٬", "1,111", "1 \u200F", "و", "Oct 1-", "ا1", "1%-"})
    void takesLinearTimeOnHostileText(String piece) {
        String text = piece.repeat(40_000);
        assertTimeout(Duration.ofSeconds(5), () -> Quantities.of(text));
    }
}
