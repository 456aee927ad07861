/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.util.List;
import java.util.Locale;

/**
 * The fields of the index that hold words. Most words are written as they fold, and stand in one field alone: it
 * answers for both forms. Stems stand in none, since the corpus says what they are.
 */
public enum WordField {
    /** Words that are written as they fold. */
    PLAIN,
    /** The folded form of all others. */
    FOLDED,
    /** What the others are written like. */
    EXACT;

    /** Where words are looked for as they are written. Each word stands in one of the fields. */
    public static final List<WordField> WRITTEN = List.of(PLAIN, EXACT);
    /** Where words are looked for as they fold. Each word stands in one of the fields. */
    public static final List<WordField> ALL_FOLDED = List.of(PLAIN, FOLDED);

    /** Whether it holds the words that are written as they fold, rather than the others. */
    boolean ofPlain() {
        return this == PLAIN;
    }

    /** The name of the field in the index. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
