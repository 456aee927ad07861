/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;

import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * A stretch of a text cut wherever an annotation begins or ends in it, paragraph by paragraph, for writers of formats.
 *
 * @param paragraphs in their order
 */
record MarkedText(List<Paragraph> paragraphs) {

    /** @param parts without the paragraph's line end */
    record Paragraph(boolean rightToLeft, List<Part> parts) {
    }

    /**
     * Text in which no annotation begins or ends.
     *
     * @param text   empty where an annotation marks a point, or at a paragraph's end
     * @param opened what begins, or goes on after a gap, before the text, the outermost first
     * @param over   what lies over the text, the outermost first
     * @param closed what ends, or pauses for a gap, after the text, the innermost first
     */
    record Part(String text, List<Mark> opened, List<Mark> over, List<Mark> closed) {
    }

    /** One range of an annotation as far as it lies in the stretch. */
    record Mark(ShownSpan shown, TextRange range) {

        /** Whether it is a later part of a discontinuous annotation. */
        boolean goesOn() {
            return range.begin() > shown.begin();
        }
    }

    /** Outermost first. */
    private static final Comparator<Mark> OUTERMOST = Comparator.comparingInt((Mark mark) -> mark.range().begin())
            .thenComparing(Comparator.comparingInt((Mark mark) -> mark.range().end()).reversed())
            .thenComparing(mark -> mark.shown().span().id());

    /**
     * Cuts a stretch.
     *
     * @param spans       those in the stretch; what lies outside is cut off
     * @param rightToLeft the direction of the paragraph at an offset
     */
    static MarkedText of(String text, TextRange stretch, List<ShownSpan> spans, IntPredicate rightToLeft) {
        List<Mark> marks = marks(stretch, spans);
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Mark> here = new ArrayList<>();
        int next = 0;
        int begin = stretch.begin();
        while (begin <= stretch.end()) {
            int end = text.indexOf('\n', begin);
            end = end < 0 || end > stretch.end() ? stretch.end() : end;
            TextRange paragraph = new TextRange(begin, end);
            here.removeIf(mark -> mark.range().end() < paragraph.begin());
            while (next < marks.size() && marks.get(next).range().begin() <= end) {
                here.add(marks.get(next++));
            }
            paragraphs.add(new Paragraph(rightToLeft.test(begin), parts(text, paragraph, here)));
            begin = end + 1;
        }
        return new MarkedText(paragraphs);
    }

    private static List<Mark> marks(TextRange stretch, List<ShownSpan> spans) {
        List<Mark> marks = new ArrayList<>();
        for (ShownSpan shown : spans) {
            for (TextRange range : shown.span().ranges()) {
                int begin = Math.max(range.begin(), stretch.begin());
                int end = Math.min(range.end(), stretch.end());
                if (begin < end || begin == end && range.isEmpty()) {
                    marks.add(new Mark(shown, new TextRange(begin, end)));
                }
            }
        }
        marks.sort(OUTERMOST);
        return marks;
    }

    /** @param here the marks that touch the paragraph */
    private static List<Part> parts(String text, TextRange paragraph, List<Mark> here) {
        TreeSet<Integer> borders = new TreeSet<>(List.of(paragraph.begin(), paragraph.end()));
        for (Mark mark : here) {
            borders.add(Math.clamp(mark.range().begin(), paragraph.begin(), paragraph.end()));
            borders.add(Math.clamp(mark.range().end(), paragraph.begin(), paragraph.end()));
        }
        List<Part> parts = new ArrayList<>();
        List<Integer> at = List.copyOf(borders);
        for (int i = 0; i < at.size(); i++) {
            int begin = at.get(i);
            List<Mark> points = here.stream().filter(mark -> mark.range().equals(TextRange.at(begin))).toList();
            if (!points.isEmpty()) {
                parts.add(new Part("", points, List.of(), points.reversed()));
            }
            if (i + 1 < at.size()) {
                int end = at.get(i + 1);
                List<Mark> over = here.stream().filter(mark -> mark.range().begin() <= begin
                        && mark.range().end() >= end && !mark.range().isEmpty()).toList();
                parts.add(new Part(text.substring(begin, end),
                        over.stream().filter(mark -> mark.range().begin() == begin).toList(), over,
                        over.reversed().stream().filter(mark -> mark.range().end() == end).toList()));
            }
        }
        return parts;
    }
}
