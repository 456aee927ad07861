/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.util.Objects;

import org.isnad.text.MatchMode;

/** By what hits are counted. */
public sealed interface Grouping {

    /** By document; the key is its id. */
    record ByDocument() implements Grouping {
    }

    /**
     * By a value of the document's description; documents without it have the empty key. Values that are folded alike
     * are one, as they are in queries, and the key is the one that most hits have.
     */
    record ByMetadata(String name) implements Grouping {

        public ByMetadata {
            Objects.requireNonNull(name);
        }
    }

    /**
     * By the annotators, by id, of the spans that overlap a hit: it counts for each of them. Without any: empty
     * key.
     */
    record ByAnnotator() implements Grouping {
    }

    /** By the tags of the spans that overlap a hit: it counts for each of them. Without any: empty key. */
    record ByTag() implements Grouping {
    }

    /** By the form of the hit's words, joined by blanks. */
    record ByForm(MatchMode form) implements Grouping {

        public ByForm {
            Objects.requireNonNull(form);
        }
    }
}
