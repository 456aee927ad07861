/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.oracles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A document with marked words, as the product is given it.
 *
 * @param marks in reading order, no two sharing text, each from the beginning of a word to the end of one
 */
record Report(String name, String text, List<Mark> marks) {

    /** Tags of entities in the shipped tagset. */
    static final List<String> TAGS = List.of("PERS", "ORG", "GPE", "LOC", "FAC");
    /** Plain, with marks, tatweel, emoji that take two code units and are joined, Latin, numbers, presentation forms. */
    private static final List<String> WORDS = List.of("قال", "زيدٌ", "المدينة", "وَصَلَتْ", "الوزيـــر", "😀👍", "👩‍👩‍👧",
            "Reuters", "١٢٣", "2022", "ﻻ", "بغداد", "إلى", "𝒳𝒴", "شرطة‌ها", "أمس", "الجسر", "دمشق");
    private static final int SENTENCES = 6;
    private static final int LONGEST_SENTENCE = 14;
    private static final int LONGEST_MARK = 3;

    /** A span of the text, in UTF-16 code units. */
    record Mark(int begin, int end, String tag) implements Comparable<Mark> {

        @Override
        public int compareTo(Mark other) {
            return Comparator.comparingInt(Mark::begin).thenComparingInt(Mark::end).thenComparing(Mark::tag)
                    .compare(this, other);
        }
    }

    /** A random report. */
    static Report random(String name, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            int words = 1 + random.nextInt(LONGEST_SENTENCE);
            for (int j = 0; j < words; j++) {
                text.append(j == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
            }
            text.append(random.nextBoolean() ? ".\n" : "؟\n\n");
        }
        return marked(name, text.toString(), random);
    }

    /** A text with some of its words marked at random. */
    static Report marked(String name, String text, SplittableRandom random) {
        List<int[]> words = words(text);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (random.nextInt(4) == 0) {
                int last = Math.min(words.size() - 1, i + random.nextInt(LONGEST_MARK));
                while (text.substring(words.get(i)[0], words.get(last)[1]).chars().anyMatch(c -> c == '\n' || c == '\r')) {
                    last--;
                }
                marks.add(new Mark(words.get(i)[0], words.get(last)[1], TAGS.get(random.nextInt(TAGS.size()))));
                i = last;
            }
        }
        return new Report(name, text, List.copyOf(marks));
    }

    /** Runs of letters, marks and digits between blanks; a word with any other character in it is left alone. */
    private static List<int[]> words(String text) {
        List<int[]> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i > begin && text.substring(begin, i).codePoints().allMatch(Report::isOfWords)) {
                    words.add(new int[] { begin, i });
                }
                begin = i + 1;
            }
        }
        return words;
    }

    private static boolean isOfWords(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK
                || character == 'ـ';
    }

    /** The same as a file of brat's, whose offsets count code points. */
    String brat() {
        StringBuilder lines = new StringBuilder();
        for (Mark mark : marks) {
            lines.append('T').append(marks.indexOf(mark) + 1).append('\t').append(mark.tag()).append(' ')
                    .append(text.codePointCount(0, mark.begin())).append(' ')
                    .append(text.codePointCount(0, mark.end())).append('\t')
                    .append(text, mark.begin(), mark.end()).append('\n');
        }
        return lines.toString();
    }
}
