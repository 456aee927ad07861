/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.search.internal.index.ClaimLayer;
import org.isnad.search.internal.index.Fields;
import org.isnad.search.internal.index.Properties;
import org.isnad.search.internal.index.Terms;
import org.isnad.search.internal.match.Budget;
import org.isnad.search.internal.store.Segment;
import org.isnad.search.internal.store.Snapshot;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.BuiltInLayer;
import org.isnad.search.tree.Pattern.Annotated;
import org.isnad.search.tree.TextTest;

/** Turns what is asked of annotations into what finds them. A text's marks may lie in any segment. */
final class SpanPlan {

    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final ValueTests tests;
    private final Budget budget;
    private final Map<BytesRef, FixedBitSet[]> marked = new HashMap<>();

    SpanPlan(Snapshot snapshot, Vocabulary vocabulary, Budget budget) {
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        this.tests = new ValueTests(vocabulary);
        this.budget = budget;
    }

    Node node(Annotated annotated, int segment) throws IOException {
        boolean builtIn = isBuiltIn(annotated.layer());
        List<SpanSource> sources = new ArrayList<>();
        if (builtIn) {
            sources.add(new SpanSource(snapshot.segments().get(segment).reader(), true, tests));
        } else {
            snapshot.segments().forEach(marks -> sources.add(new SpanSource(marks.reader(), false, tests)));
        }
        return new SpanNode(stored(annotated.layer()), annotated.condition(), sources,
                documents(annotated, builtIn, segment), budget);
    }

    private boolean isBuiltIn(String layer) {
        for (BuiltInLayer known : BuiltInLayer.values()) {
            if (known.layer().equals(layer)) {
                return !vocabulary.hasLayer(layer);
            }
        }
        return false;
    }

    /** What a layer is called in the index. */
    private Optional<String> stored(String layer) {
        if (layer.isEmpty()) {
            return Optional.empty();
        }
        boolean claims = layer.equals(ClaimLayer.QUERY_NAME) && !vocabulary.hasLayer(layer);
        return Optional.of(claims ? ClaimLayer.NAME : layer);
    }

    private FixedBitSet documents(Annotated annotated, boolean builtIn, int segment) throws IOException {
        Optional<String> layer = stored(annotated.layer());
        if (layer.isEmpty()) {
            return null;
        }
        FixedBitSet documents = documents(Terms.layer(layer.get()), builtIn, segment);
        for (BytesRef term : required(layer.get(), builtIn, annotated.condition())) {
            documents = DocumentSets.and(documents, documents(term, builtIn, segment));
        }
        return documents;
    }

    /** Values that an annotation cannot do without. */
    private List<BytesRef> required(String layer, boolean builtIn, AnnotationCondition condition) {
        List<BytesRef> terms = new ArrayList<>();
        if (condition instanceof AnnotationCondition.AllOf all) {
            all.conditions().forEach(part -> terms.addAll(required(layer, builtIn, part)));
        } else {
            value(layer, builtIn, condition).ifPresent(terms::add);
        }
        return terms;
    }

    /** The one value that fulfils a condition, if there is one such value. */
    private Optional<BytesRef> value(String layer, boolean builtIn, AnnotationCondition condition) {
        return condition instanceof AnnotationCondition.Text text && text.path().size() == 1
                && text.test() instanceof TextTest.Equal equal && !text.path().getFirst().equals(Properties.LAYER)
                && tests.isExact(layer, builtIn, text.path().getFirst())
                        ? Optional.of(Terms.layerValue(layer, Properties.stored(text.path().getFirst()),
                                equal.pattern()))
                        : Optional.empty();
    }

    private FixedBitSet documents(BytesRef term, boolean builtIn, int segment) throws IOException {
        FixedBitSet[] known = marked.get(term);
        if (known == null) {
            known = new FixedBitSet[snapshot.segments().size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = new FixedBitSet(snapshot.segments().get(i).size());
            }
            for (int i = 0; i < known.length; i++) {
                collect(term, i, builtIn, known);
            }
            marked.put(term, known);
        }
        return known[segment];
    }

    /** Text parts with the term; or, if annotators made the spans, text parts whose marks have it. */
    private void collect(BytesRef term, int index, boolean builtIn, FixedBitSet[] texts) throws IOException {
        Segment segment = snapshot.segments().get(index);
        PostingsEnum postings = postings(segment.reader(), term);
        if (postings == null) {
            return;
        }
        for (int part = postings.nextDoc(); part != DocIdSetIterator.NO_MORE_DOCS; part = postings.nextDoc()) {
            if (segment.part(part).ofText() == builtIn) {
                if (builtIn) {
                    texts[index].set(part);
                } else if (segment.hasOther(part)) {
                    texts[segment.otherSegment(part)].set(segment.otherNumber(part));
                }
            }
        }
    }

    private static PostingsEnum postings(LeafReader segment, BytesRef term) throws IOException {
        org.apache.lucene.index.Terms layers = segment.terms(Fields.LAYERS);
        TermsEnum entry = layers == null ? null : layers.iterator();
        return entry != null && entry.seekExact(term) ? entry.postings(null, PostingsEnum.FREQS) : null;
    }

    /**
     * The term of the index whose frequencies are the numbers of matches.
     *
     * @return empty if each document must be looked at
     */
    Optional<BytesRef> counted(Annotated annotated) {
        Optional<String> layer = stored(annotated.layer());
        if (layer.isEmpty()) {
            return Optional.empty();
        }
        return annotated.condition().equals(AnnotationCondition.ANY) ? layer.map(Terms::layer)
                : value(layer.get(), isBuiltIn(annotated.layer()), annotated.condition());
    }

    /** How many matches the parts of a segment have together, of which the texts are asked for. */
    Count count(BytesRef term, Annotated annotated, int index, FixedBitSet[] asked) throws IOException {
        boolean builtIn = isBuiltIn(annotated.layer());
        Segment segment = snapshot.segments().get(index);
        PostingsEnum postings = postings(segment.reader(), term);
        long count = 0;
        int documents = 0;
        if (postings != null) {
            for (int part = postings.nextDoc(); part != DocIdSetIterator.NO_MORE_DOCS; part = postings.nextDoc()) {
                if (segment.part(part).ofText() == builtIn && isAsked(segment, index, part, builtIn, asked)) {
                    count += postings.freq();
                    documents++;
                }
            }
        }
        return new Count(count, documents);
    }

    private static boolean isAsked(Segment segment, int index, int part, boolean builtIn, FixedBitSet[] asked) {
        return builtIn ? asked[index].get(part)
                : segment.hasOther(part) && asked[segment.otherSegment(part)].get(segment.otherNumber(part));
    }
}
