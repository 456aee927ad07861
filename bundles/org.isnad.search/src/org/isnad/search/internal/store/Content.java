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

    /**
     * A document's text.
     *
     * @return empty if it is damaged, or not the one with this hash any more
     */
    Optional<String> text(DocumentId id, String textHash) throws SearchException;

    /**
     * The fields of what is said about a document.
     *
     * @param words where the words of the text with this hash stand
     * @return empty if the document has another text now, or is not there
     */
    Optional<List<IndexableField>> marks(DocumentId id, String textHash, OffsetTable words) throws SearchException;
}
