/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Predicate;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.isnad.search.QueryProblem;
import org.isnad.search.internal.match.Budget;
import org.isnad.search.internal.match.StoppedException;

/** Where the many forms stand that an automaton accepts: all positions of the segment, collected and sorted. */
final class ExpandedPositions implements Positions {

    /** In one segment; as many numbers of eight bytes are in memory at once. */
    private static final int MOST_POSITIONS = 1 << 24;
    private static final int SMALLEST = 1 << 10;

    private final FixedBitSet documents;
    /** Document and position, packed, ascending. */
    private long[] packed = new long[SMALLEST];
    private int size;
    private int next;

    private ExpandedPositions(int documents) {
        this.documents = new FixedBitSet(documents);
    }

    static ExpandedPositions of(LeafReader segment, String field, CompiledAutomaton forms, Budget budget)
            throws IOException {
        return of(segment, field, forms, form -> true, budget);
    }

    /** @param wanted which of the forms that the automaton accepts count */
    static ExpandedPositions of(LeafReader segment, String field, CompiledAutomaton forms, Predicate<String> wanted,
            Budget budget) throws IOException {
        ExpandedPositions positions = new ExpandedPositions(segment.maxDoc());
        Terms terms = segment.terms(field);
        if (terms != null) {
            TermsEnum entry = forms.getTermsEnum(terms);
            PostingsEnum postings = null;
            while (entry.next() != null) {
                if (!wanted.test(entry.term().utf8ToString())) {
                    continue;
                }
                postings = entry.postings(postings, PostingsEnum.POSITIONS);
                positions.collect(postings, budget);
            }
        }
        Arrays.sort(positions.packed, 0, positions.size);
        return positions;
    }

    private void collect(PostingsEnum postings, Budget budget) throws IOException {
        for (int part = postings.nextDoc(); part != DocIdSetIterator.NO_MORE_DOCS; part = postings.nextDoc()) {
            documents.set(part);
            int count = postings.freq();
            if (size + count > packed.length) {
                if (size + count > MOST_POSITIONS) {
                    throw new StoppedException(QueryProblem.TOO_MANY_MATCHES, "");
                }
                packed = Arrays.copyOf(packed, Math.max(packed.length * 2, size + count));
            }
            long high = (long) part << Integer.SIZE;
            for (int i = 0; i < count; i++) {
                packed[size++] = high | postings.nextPosition();
            }
            budget.spend(count);
        }
    }

    @Override
    public int[] at(Document document) {
        long begin = (long) document.number() << Integer.SIZE;
        while (next < size && packed[next] < begin) {
            next++;
        }
        int first = next;
        long end = begin + (1L << Integer.SIZE);
        while (next < size && packed[next] < end) {
            next++;
        }
        int[] positions = new int[next - first];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (int) packed[first + i];
        }
        return positions;
    }

    @Override
    public FixedBitSet documents() {
        return documents;
    }
}
