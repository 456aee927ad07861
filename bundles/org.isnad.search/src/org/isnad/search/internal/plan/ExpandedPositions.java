/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.isnad.search.internal.index.WordField;
import org.isnad.search.internal.match.Budget;

/** Where the many forms stand that an automaton accepts: all positions of the segment, collected and sorted. */
final class ExpandedPositions implements Positions {

    private static final int SMALLEST = 1 << 10;

    private final FixedBitSet documents;
    /** Document and position, packed, ascending. */
    private long[] packed;
    private int size;
    private int next;

    private ExpandedPositions(FixedBitSet documents, long[] packed, int size) {
        this.documents = documents;
        this.packed = packed;
        this.size = size;
    }

    private ExpandedPositions(int documents) {
        this(new FixedBitSet(documents), new long[SMALLEST], 0);
    }

    static ExpandedPositions of(LeafReader segment, List<WordField> fields, CompiledAutomaton forms, Budget budget)
            throws IOException {
        ExpandedPositions positions = new ExpandedPositions(segment.maxDoc());
        positions.collect(segment, fields, forms, entry -> true, budget);
        return positions;
    }

    /** @param wanted which of the forms that the automaton accepts count */
    static ExpandedPositions of(LeafReader segment, List<WordField> fields, CompiledAutomaton forms,
            Predicate<String> wanted, Budget budget) throws IOException {
        ExpandedPositions positions = new ExpandedPositions(segment.maxDoc());
        positions.collect(segment, fields, forms, entry -> wanted.test(entry.utf8ToString()), budget);
        return positions;
    }

    /** The same, asked anew from the first document. */
    ExpandedPositions again() {
        return new ExpandedPositions(documents, packed, size);
    }

    private void collect(LeafReader segment, List<WordField> fields, CompiledAutomaton forms,
            Predicate<BytesRef> wanted, Budget budget) throws IOException {
        PostingsEnum postings = null;
        for (WordField field : fields) {
            Terms terms = segment.terms(field.id());
            if (terms != null) {
                TermsEnum entry = forms.getTermsEnum(terms);
                for (BytesRef form = entry.next(); form != null; form = entry.next()) {
                    budget.spend(1);
                    if (wanted.test(form)) {
                        postings = entry.postings(postings, PostingsEnum.POSITIONS);
                        collect(postings, budget);
                    }
                }
            }
        }
        Arrays.sort(packed, 0, size);
    }

    private void collect(PostingsEnum postings, Budget budget) throws IOException {
        for (int part = postings.nextDoc(); part != DocIdSetIterator.NO_MORE_DOCS; part = postings.nextDoc()) {
            documents.set(part);
            int count = postings.freq();
            if (size + count > packed.length) {
                int more = Math.max(packed.length * 2, size + count);
                budget.hold((long) (more - packed.length) * Long.BYTES);
                packed = Arrays.copyOf(packed, more);
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
