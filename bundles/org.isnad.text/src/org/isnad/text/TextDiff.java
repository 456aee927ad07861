/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.isnad.text.internal.UnitDiff;

/**
 * Finds edits that make one text of another, word by word, and within a changed word from the first letter that differs
 * to the last. Short rather than shortest for texts with little in common.
 */
public final class TextDiff {

    private TextDiff() {
    }

    /** The edits that make {@code after} of {@code before}; both have no surrogate that stands alone. */
    public static TextEdits between(String before, String after) {
        Map<String, Integer> names = new HashMap<>();
        int[] beginsBefore = begins(before);
        int[] beginsAfter = begins(after);
        List<TextEdit> edits = new ArrayList<>();
        UnitDiff.between(units(before, beginsBefore, names), units(after, beginsAfter, names),
                (fromBefore, toBefore, fromAfter, toAfter) -> add(edits, before, beginsBefore[fromBefore],
                        beginsBefore[toBefore], after, beginsAfter[fromAfter], beginsAfter[toAfter]));
        return new TextEdits(edits);
    }

    private static void add(List<TextEdit> edits, String before, int from, int to, String after, int start, int end) {
        int shortest = Math.min(to - from, end - start);
        int head = 0;
        while (head < shortest && before.charAt(from + head) == after.charAt(start + head)) {
            head++;
        }
        if (TextProblems.splitsSurrogatePair(before, from + head)
                || TextProblems.splitsSurrogatePair(after, start + head)) {
            head--;
        }
        int tail = 0;
        while (tail < shortest - head && before.charAt(to - tail - 1) == after.charAt(end - tail - 1)) {
            tail++;
        }
        if (TextProblems.splitsSurrogatePair(before, to - tail) || TextProblems.splitsSurrogatePair(after, end - tail)) {
            tail--;
        }
        edits.add(new TextEdit(from + head, before.substring(from + head, to - tail),
                after.substring(start + head, end - tail)));
    }

    /** Where the units of a text begin, and at last where it ends: words, and all other characters one by one. */
    private static int[] begins(String text) {
        int[] begins = new int[text.length() + 1];
        int count = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length();) {
            int character = text.codePointAt(at);
            boolean isWord = Character.isLetterOrDigit(character) || isMark(character);
            if (!inWord || !isWord) {
                begins[count++] = at;
            }
            inWord = isWord;
            at += Character.charCount(character);
        }
        begins[count++] = text.length();
        return Arrays.copyOf(begins, count);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static int[] units(String text, int[] begins, Map<String, Integer> names) {
        int[] units = new int[begins.length - 1];
        for (int i = 0; i < units.length; i++) {
            String unit = text.substring(begins[i], begins[i + 1]);
            Integer name = names.putIfAbsent(unit, names.size());
            units[i] = name == null ? names.size() - 1 : name;
        }
        return units;
    }
}
