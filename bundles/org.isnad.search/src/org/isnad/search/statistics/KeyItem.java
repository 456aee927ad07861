/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

/**
 * A word or a sequence of words in two corpora.
 *
 * @param text               in the corpus' form
 * @param focus              occurrences in the focus
 * @param focusDocuments     documents of the focus in which it stands
 * @param reference          occurrences in the reference
 * @param referenceDocuments documents of the reference in which it stands
 * @param focusSize          words of the focus
 * @param referenceSize      words of the reference
 */
public record KeyItem(String text, int focus, int focusDocuments, int reference, int referenceDocuments,
        int focusSize, int referenceSize) {

    public double value(KeynessMeasure measure) {
        return measure.of(focus, focusSize, reference, referenceSize);
    }
}
