/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.isnad.text.internal.NearestMatch;

/**
 * Finds ranges of one text again in another one, by what they quote and by what stands around it, and says how sure
 * that is. In this order, as in the selectors of the W3C's Web Annotation Data Model and the anchoring of Hypothesis:
 * <ol>
 * <li>at the place that a {@linkplain TextDiff comparison} of the texts gives, if the same characters stand there;
 * <li>wherever else the same characters stand: where there are several such places, at the one with the most of the same
 * characters around it, and of those at the nearest;
 * <li>near the place where they should stand, the most similar characters;
 * <li>at that place what the comparison left of them, which may be nothing.
 * </ol>
 * Not thread-safe.
 */
public final class Reanchoring {

    /** How many characters before and behind a quotation tell it from others. */
    private static final int CONTEXT = 32;
    /** How far from its place similar text is looked for. */
    private static final int NEAR = 200;
    /** Longer quotations are not compared letter by letter. */
    private static final int LONGEST = 2000;
    /** A shorter quotation is found by chance, unless what stands around it is the same. */
    private static final int TELLING = 4;
    private static final double SIMILAR = 2.0 / 3;

    private final String before;
    private final String after;
    private final TextEdits edits;
    private final RangeMover mover;
    private final Map<String, List<Integer>> found = new HashMap<>();

    public Reanchoring(String before, String after) {
        this.before = before;
        this.after = after;
        this.edits = TextDiff.between(before, after);
        this.mover = new RangeMover(before, edits, after);
    }

    /**
     * Where ranges stand in the other text.
     *
     * @param confidence from 0, for ranges of which nothing is left, to 1, for those that stand there unchanged
     */
    public record Anchor(List<TextRange> ranges, double confidence) {
    }

    /** What makes one text of the other. */
    public TextEdits edits() {
        return edits;
    }

    /** Finds the ranges of a span: each for itself, but all in their order. */
    public Anchor anchor(List<TextRange> ranges) {
        List<TextRange> anchored = new ArrayList<>();
        double confidence = 1;
        for (TextRange range : ranges) {
            Anchor anchor = anchor(range);
            TextRange place = anchor.ranges().getFirst();
            confidence = Math.min(confidence, anchor.confidence());
            if (!anchored.isEmpty() && place.begin() < anchored.getLast().end()) {
                place = mover.move(range);
                confidence /= 2;
            }
            if (anchored.isEmpty() || place.begin() >= anchored.getLast().begin()) {
                anchored.add(place);
            }
        }
        List<TextRange> joined = RangeMover.joined(anchored);
        return new Anchor(joined, joined.getFirst().isEmpty() && !ranges.getFirst().isEmpty() ? 0 : confidence);
    }

    private Anchor anchor(TextRange range) {
        TextRange place = mover.move(range);
        String quotation = range.covered(before);
        if (place.covered(after).equals(quotation)) {
            return at(place, quotation.isEmpty() ? likeness(range, place) : 1);
        }
        Anchor same = same(range, quotation, place);
        if (same != null) {
            return same;
        }
        Anchor similar = similar(range, quotation, place);
        if (similar != null) {
            return similar;
        }
        return at(place, place.isEmpty() ? 0 : Math.min(1, (double) place.length() / quotation.length()) / 2);
    }

    private static Anchor at(TextRange place, double confidence) {
        return new Anchor(List.of(place), confidence);
    }

    private Anchor same(TextRange range, String quotation, TextRange place) {
        List<Integer> places = found.computeIfAbsent(quotation, this::occurrences);
        TextRange best = null;
        double likest = -1;
        for (int begin : places) {
            TextRange other = new TextRange(begin, begin + quotation.length());
            double likeness = likeness(range, other);
            if (likeness > likest || likeness == likest && distance(other, place) < distance(best, place)) {
                best = other;
                likest = likeness;
            }
        }
        if (best == null || quotation.length() < TELLING && likest < 0.5) {
            return null;
        }
        return at(best, places.size() == 1 ? (1 + likest) / 2 : likest * 0.9);
    }

    private static int distance(TextRange one, TextRange other) {
        return Math.abs(one.begin() - other.begin());
    }

    private List<Integer> occurrences(String quotation) {
        List<Integer> places = new ArrayList<>();
        for (int at = after.indexOf(quotation); at >= 0; at = after.indexOf(quotation, at + 1)) {
            if (isWhole(at) && isWhole(at + quotation.length())) {
                places.add(at);
            }
        }
        return places;
    }

    private boolean isWhole(int offset) {
        return !TextProblems.splitsGrapheme(after, offset);
    }

    private Anchor similar(TextRange range, String quotation, TextRange place) {
        if (quotation.length() < TELLING || quotation.length() > LONGEST) {
            return null;
        }
        int from = Math.max(0, place.begin() - NEAR - quotation.length());
        int to = Math.min(after.length(), place.end() + NEAR + quotation.length());
        NearestMatch match = NearestMatch.of(quotation, after.substring(from, to), place.begin() - from);
        double similarity = 1 - (double) match.errors() / quotation.length();
        if (similarity < SIMILAR || match.begin() == match.end()) {
            return null;
        }
        TextRange found = new TextRange(outer(from + match.begin(), -1), outer(from + match.end(), 1));
        return at(found, similarity * (1 + likeness(range, found)) / 2);
    }

    private int outer(int offset, int step) {
        int at = offset;
        while (!isWhole(at)) {
            at += step;
        }
        return at;
    }

    /** How much of what stands around is the same, 0 to 1; more counts what stands nearer. */
    private double likeness(TextRange old, TextRange now) {
        int left = 0;
        while (left < CONTEXT && left < old.begin() && left < now.begin()
                && before.charAt(old.begin() - left - 1) == after.charAt(now.begin() - left - 1)) {
            left++;
        }
        int right = 0;
        while (right < CONTEXT && old.end() + right < before.length() && now.end() + right < after.length()
                && before.charAt(old.end() + right) == after.charAt(now.end() + right)) {
            right++;
        }
        int most = Math.min(CONTEXT, old.begin()) + Math.min(CONTEXT, before.length() - old.end());
        return most == 0 ? 1 : (double) (left + right) / most;
    }
}
