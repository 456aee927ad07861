/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import java.util.Locale;

/** What the view of frequencies counts. */
public enum CountKind {
    WORDS, PAIRS, TRIPLES, FOURS, FIVES, ENTITIES, TAGS, COLLOCATIONS, KEYNESS;

    /** How many words an item has. */
    int length() {
        return ordinal() <= FIVES.ordinal() ? ordinal() + 1 : 1;
    }

    String label() {
        return Texts.text("kind." + name().toLowerCase(Locale.ROOT));
    }
}
