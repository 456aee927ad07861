/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.clean;

import java.util.ArrayList;
import java.util.List;

import org.isnad.text.TextRange;

/**
 * Tells apart the reports that a scraper put into one file. One begins after a line of signs such as {@code =====}, or
 * after two blank lines and more with something like a headline: a short line without a full stop, which comes again soon,
 * as pages repeat theirs, or after which such gaps are rare. Nothing shorter than a few sentences is a report.
 */
public final class Splitting {

    /** In UTF-16 units: a few sentences. */
    private static final int SHORTEST_PART = 250;
    private static final int LONGEST_HEADLINE = 200;
    private static final int LEAST_SIGNS = 4;
    private static final int LEAST_BLANKS = 2;
    /** Within how many lines a page repeats its headline. */
    private static final int SOON = 12;
    /** Of how many lines at most one has a gap before it, where gaps mean something. */
    private static final int RARE = 4;
    private static final String SENTENCE_ENDS = ".؟?!،,:؛;";

    private Splitting() {
    }

    /**
     * The parts in their order, without the blank lines and signs between them.
     *
     * @return one range of the whole text where it is one report
     */
    public static List<TextRange> parts(String text) {
        List<TextLine> lines = TextLine.of(text);
        long gaps = lines.stream().filter(line -> line.blanks() >= LEAST_BLANKS).count();
        boolean rare = gaps * RARE <= lines.size();
        List<TextRange> parts = new ArrayList<>();
        int first = 0;
        for (int i = 1; i < lines.size(); i++) {
            boolean separated = isSeparator(lines.get(i - 1));
            if (separated || isHeadline(lines, i, rare)) {
                TextRange part = part(lines, first, i);
                if (part.length() >= SHORTEST_PART && part(lines, i, lines.size()).length() >= SHORTEST_PART) {
                    parts.add(part);
                    first = i;
                }
            }
        }
        if (parts.isEmpty()) {
            return List.of(new TextRange(0, text.length()));
        }
        parts.add(part(lines, first, lines.size()));
        return List.copyOf(parts);
    }

    private static boolean isSeparator(TextLine line) {
        return line.isSigns() && line.text().length() >= LEAST_SIGNS;
    }

    private static boolean isHeadline(List<TextLine> lines, int i, boolean gapsAreRare) {
        TextLine line = lines.get(i);
        return line.blanks() >= LEAST_BLANKS && line.words() > 1 && line.text().length() <= LONGEST_HEADLINE
                && SENTENCE_ENDS.indexOf(line.text().charAt(line.text().length() - 1)) < 0
                && (gapsAreRare || comesAgain(lines, i));
    }

    private static boolean comesAgain(List<TextLine> lines, int i) {
        return lines.subList(i + 1, Math.min(lines.size(), i + 1 + SOON)).stream()
                .anyMatch(line -> line.text().equals(lines.get(i).text()));
    }

    /** From one line to before another, without the separators at its ends. */
    private static TextRange part(List<TextLine> lines, int from, int to) {
        int first = from;
        int last = to - 1;
        while (first < last && isSeparator(lines.get(first))) {
            first++;
        }
        while (last > first && isSeparator(lines.get(last))) {
            last--;
        }
        return new TextRange(lines.get(first).range().begin(), lines.get(last).range().end());
    }
}
