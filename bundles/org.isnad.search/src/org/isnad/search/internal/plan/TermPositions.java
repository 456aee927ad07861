/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Where one form of a word stands. */
final class TermPositions implements Positions {

    private final PostingsEnum postings;
    private final FixedBitSet documents;

    private TermPositions(PostingsEnum postings, FixedBitSet documents) {
        this.postings = postings;
        this.documents = documents;
    }

    static TermPositions of(LeafReader segment, String field, String term) throws IOException {
        BytesRef bytes = new BytesRef(term);
        FixedBitSet documents = new FixedBitSet(segment.maxDoc());
        DocumentSets.add(segment, field, bytes, documents);
        Terms terms = segment.terms(field);
        TermsEnum entry = terms == null ? null : terms.iterator();
        boolean known = entry != null && entry.seekExact(bytes);
        return new TermPositions(known ? entry.postings(null, PostingsEnum.POSITIONS) : null, documents);
    }

    @Override
    public int[] at(Document document) throws IOException {
        int number = document.number();
        if (postings == null || postings.docID() < number && postings.advance(number) != number
                || postings.docID() != number) {
            return NONE;
        }
        int[] positions = new int[postings.freq()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = postings.nextPosition();
        }
        return positions;
    }

    @Override
    public FixedBitSet documents() {
        return documents;
    }
}
