/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.isnad.model.DocumentId;

/** What is indexed at one moment, on disk and in memory together. Whoever takes it gives it back. */
final class Snapshot {

    private final IndexReader reader;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<DocumentId, IndexedDocument> documents = new HashMap<>();

    /**
     * A part of the index.
     *
     * @param documents by number; null where one is deleted
     */
    record Segment(LeafReaderContext leaf, List<IndexedDocument> documents) {
    }

    /**
     * Takes the readers for itself as well: each is closed when all its users have let it go.
     *
     * @param readers where two hold the same document, the first one counts
     */
    Snapshot(List<DirectoryReader> readers) throws IOException {
        reader = new MultiReader(readers.toArray(DirectoryReader[]::new), false);
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Segment segment = new Segment(leaf, IndexedDocument.in(leaf));
                segments.add(segment);
                for (IndexedDocument document : segment.documents()) {
                    if (document != null) {
                        documents.putIfAbsent(document.id(), document);
                    }
                }
            }
        } catch (IOException | RuntimeException broken) {
            reader.decRef();
            throw broken;
        }
    }

    List<Segment> segments() {
        return segments;
    }

    /** The documents that count, by id. */
    Map<DocumentId, IndexedDocument> documents() {
        return documents;
    }

    /** @return false if the snapshot was closed meanwhile */
    boolean take() {
        return reader.tryIncRef();
    }

    void giveBack() throws IOException {
        reader.decRef();
    }
}
