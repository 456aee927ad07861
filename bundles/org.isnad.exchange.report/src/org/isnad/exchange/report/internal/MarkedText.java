/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.report.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.isnad.model.SpanData;
import org.isnad.text.TextRange;

/**
 * A text with its annotations. Elements lie within one another, so that spans that cross, or go over lines, are cut;
 * their label stands at the last piece.
 */
final class MarkedText {

    private final String text;
    private final Colours colours;
    private final List<Piece> pieces = new ArrayList<>();

    /** One range of a span. @param last whether the span ends here */
    private record Piece(TextRange range, SpanData span, boolean last) {
    }

    MarkedText(String text, List<SpanData> spans, Colours colours) {
        this.text = text;
        this.colours = colours;
        for (SpanData span : spans) {
            List<TextRange> ranges = span.ranges();
            for (int i = 0; i < ranges.size(); i++) {
                pieces.add(new Piece(ranges.get(i), span, i == ranges.size() - 1));
            }
        }
        pieces.sort(Comparator.comparing(Piece::range));
    }

    void write(Html out) throws IOException {
        out.raw("<div class=\"text\">\n");
        int begin = 0;
        int next = 0;
        List<Piece> active = new ArrayList<>();
        while (begin <= text.length()) {
            int end = lineEnd(begin);
            boolean last = end >= text.length();
            while (next < pieces.size() && (last || pieces.get(next).range().begin() <= end)) {
                active.add(pieces.get(next++));
            }
            out.raw("<p dir=\"auto\">");
            line(out, active, begin, end);
            out.raw("</p>\n");
            begin = end + (text.startsWith("\r\n", end) ? 2 : 1);
            int from = begin;
            active.removeIf(piece -> piece.range().end() < from);
        }
        out.raw("</div>\n");
    }

    private int lineEnd(int begin) {
        int end = begin;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Between two borders, each piece that covers the stretch is an element, the longest outermost. */
    private void line(Html out, List<Piece> active, int begin, int end) throws IOException {
        TreeSet<Integer> borders = new TreeSet<>(List.of(begin, end));
        for (Piece piece : active) {
            borders.add(Math.clamp(piece.range().begin(), begin, end));
            borders.add(Math.clamp(piece.range().end(), begin, end));
        }
        List<Piece> open = new ArrayList<>();
        int at = begin;
        for (int border : borders) {
            out.text(text, at, border);
            at = border;
            closeEnded(out, open, border, border == end);
            for (Piece piece : active) {
                if (piece.range().isEmpty() && piece.range().begin() == border) {
                    point(out, piece);
                }
            }
            for (Piece piece : active) {
                boolean covers = piece.range().begin() <= border && border < Math.min(piece.range().end(), end);
                if (covers && !open.contains(piece)) {
                    begin(out, piece, open.stream().mapToInt(outer -> outer.range().end()).reduce(end, Math::min));
                    open.add(piece);
                }
            }
        }
    }

    /** Ends the elements that end here, and those that were begun after them, which begin anew; at a line's end all. */
    private void closeEnded(Html out, List<Piece> open, int border, boolean all) throws IOException {
        int first = 0;
        while (!all && first < open.size() && open.get(first).range().end() > border) {
            first++;
        }
        for (int i = open.size() - 1; i >= first; i--) {
            out.raw("</mark>");
        }
        open.subList(first, open.size()).clear();
    }

    /** @param limit where an element around this one, or the line, ends */
    private void begin(Html out, Piece piece, int limit) throws IOException {
        Colours.Named label = colours.of(piece.span());
        out.raw("<mark class=\"").raw(label.style()).raw("\"");
        if (piece.last() && piece.range().end() <= limit) {
            out.raw(" data-label=\"").text(label.name()).raw("\"");
        }
        out.raw(" title=\"").text(colours.layer(piece.span().layer())).raw("\">");
    }

    private void point(Html out, Piece piece) throws IOException {
        Colours.Named label = colours.of(piece.span());
        out.raw("<mark class=\"point ").raw(label.style()).raw("\" data-label=\"").text(label.name()).raw("\"></mark>");
    }
}
