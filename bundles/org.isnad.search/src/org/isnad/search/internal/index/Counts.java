/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.util.Iterator;
import java.util.Map;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Layers and their values, each once, with how many places it has as its frequency. */
final class Counts extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Map<BytesRef, Integer> counts;
    private Iterator<Map.Entry<BytesRef, Integer>> next;

    Counts(Map<BytesRef, Integer> counts) {
        this.counts = counts;
        this.next = counts.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        Map.Entry<BytesRef, Integer> entry = next.next();
        term.setBytesRef(entry.getKey());
        frequency.setTermFrequency(entry.getValue());
        return true;
    }

    @Override
    public void reset() {
        next = counts.entrySet().iterator();
    }
}
