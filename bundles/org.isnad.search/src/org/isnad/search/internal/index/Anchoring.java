/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.util.List;

import org.isnad.search.internal.index.BlockWriter.Row;
import org.isnad.search.internal.match.Matches;
import org.isnad.text.TextRange;

/** Tells where characters stand among the words of a text: which words share a character with them. */
final class Anchoring {

    private final OffsetTable words;

    Anchoring(OffsetTable words) {
        this.words = words;
    }

    /**
     * Where ranges stand: from the first to the last word that shares a character with one of them, or, if there is no
     * such word, before the first word that ends after them.
     *
     * @param ranges one or more, ascending
     */
    Row row(List<TextRange> ranges) {
        long[] pieces = ranges.stream().mapToLong(this::place).toArray();
        int from = -1;
        int to = -1;
        for (long piece : pieces) {
            int begin = (int) (piece >>> Integer.SIZE);
            if (begin < (int) piece) {
                from = from < 0 ? begin : from;
                to = (int) piece;
            }
        }
        boolean empty = from < 0;
        from = empty ? (int) pieces[0] : from;
        to = empty ? from : to;
        int begin = empty ? words.anchor(from) : words.begin(from);
        int end = empty ? begin : words.end(to - 1);
        long edge = Matches.edge(ranges.getFirst().begin() - begin, ranges.getLast().end() - end);
        return new Row(Matches.place(from, to), edge, pieces.length == 1 ? null : pieces);
    }

    private long place(TextRange range) {
        int first = words.firstEndingAfter(range.begin());
        int after = range.isEmpty() ? first : Math.max(first, words.firstBeginningAt(range.end()));
        return Matches.place(first, after);
    }
}
