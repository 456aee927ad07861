/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.util.BytesRef;

/** The distinct values of one document's features, and the rank of each in the order of their bytes. */
final class DocumentValues {

    private final Map<String, Map<String, Value>> byFeature = new HashMap<>();
    private final List<Value> values = new ArrayList<>();

    /** One of them. The rank is known after {@link #sorted}. */
    private static final class Value {

        private final BytesRef bytes;
        private int rank;

        private Value(BytesRef bytes) {
            this.bytes = bytes;
        }
    }

    void add(String feature, Collection<String> texts) {
        Map<String, Value> known = byFeature.computeIfAbsent(feature, name -> new HashMap<>());
        for (String text : texts) {
            if (!known.containsKey(text)) {
                Value value = new Value(Terms.value(feature, text));
                known.put(text, value);
                values.add(value);
            }
        }
    }

    /** All values by rank. Called once, after the last one was added. */
    List<BytesRef> sorted() {
        values.sort((one, other) -> one.bytes.compareTo(other.bytes));
        List<BytesRef> sorted = new ArrayList<>();
        for (Value value : values) {
            boolean another = sorted.isEmpty() || !sorted.getLast().equals(value.bytes);
            if (another) {
                sorted.add(value.bytes);
            }
            value.rank = sorted.size() - 1;
        }
        return sorted;
    }

    int rank(String feature, String text) {
        return byFeature.get(feature).get(text).rank;
    }
}
