/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.isnad.model.DocumentId;
import org.isnad.search.SearchException;

/**
 * Makes a store hold the documents that are wanted of it and no others. The store is locked only when there is
 * something to write, and what is written becomes visible in one step.
 */
final class StoreUpdate {

    private final IndexStore store;
    private final TextSource texts;
    private final Duration patience;
    private final BooleanSupplier cancelled;
    private final SortedSet<DocumentId> unreadable = new TreeSet<>();
    private IndexWriter writer;

    /** @param patience how long to wait for another process that writes */
    StoreUpdate(IndexStore store, TextSource texts, Duration patience, BooleanSupplier cancelled) {
        this.store = store;
        this.texts = texts;
        this.patience = patience;
        this.cancelled = cancelled;
    }

    /** Where the texts come from. */
    @FunctionalInterface
    interface TextSource {
        /** @return empty if the text is damaged, or not the one with this hash any more */
        Optional<String> text(DocumentId id, String textHash) throws SearchException;
    }

    /** What the store holds: documents and the hashes of their texts. */
    static SortedMap<DocumentId, String> indexed(IndexStore store) throws IOException {
        SortedMap<DocumentId, String> indexed = new TreeMap<>();
        Optional<DirectoryReader> reader = store.refresh();
        if (reader.isPresent()) {
            for (LeafReaderContext leaf : reader.get().leaves()) {
                for (IndexedDocument document : IndexedDocument.in(leaf)) {
                    if (document != null) {
                        indexed.put(document.id(), document.textHash());
                    }
                }
            }
        }
        return indexed;
    }

    /**
     * Adds and replaces what is missing and deletes what is not wanted.
     *
     * @param wanted documents and the hashes of their texts
     */
    void complete(Map<DocumentId, String> wanted) throws IOException, SearchException {
        Map<DocumentId, String> indexed = indexed(store);
        try {
            for (DocumentId id : indexed.keySet()) {
                if (!wanted.containsKey(id)) {
                    writer().deleteDocuments(IndexedDocument.key(id));
                }
            }
            add(wanted, indexed);
            if (writer != null) {
                IndexStore.commit(writer);
            }
        } finally {
            close();
        }
    }

    /** Makes the store's content anew. When that is cancelled the store stays as it was. */
    void replace(Map<DocumentId, String> wanted) throws IOException, SearchException {
        store.refresh();
        try {
            writer().deleteAll();
            add(wanted, Map.of());
            if (!cancelled.getAsBoolean()) {
                IndexStore.commit(writer);
            }
        } finally {
            close();
        }
    }

    /** Documents that were wanted but whose text could not be had. */
    SortedSet<DocumentId> unreadable() {
        return unreadable;
    }

    private void add(Map<DocumentId, String> wanted, Map<DocumentId, String> indexed)
            throws IOException, SearchException {
        for (Map.Entry<DocumentId, String> document : wanted.entrySet()) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            DocumentId id = document.getKey();
            String textHash = document.getValue();
            if (textHash.equals(indexed.get(id))) {
                continue;
            }
            Optional<String> text = texts.text(id, textHash);
            if (text.isPresent()) {
                writer().updateDocument(IndexedDocument.key(id), IndexedDocument.fields(id, textHash, text.get()));
            } else {
                unreadable.add(id);
            }
        }
    }

    private IndexWriter writer() throws IOException {
        if (writer == null) {
            writer = store.writer(patience);
        }
        return writer;
    }

    private void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
