/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.lucene.util.BytesRef;
import org.isnad.text.MatchMode;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/**
 * The words of a query.
 *
 * @param words cut by the same rules as documents are
 */
record Phrase(Tokens words) {

    static Phrase of(String query) {
        return new Phrase(Tokenizer.tokenize(query));
    }

    int length() {
        return words.size();
    }

    /** What stands in the index for the words in a mode. */
    List<BytesRef> terms(MatchMode mode) {
        return IntStream.range(0, words.size())
                .mapToObj(word -> new BytesRef(WordForms.term(mode.key(words, word))))
                .toList();
    }
}
