/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;
import java.util.Optional;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.search.internal.index.Terms;
import org.isnad.search.internal.index.WordField;
import org.isnad.search.internal.store.Snapshot;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.search.tree.TokenCondition.TokenForm;

/** Counts the matches of one word, or of one layer or value, by the frequencies that the index has of them. */
public final class Shortcut {

    private final Pattern pattern;
    private final Snapshot snapshot;
    private final TokenPlan tokens;
    private final SpanPlan spans;

    Shortcut(Pattern pattern, Snapshot snapshot, TokenPlan tokens, SpanPlan spans) {
        this.pattern = pattern;
        this.snapshot = snapshot;
        this.tokens = tokens;
        this.spans = spans;
    }

    /**
     * How many matches there are.
     *
     * @param asked the texts that are asked, by segment
     * @return empty if each document must be looked at
     */
    public Optional<Count> count(FixedBitSet[] asked) throws IOException {
        if (pattern instanceof Pattern.Annotated annotated) {
            Optional<BytesRef> term = spans.counted(annotated);
            return term.isEmpty() ? Optional.empty() : Optional.of(count(annotated, term.get(), asked));
        }
        if (pattern instanceof Pattern.Word word && word.condition() instanceof TokenCondition.Form form
                && (form.form() == TokenForm.WORD || form.form() == TokenForm.FOLDED)) {
            Count count = Count.NONE;
            for (int i = 0; i < asked.length; i++) {
                count = count.and(count(form, snapshot.segments().get(i).reader(), asked[i]));
            }
            return Optional.of(count);
        }
        return Optional.empty();
    }

    private Count count(Pattern.Annotated annotated, BytesRef term, FixedBitSet[] asked) throws IOException {
        Count count = Count.NONE;
        for (int i = 0; i < asked.length; i++) {
            count = count.and(spans.count(term, annotated, i, asked));
        }
        return count;
    }

    /** A token has one form of a kind, so the frequencies of several forms may be added. */
    private Count count(TokenCondition.Form form, LeafReader segment, FixedBitSet asked) throws IOException {
        FixedBitSet documents = new FixedBitSet(asked.length());
        long hits = 0;
        for (WordField field : TokenPlan.fields(form.form())) {
            org.apache.lucene.index.Terms terms = segment.terms(field.id());
            hits += terms == null ? 0 : count(form, terms, asked, documents);
        }
        return new Count(hits, documents.cardinality());
    }

    private long count(TokenCondition.Form form, org.apache.lucene.index.Terms terms, FixedBitSet asked,
            FixedBitSet documents) throws IOException {
        if (form.test() instanceof TextTest.Equal equal) {
            TermsEnum entry = terms.iterator();
            boolean known = entry
                    .seekExact(new BytesRef(Terms.word(TokenPlan.key(form.form(), equal.pattern()))));
            return known ? count(entry.postings(null, PostingsEnum.FREQS), asked, documents) : 0;
        }
        TermsEnum entry = tokens.automaton(form).getTermsEnum(terms);
        PostingsEnum postings = null;
        long hits = 0;
        while (entry.next() != null) {
            postings = entry.postings(postings, PostingsEnum.FREQS);
            hits += count(postings, asked, documents);
        }
        return hits;
    }

    private static long count(PostingsEnum postings, FixedBitSet asked, FixedBitSet documents) throws IOException {
        long count = 0;
        for (int part = postings.nextDoc(); part != DocIdSetIterator.NO_MORE_DOCS; part = postings.nextDoc()) {
            if (asked.get(part)) {
                documents.set(part);
                count += postings.freq();
            }
        }
        return count;
    }
}
