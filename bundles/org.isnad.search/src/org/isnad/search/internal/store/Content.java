/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.store;

import java.util.List;
import java.util.Optional;

import org.apache.lucene.index.IndexableField;
import org.isnad.model.DocumentId;
import org.isnad.search.SearchException;
import org.isnad.search.internal.index.OffsetTable;

/** Where the documents come from that are to be indexed. */
public interface Content {

    /** What became of asking for a text. */
    sealed interface Reading {
    }

    /** It could be read. */
    record Text(String text) implements Reading {
    }

    /** The document has another text by now, or is not there: whoever changed it says so. */
    record Gone() implements Reading {
    }

    /** It is there and cannot be read. */
    record Damaged() implements Reading {
    }

    /** A document's text, if it is still the one with this hash. */
    Reading text(DocumentId id, String textHash) throws SearchException;

    /**
     * The fields of what is said about a document.
     *
     * @param words where the words of the text with this hash stand
     * @return empty if the document has another text now, or is not there
     */
    Optional<List<IndexableField>> marks(DocumentId id, String textHash, OffsetTable words) throws SearchException;
}
