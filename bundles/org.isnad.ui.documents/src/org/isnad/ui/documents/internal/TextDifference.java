/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal;

import java.util.ArrayList;
import java.util.List;

import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;

/**
 * Finds what a person changed in a stretch of text: as little as possible, so that what stands between two corrections
 * keeps its annotations. Whole characters are compared, never halves of surrogate pairs.
 */
public final class TextDifference {

    /** A longer stretch is taken as changed from the first difference to the last. */
    private static final int LONGEST = 2000;

    private final int[] before;
    private final int[] after;
    private final List<TextEdit> edits = new ArrayList<>();

    private TextDifference(String before, String after) {
        this.before = before.codePoints().toArray();
        this.after = after.codePoints().toArray();
    }

    /**
     * The edits that make one text from another.
     *
     * @param offset of the first text in the document
     */
    public static TextEdits between(String before, String after, int offset) {
        TextDifference difference = new TextDifference(before, after);
        difference.find(offset);
        return new TextEdits(difference.edits);
    }

    private void find(int offset) {
        int begin = 0;
        while (begin < before.length && begin < after.length && before[begin] == after[begin]) {
            begin++;
        }
        int end = before.length;
        int newEnd = after.length;
        while (end > begin && newEnd > begin && before[end - 1] == after[newEnd - 1]) {
            end--;
            newEnd--;
        }
        int at = offset + units(before, 0, begin);
        if (end - begin > LONGEST || newEnd - begin > LONGEST) {
            add(at, text(before, begin, end), text(after, begin, newEnd));
        } else {
            walk(at, begin, end, newEnd, common(begin, end, newEnd));
        }
    }

    /** How long the longest common part of both rests is, for each pair of rests. */
    private int[][] common(int begin, int end, int newEnd) {
        int[][] length = new int[end - begin + 1][newEnd - begin + 1];
        for (int i = end - begin - 1; i >= 0; i--) {
            for (int j = newEnd - begin - 1; j >= 0; j--) {
                length[i][j] = before[begin + i] == after[begin + j] ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private void walk(int offset, int begin, int end, int newEnd, int[][] common) {
        int at = offset;
        int i = begin;
        int j = begin;
        while (i < end || j < newEnd) {
            int removed = i;
            int inserted = j;
            while ((i < end || j < newEnd) && !(i < end && j < newEnd && before[i] == after[j])) {
                if (j == newEnd || i < end && common[i + 1 - begin][j - begin] >= common[i - begin][j + 1 - begin]) {
                    i++;
                } else {
                    j++;
                }
            }
            add(at, text(before, removed, i), text(after, inserted, j));
            at += units(before, removed, i);
            while (i < end && j < newEnd && before[i] == after[j]) {
                at += Character.charCount(before[i]);
                i++;
                j++;
            }
        }
    }

    private void add(int at, String removed, String inserted) {
        if (!removed.isEmpty() || !inserted.isEmpty()) {
            edits.add(new TextEdit(at, removed, inserted));
        }
    }

    private static String text(int[] characters, int begin, int end) {
        return new String(characters, begin, end - begin);
    }

    private static int units(int[] characters, int begin, int end) {
        return text(characters, begin, end).length();
    }
}
