/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

/**
 * How often a word or a sequence of words stands in a corpus.
 *
 * @param text       in the corpus' form, blanks between words
 * @param count      occurrences
 * @param documents  documents in which it stands
 * @param perMillion occurrences for a million words of the corpus
 */
public record Frequency(String text, int count, int documents, double perMillion) {
}
