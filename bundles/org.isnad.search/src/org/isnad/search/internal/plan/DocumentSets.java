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
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Sets of a segment's documents; null stands for all of them. A set that was handed on is not changed any more. */
final class DocumentSets {

    private DocumentSets() {
    }

    static FixedBitSet and(FixedBitSet one, FixedBitSet other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        FixedBitSet both = one.clone();
        both.and(other);
        return both;
    }

    static FixedBitSet or(FixedBitSet one, FixedBitSet other) {
        if (one == null || other == null) {
            return null;
        }
        FixedBitSet either = one.clone();
        either.or(other);
        return either;
    }

    /** Adds the parts that hold a term. */
    static void add(LeafReader segment, String field, BytesRef term, FixedBitSet set) throws IOException {
        Terms terms = segment.terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum entry = terms.iterator();
        if (entry.seekExact(term)) {
            PostingsEnum postings = entry.postings(null, PostingsEnum.NONE);
            for (int part = postings.nextDoc(); part != DocIdSetIterator.NO_MORE_DOCS; part = postings.nextDoc()) {
                set.set(part);
            }
        }
    }
}
