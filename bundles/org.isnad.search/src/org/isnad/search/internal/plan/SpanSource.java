/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.isnad.search.internal.index.Block;
import org.isnad.search.internal.index.Fields;
import org.isnad.search.internal.index.Properties;
import org.isnad.search.internal.index.Terms;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.TextTest;

/**
 * The spans of one segment's parts and the values of their features. Each distinct value of the segment is tested once;
 * after that a document's values are looked up by number. Used by one thread; cheapest when asked forward.
 */
final class SpanSource {

    private static final boolean[] NOTHING = new boolean[0];

    private final LeafReader segment;
    private final boolean builtIn;
    private final ValueTests tests;
    private final Map<AnnotationCondition, Map<String, FixedBitSet>> passing = new IdentityHashMap<>();
    private final Map<AnnotationCondition, Predicate<String>> layerTests = new IdentityHashMap<>();
    private BinaryDocValues blocks;
    private SortedSetDocValues values;
    private int number;
    private long[] own;
    private int owned;

    SpanSource(LeafReader segment, boolean builtIn, ValueTests tests) {
        this.segment = segment;
        this.builtIn = builtIn;
        this.tests = tests;
    }

    boolean isBuiltIn() {
        return builtIn;
    }

    /** Moves to a part. @return empty if it has no spans */
    Optional<Block> block(int part) throws IOException {
        if (blocks == null || blocks.docID() > part) {
            blocks = DocValues.getBinary(segment, Fields.BLOCK);
            values = null;
        }
        number = part;
        own = null;
        return blocks.advanceExact(part) ? Optional.of(new Block(blocks.binaryValue())) : Optional.empty();
    }

    /**
     * Which values of the part fulfil a condition, by their number within the part.
     *
     * @param layer whose feature it is
     * @param name  of the feature, as the query says
     */
    boolean[] passing(String layer, String name, AnnotationCondition condition) throws IOException {
        readOwn();
        if (owned == 0) {
            return NOTHING;
        }
        Map<String, FixedBitSet> byLayer = passing.computeIfAbsent(condition, key -> new HashMap<>());
        FixedBitSet known = byLayer.get(layer);
        if (known == null) {
            known = test(layer, name, condition);
            byLayer.put(layer, known);
        }
        boolean[] pass = new boolean[owned];
        for (int i = 0; i < owned; i++) {
            pass[i] = known.get((int) own[i]);
        }
        return pass;
    }

    /** What a condition asks of a layer's name. */
    Predicate<String> layerTest(AnnotationCondition condition) {
        return layerTests.computeIfAbsent(condition, asked -> switch (asked) {
            case AnnotationCondition.Text text -> Expressions.predicate(text.test(), false);
            case AnnotationCondition.Present present -> layer -> true;
            default -> layer -> false;
        });
    }

    private void readOwn() throws IOException {
        if (own != null) {
            return;
        }
        if (values == null) {
            values = DocValues.getSortedSet(segment, Fields.VALUES);
        }
        owned = values.advanceExact(number) ? values.docValueCount() : 0;
        own = new long[owned];
        for (int i = 0; i < owned; i++) {
            own[i] = values.nextOrd();
        }
    }

    private FixedBitSet test(String layer, String name, AnnotationCondition condition) throws IOException {
        SortedSetDocValues dictionary = DocValues.getSortedSet(segment, Fields.VALUES);
        FixedBitSet passed = new FixedBitSet(Math.toIntExact(Math.max(dictionary.getValueCount(), 1)));
        String stored = Properties.stored(name);
        if (condition instanceof AnnotationCondition.Text text && text.test() instanceof TextTest.Equal equal
                && tests.isExact(layer, builtIn, name)) {
            long found = dictionary.lookupTerm(Terms.value(stored, equal.pattern()));
            if (found >= 0) {
                passed.set((int) found);
            }
            return passed;
        }
        Predicate<String> test = tests.test(layer, builtIn, name, condition);
        BytesRef prefix = Terms.feature(stored);
        TermsEnum terms = dictionary.termsEnum();
        boolean more = dictionary.getValueCount() > 0 && terms.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        while (more && StringHelper.startsWith(terms.term(), prefix)) {
            BytesRef term = terms.term();
            String value = new BytesRef(term.bytes, term.offset + prefix.length, term.length - prefix.length)
                    .utf8ToString();
            if (test.test(value)) {
                passed.set((int) terms.ord());
            }
            more = terms.next() != null;
        }
        return passed;
    }
}
