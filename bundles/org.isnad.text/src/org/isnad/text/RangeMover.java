/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves ranges of one text to where their characters stand in an edited one. A range keeps what is left of it:
 * <ul>
 * <li>what is inserted at a border stays outside, what is inserted within becomes part of the range;
 * <li>of a replaced stretch that lies wholly within the range, borders included, the new text becomes part of it;
 * <li>of a replaced stretch that lies within only partly, the range keeps what is not replaced, and no new text;
 * <li>a range of which nothing is left becomes empty, at the place where it was;
 * <li>a border that stood between two graphemes and would now stand within one moves to that grapheme's outer edge.
 * </ul>
 * Not thread-safe.
 */
public final class RangeMover {

    /** The longest end of a line. */
    private static final int LINE_END = 2;

    private final String after;
    private final Borders bordersBefore;
    private final Borders bordersAfter;
    private final int[] begins;
    private final int[] ends;
    /** How far text behind the edit of the same number moves. */
    private final int[] shifts;
    /** Between these the text before has all edits, and the paragraphs beside them; outside nothing but the place changes. */
    private final int from;
    private final int to;

    /**
     * @param before the text that the edits belong to
     * @throws IllegalArgumentException if the edits do not fit the text
     */
    public RangeMover(String before, TextEdits edits) {
        this(before, edits, edits.applyTo(before));
    }

    /** @param after what the edits make of the text before */
    public RangeMover(String before, TextEdits edits, String after) {
        this.after = after;
        this.bordersBefore = new Borders(before);
        this.bordersAfter = new Borders(after);
        int count = edits.edits().size();
        begins = new int[count];
        ends = new int[count];
        shifts = new int[count];
        int shift = 0;
        for (int i = 0; i < count; i++) {
            TextEdit edit = edits.edits().get(i);
            shift += edit.growth();
            begins[i] = edit.begin();
            ends[i] = edit.end();
            shifts[i] = shift;
        }
        from = count == 0 ? before.length() + 1 : paragraphBefore(before, begins[0]).begin();
        to = count == 0 ? before.length() + 1 : paragraphAfter(before, ends[count - 1]).end();
    }

    /** Whole paragraphs lie between an edit and what only moves, so that no grapheme there can be another one. */
    private static TextRange paragraphBefore(String text, int offset) {
        return Paragraphs.at(text, Math.max(0, Paragraphs.at(text, offset).begin() - LINE_END));
    }

    private static TextRange paragraphAfter(String text, int offset) {
        return Paragraphs.at(text, Math.min(text.length(), Paragraphs.at(text, offset).end() + LINE_END));
    }

    /** The text afterwards. */
    public String after() {
        return after;
    }

    /** Where a range of the text before lies afterwards. */
    public TextRange move(TextRange range) {
        if (range.end() < from) {
            return range;
        }
        if (range.begin() > to + LINE_END) {
            return range.shift(shifts[shifts.length - 1]);
        }
        int begin = begin(range.begin());
        int end = end(range.end());
        if (begin >= end) {
            // Nothing is left, or the range was empty before: the lower border is the place.
            int place = Math.min(begin, end);
            return TextRange.at(whole(range.begin(), place) ? place : bordersAfter.graphemeAt(place).begin());
        }
        return new TextRange(whole(range.begin(), begin) ? begin : bordersAfter.graphemeAt(begin).begin(),
                whole(range.end(), end) ? end : bordersAfter.graphemeAt(end).end());
    }

    /**
     * Where the ranges of a span lie afterwards: ascending, with those joined that overlap or touch then, and empty ones
     * only if nothing else is left.
     *
     * @param ranges ascending, neither overlapping nor touching
     */
    public List<TextRange> move(List<TextRange> ranges) {
        if (ranges.size() == 1) {
            return List.of(move(ranges.getFirst()));
        }
        return joined(ranges.stream().map(this::move).toList());
    }

    /** Ranges in ascending order, as a span can have them. */
    static List<TextRange> joined(List<TextRange> ranges) {
        List<TextRange> joined = new ArrayList<>(ranges.size());
        for (TextRange range : ranges) {
            if (range.isEmpty()) {
                continue;
            }
            if (!joined.isEmpty() && range.begin() <= joined.getLast().end()) {
                joined.add(joined.removeLast().hull(range));
            } else {
                joined.add(range);
            }
        }
        return joined.isEmpty() ? List.of(ranges.getFirst()) : joined;
    }

    private int begin(int offset) {
        int edit = last(offset);
        if (edit < 0) {
            return offset;
        }
        if (begins[edit] == offset && ends[edit] > offset) {
            return offset + before(edit);
        }
        return Math.max(offset, ends[edit]) + shifts[edit];
    }

    private int end(int offset) {
        int edit = last(offset);
        if (edit < 0) {
            return offset;
        }
        if (begins[edit] == offset || ends[edit] > offset) {
            return begins[edit] + before(edit);
        }
        return offset + shifts[edit];
    }

    /** The last edit that begins at or before an offset; -1 if there is none. */
    private int last(int offset) {
        int from = 0;
        int to = begins.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (begins[middle] <= offset) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    private int before(int edit) {
        return edit == 0 ? 0 : shifts[edit - 1];
    }

    /** Whether a border may stay where it came to lie: between graphemes, or within one, as it did before. */
    private boolean whole(int old, int now) {
        return begins.length == 0 || !bordersAfter.isWithin(now) || bordersBefore.isWithin(old);
    }

    /** Answers for the borders of a text, quickly when they are asked for in about their order. */
    private static final class Borders {

        private final String text;
        private TextRange paragraph = TextRange.at(0);
        private Graphemes graphemes = Graphemes.of("");

        Borders(String text) {
            this.text = text;
        }

        boolean isWithin(int offset) {
            if (offset == 0 || offset >= text.length()) {
                return false;
            }
            if (plain(text.charAt(offset - 1)) && plain(text.charAt(offset))) {
                return false;
            }
            look(offset);
            return offset < paragraph.begin() || offset > paragraph.end()
                    || !graphemes.isBoundary(offset - paragraph.begin());
        }

        TextRange graphemeAt(int offset) {
            look(offset);
            if (offset < paragraph.begin() || offset > paragraph.end()) {
                // Between the two characters of a line end.
                return new TextRange(offset - 1, offset + 1);
            }
            return graphemes.at(offset - paragraph.begin()).shift(paragraph.begin());
        }

        /** Nothing joins these: Arabic letters without marks, Latin ones, digits and blanks. */
        private static boolean plain(char character) {
            return character >= ' ' && character < 0x7f || character >= 0x0620 && character <= 0x064a;
        }

        private void look(int offset) {
            if (offset > paragraph.begin() && offset < paragraph.end()) {
                return;
            }
            TextRange found = Paragraphs.at(text, offset);
            if (!found.equals(paragraph)) {
                paragraph = found;
                graphemes = Graphemes.of(found.covered(text));
            }
        }
    }
}
