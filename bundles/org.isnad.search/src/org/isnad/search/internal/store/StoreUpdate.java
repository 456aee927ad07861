/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.isnad.model.DocumentId;
import org.isnad.search.SearchException;
import org.isnad.search.internal.index.Fields;
import org.isnad.search.internal.index.MarksBuilder;
import org.isnad.search.internal.index.OffsetTable;
import org.isnad.search.internal.index.Part;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/**
 * Makes a store hold the documents that are wanted of it and no others. The store is locked only when there is
 * something to write, and what is written becomes visible in one step.
 */
public final class StoreUpdate {

    private static final Logger LOGGER = System.getLogger(StoreUpdate.class.getName());

    private final IndexStore store;
    private final Content content;
    private final PartCache cache;
    private final Duration patience;
    private final BooleanSupplier cancelled;
    private final SortedSet<DocumentId> unreadable = new TreeSet<>();
    private IndexWriter writer;

    /** @param patience how long to wait for another process that writes */
    public StoreUpdate(IndexStore store, Content content, PartCache cache, Duration patience,
            BooleanSupplier cancelled) {
        this.store = store;
        this.content = content;
        this.cache = cache;
        this.patience = patience;
        this.cancelled = cancelled;
    }

    /** A part and where it lies. */
    private record Stored(LeafReader segment, Part part) {
    }

    /** The live parts of a store, by document. */
    private record Holdings(Map<DocumentId, Stored> texts, Map<DocumentId, Stored> marks) {

        boolean hasText(DocumentId id, Wanted wanted) {
            Stored text = texts.get(id);
            return text != null && text.part().textHash().equals(wanted.textHash());
        }

        boolean hasMarks(DocumentId id, Wanted wanted) {
            Stored mark = marks.get(id);
            return mark != null && mark.part().textHash().equals(wanted.textHash())
                    && mark.part().state().equals(wanted.state());
        }
    }

    private static Holdings holdings(IndexStore store, PartCache cache) throws IOException {
        Holdings holdings = new Holdings(new HashMap<>(), new HashMap<>());
        Optional<DirectoryReader> reader = store.refresh();
        if (reader.isPresent()) {
            for (LeafReaderContext leaf : reader.get().leaves()) {
                for (Part part : cache.parts(leaf.reader())) {
                    if (part.isLive(leaf.reader())) {
                        (part.ofText() ? holdings.texts : holdings.marks).put(part.id(),
                                new Stored(leaf.reader(), part));
                    }
                }
            }
        }
        return holdings;
    }

    /** Those of the wanted documents that the store does not hold as they are wanted. */
    public static Map<DocumentId, Wanted> missing(IndexStore store, PartCache cache, Map<DocumentId, Wanted> wanted)
            throws IOException {
        Holdings holdings = holdings(store, cache);
        Map<DocumentId, Wanted> missing = new TreeMap<>(wanted);
        missing.entrySet().removeIf(document -> holdings.hasText(document.getKey(), document.getValue())
                && holdings.hasMarks(document.getKey(), document.getValue()));
        return missing;
    }

    /** Adds and replaces what is missing and deletes what is not wanted. */
    public void complete(Map<DocumentId, Wanted> wanted) throws IOException, SearchException {
        Holdings holdings = holdings(store, cache);
        try {
            Set<DocumentId> unwanted = new HashSet<>(holdings.texts.keySet());
            unwanted.addAll(holdings.marks.keySet());
            unwanted.removeAll(wanted.keySet());
            for (DocumentId id : unwanted) {
                writer().deleteDocuments(Fields.textKey(id), Fields.marksKey(id));
            }
            add(wanted, holdings);
            commit();
        } finally {
            close();
        }
    }

