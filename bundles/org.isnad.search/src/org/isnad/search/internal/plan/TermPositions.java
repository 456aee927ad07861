/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.search.internal.index.WordField;

/** Where one form of a word stands. */
final class TermPositions implements Positions {

    private final PostingsEnum postings;
    private final FixedBitSet documents;

    private TermPositions(PostingsEnum postings, FixedBitSet documents) {
        this.postings = postings;
        this.documents = documents;
    }

    /** A word as one of the fields holds it. */
    static Positions of(LeafReader segment, List<WordField> fields, String word) throws IOException {
        List<TermPositions> found = new ArrayList<>();
        for (WordField field : fields) {
            found.add(of(segment, field.id(), word));
        }
        return found.stream().filter(TermPositions::isAnywhere).map(Positions.class::cast).reduce(Positions::or)
                .orElse(found.getFirst());
    }

    private boolean isAnywhere() {
        return postings != null;
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
