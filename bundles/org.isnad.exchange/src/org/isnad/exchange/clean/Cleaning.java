/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.isnad.text.TextRange;

/**
 * Finds lines that belong to the page and not to the report: captions that come twice, buttons to share, links to other
 * reports, notes on comments. What a line says is left alone wherever it could be the report's own.
 */
public final class Cleaning {

    /** A line of fewer words may well be said twice. */
    private static final int LEAST_WORDS = 3;

    private Cleaning() {
    }

    /** Why a line is proposed for removal. */
    public enum Reason {
        /** It stands there already, further up. */
        REPEATED,
        /** To send the page to other people. */
        SHARING,
        /** To other reports. */
        RELATED,
        /** About comments of readers. */
        COMMENTS,
        /** To follow the medium, and what it says of itself on each page. */
        MEDIUM,
        /** To other pages, or to this one in another form. */
        NAVIGATION,
        /** Signs that stand between such lines. */
        RULE
    }

    /**
     * A line that may be removed.
     *
     * @param range with its line end, and the blank lines after it that would stand beside others
     * @param line  its number, from 1
     * @param text  what it says
     */
    public record Proposal(TextRange range, int line, Reason reason, String text) {
    }

    /** In their order; they do not overlap. */
    public static List<Proposal> proposals(String text) {
        List<TextLine> lines = TextLine.of(text);
        Map<Integer, Reason> reasons = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean again = !seen.add(line.text()) && line.words() >= LEAST_WORDS;
            if (again) {
                reasons.put(i, Reason.REPEATED);
            } else if (Furniture.reason(line).isPresent()) {
                reasons.put(i, Furniture.reason(line).get());
            }
        }
        addRules(lines, reasons);
        List<Proposal> proposals = new ArrayList<>();
        reasons.forEach((i, reason) -> proposals.add(new Proposal(range(text, lines, i),
                lines.get(i).number(), reason, lines.get(i).text())));
        return List.copyOf(proposals);
    }

    /** A line of signs is a rule of the page if it stands beside the page's own lines; else it may part the report. */
    private static void addRules(List<TextLine> lines, Map<Integer, Reason> reasons) {
        for (int i = 0; i < lines.size(); i++) {
            boolean beside = i + 1 == lines.size() || reasons.containsKey(i - 1) || reasons.containsKey(i + 1);
            if (lines.get(i).isSigns() && beside) {
                reasons.put(i, Reason.RULE);
            }
        }
    }

    private static TextRange range(String text, List<TextLine> lines, int i) {
        boolean last = i + 1 == lines.size();
        int next = last ? text.length() : lines.get(i + 1).range().begin();
        boolean blankBefore = i == 0 || lines.get(i).blanks() > 0;
        return new TextRange(lines.get(i).range().begin(), last || blankBefore ? next : afterLineEnd(text,
                lines.get(i).range().end()));
    }

    private static int afterLineEnd(String text, int end) {
        boolean crLf = text.startsWith("\r\n", end);
        return Math.min(text.length(), end + (crLf ? 2 : 1));
    }

    /** The text without what was proposed. */
    public static String without(String text, List<Proposal> proposals) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Proposal proposal : proposals) {
            left.append(text, from, proposal.range().begin());
            from = proposal.range().end();
        }
        return left.append(text, from, text.length()).toString();
    }
}