    /**
     * Writes what some documents hold, whatever the store has of them, and nothing else.
     *
     * @param ids     the documents; those that are not wanted are deleted
     * @param current may hold their texts in another store
     */
    public void put(Set<DocumentId> ids, Map<DocumentId, Wanted> wanted, Snapshot current)
            throws IOException, SearchException {
        try {
            for (DocumentId id : ids) {
                Wanted now = wanted.get(id);
                if (now == null) {
                    writer().deleteDocuments(Fields.textKey(id), Fields.marksKey(id));
                } else {
                    Optional<Stored> text = current.text(id)
                            .filter(location -> location.part().textHash().equals(now.textHash()))
                            .map(location -> new Stored(current.segments().get(location.segment()).reader(),
                                    location.part()));
                    Optional<OffsetTable> words = text.isPresent() ? words(text.get())
                            : addText(id, now.textHash(), true);
                    if (words.isPresent()) {
                        addMarks(id, now.textHash(), words.get(), true);
                    }
                }
            }
            commit();
        } finally {
            close();
        }
    }

    /** Makes the store's content anew. When that is cancelled the store stays as it was. */
    public void replace(Map<DocumentId, Wanted> wanted) throws IOException, SearchException {
        store.refresh();
        try {
            writer().deleteAll();
            add(wanted, new Holdings(Map.of(), Map.of()));
            if (!cancelled.getAsBoolean()) {
                commit();
            }
        } finally {
            close();
        }
    }

    /** Documents that were wanted but whose text is damaged. */
    public SortedSet<DocumentId> unreadable() {
        return unreadable;
    }

    private void add(Map<DocumentId, Wanted> wanted, Holdings holdings) throws IOException, SearchException {
        for (Map.Entry<DocumentId, Wanted> document : wanted.entrySet()) {
            DocumentId id = document.getKey();
            boolean hasText = holdings.hasText(id, document.getValue());
            if (!hasText || !holdings.hasMarks(id, document.getValue())) {
                if (cancelled.getAsBoolean()) {
                    return;
                }
                String textHash = document.getValue().textHash();
                Optional<OffsetTable> words = hasText ? words(holdings.texts.get(id))
                        : addText(id, textHash, holdings.texts.containsKey(id));
                if (words.isPresent()) {
                    addMarks(id, textHash, words.get(), holdings.marks.containsKey(id));
                }
            }
        }
    }

    /** @return where the words stand; empty if there is no such text */
    private Optional<OffsetTable> addText(DocumentId id, String textHash, boolean replaces)
            throws IOException, SearchException {
        return switch (content.text(id, textHash)) {
            case Content.Text read -> Optional.of(addText(id, textHash, read.text(), replaces));
            case Content.Gone gone -> Optional.empty();
            case Content.Damaged damaged -> {
                unreadable.add(id);
                yield Optional.empty();
            }
        };
    }

    private OffsetTable addText(DocumentId id, String textHash, String text, boolean replaces) throws IOException {
        Tokens tokens = Tokenizer.tokenize(text);
        put(Fields.textKey(id), Fields.text(id, textHash, text, tokens), replaces);
        return OffsetTable.of(tokens);
    }

    private void addMarks(DocumentId id, String textHash, OffsetTable words, boolean replaces)
            throws IOException, SearchException {
        try {
            Optional<List<IndexableField>> marks = content.marks(id, textHash, words);
            if (marks.isPresent()) {
                put(Fields.marksKey(id), marks.get(), replaces);
            }
        } catch (MarksBuilder.TooManyPlacesException hostile) {
            LOGGER.log(Level.WARNING, "The annotations of " + id + " cannot be indexed", hostile);
            unreadable.add(id); // its words are found
        }
    }

    /** @param replaces whether the store has such a part; looking for one that is not there costs time */
    private void put(Term key, List<IndexableField> part, boolean replaces) throws IOException {
        if (replaces) {
            writer().updateDocument(key, part);
        } else {
            writer().addDocument(part);
        }
    }

    private static Optional<OffsetTable> words(Stored text) throws IOException {
        BinaryDocValues offsets = DocValues.getBinary(text.segment(), Fields.OFFSETS);
        if (!offsets.advanceExact(text.part().number())) {
            throw new IOException("no table of words for " + text.part().id());
        }
        return Optional.of(OffsetTable.decode(offsets.binaryValue(), text.part().words()));
    }

    private IndexWriter writer() throws IOException {
        if (writer == null) {
            writer = store.writer(patience);
        }
        return writer;
    }

    private void commit() throws IOException {
        if (writer != null) {
            IndexStore.commit(writer);
        }
    }

    private void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
