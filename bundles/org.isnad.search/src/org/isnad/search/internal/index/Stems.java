/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import org.isnad.text.LightStemmer;

/**
 * Remembers the stems of words that were stemmed lately. Few words make up most of a text, and looking one up costs a
 * fraction of cutting it. Used by one thread.
 */
public final class Stems {

    private static final int SLOTS = 1 << 14;

    private final LightStemmer stemmer = LightStemmer.standard();
    private final String[] words = new String[SLOTS];
    private final String[] stems = new String[SLOTS];

    String stem(String folded) {
        int hash = folded.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        if (!folded.equals(words[slot])) {
            words[slot] = folded;
            stems[slot] = stemmer.stem(folded);
        }
        return stems[slot];
    }
}
