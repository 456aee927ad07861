/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

import org.isnad.model.Document;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.SafeName;
import org.isnad.model.stored.StoredForm;
import org.isnad.project.NewDocument;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.internal.DamagedFileException.Reason;

/**
 * The documents' descriptions and texts. Opening lists folder names only; a description is read when it is first asked
 * for, and a text is kept as long as the memory allows. Safe for any number of threads.
 */
final class DocumentShelf {

    private static final int LONGEST_ID = 48;
    /** A document of this id would lie where an annotator's own file lies. */
    private static final String RESERVED_ID = "annotator";
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.\\p{L}[\\p{L}\\p{N}]{0,7}$");

    private final Layout layout;
    private final Storage storage;
    private final AtomicWriter writer;
    private final Clock clock;
    /** When the folder of documents was last changed as far as it is known; null before it was looked at. */
    private FileTime listed;
    private final Map<DocumentId, LazyDocument> documents = new ConcurrentSkipListMap<>();
    /** Documents that another process removed. */
    private final Map<DocumentId, LazyDocument> removed = new ConcurrentHashMap<>();
    private final Map<DocumentId, SoftReference<String>> texts = new ConcurrentHashMap<>();

    DocumentShelf(Layout layout, Storage storage, AtomicWriter writer, Clock clock) {
        this.layout = layout;
        this.storage = storage;
        this.writer = writer;
        this.clock = clock;
    }

    /** What a look at the disk brought. */
    record Rescan(Set<DocumentId> added, Set<DocumentId> removed) {
        static final Rescan NOTHING = new Rescan(Set.of(), Set.of());
    }

    /** Looks which documents there are and forgets what was read of them. */
    Rescan rescan() throws ProjectException {
        Set<DocumentId> found = new TreeSet<>(scan());
        Set<DocumentId> gone = new TreeSet<>(documents.keySet());
        gone.removeAll(found);
        gone.forEach(id -> removed.put(id, documents.remove(id)));
        documents.values().forEach(LazyDocument::forget);
        texts.clear();
        found.removeAll(documents.keySet());
        for (DocumentId id : found) {
            documents.put(id, new LazyDocument(id, this));
            removed.remove(id);
        }
        return new Rescan(found, gone);
    }

    private List<DocumentId> scan() throws ProjectException {
        if (!Files.isDirectory(layout.documents())) {
            return List.of();
        }
        try {
            return storage.list(layout.documents()).stream().map(folder -> folder.getFileName().toString())
                    .filter(SafeName::isSafe).map(DocumentId::new)
                    .filter(id -> documents.containsKey(id) || !storage.missing(layout.description(id))).toList();
        } catch (IOException e) {
            throw Problems.notReadable(layout.documents(), e);
        }
    }

    List<Document> all() {
        return List.copyOf(documents.values());
    }

    Optional<Document> find(DocumentId id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** @throws ProjectException {@link ProjectProblem#NO_SUCH_DOCUMENT} */
    Document get(DocumentId id) throws ProjectException {
        return find(id).orElseThrow(
                () -> new ProjectException(ProjectProblem.NO_SUCH_DOCUMENT, null, id.value()));
    }

    /**
     * The hash of the text that a document's annotations belong to: as its description says, or said last when the
     * description cannot be read or the document was removed; empty when it was never known.
     */
    String textHash(DocumentId id) {
        String hash = find(id).map(Document::textHash).orElse("");
        return hash.isEmpty() ? lastTextHash(id) : hash;
    }

    /**
     * The hash to store annotations with. Those of a document that another process removed keep the last one: they are
     * stored all the same, and are the document's again when it comes back.
     *
     * @throws ProjectException if the description cannot be read; without a hash nobody could read the annotations
     */
    String textHashToStore(DocumentId id) throws ProjectException {
        String last = lastTextHash(id);
        return !last.isEmpty() && storage.missing(layout.description(id)) ? last : readDescription(id).textHash();
    }

    private String lastTextHash(DocumentId id) {
        LazyDocument document = documents.getOrDefault(id, removed.get(id));
        return document == null ? "" : document.lastTextHash();
    }

    DocumentData readDescription(DocumentId id) throws ProjectException {
        Path file = layout.description(id);
        try {
            DocumentData stored = XmlFile.read(StoredForm.DOCUMENT, storage.read(file)).value();
            if (!id.equals(stored.id())) {
                throw new DamagedFileException(Reason.MALFORMED, null);
            }
            return stored;
        } catch (DamagedFileException e) {
            throw Problems.damaged(layout, file, e);
        } catch (NewerVersionException e) {
            throw Problems.newer(layout, file, e);
        } catch (IOException e) {
            throw Problems.notReadable(file, e);
        }
    }

    String text(DocumentId id) throws ProjectException {
        get(id);
        SoftReference<String> kept = texts.get(id);
        String text = kept == null ? null : kept.get();
        if (text == null) {
            text = readText(id);
            texts.put(id, new SoftReference<>(text));
        }
        return text;
    }

    private String readText(DocumentId id) throws ProjectException {
        String hash = readDescription(id).textHash();
        Path file = layout.text(id);
        try {
            byte[] bytes = storage.read(file);
            if (!StrictText.hash(bytes).equals(hash)) {
                throw new DamagedFileException(Reason.ALTERED, null);
            }
            return StrictText.decode(bytes);
        } catch (DamagedFileException e) {
            throw Problems.damaged(layout, file, e);
        } catch (CharacterCodingException e) {
            throw Problems.damaged(layout, file, new DamagedFileException(Reason.MALFORMED, e));
        } catch (NoSuchFileException e) {
            throw Problems.damaged(layout, file, new DamagedFileException(Reason.MISSING, e));
        } catch (IOException e) {
            throw Problems.notReadable(file, e);
        }
    }

    Optional<Document> sameText(String text) {
        try {
            return sameHash(StrictText.hash(StrictText.encode(text)));
        } catch (CharacterCodingException e) {
            // A text that cannot be stored is not there.
            return Optional.empty();
        }
    }

    private Optional<Document> sameHash(String hash) {
        return all().stream().filter(document -> document.textHash().equals(hash)).findFirst();
    }

    /** The document, checked and ready to be written, so that the lock is held for the writing alone. */
    PreparedDocument prepare(NewDocument document) throws ProjectException {
        OptionalInt forbidden = StrictText.forbiddenInText(document.text());
        if (forbidden.isPresent()) {
            throw Checks.forbidden("text", document.text(), forbidden.getAsInt());
        }
        Checks.storable("source", document.source());
        Checks.storable("metadata", document.format());
        Checks.storable("metadata", document.charset());
        for (Map.Entry<String, String> entry : document.metadata().entrySet()) {
            Checks.storable("metadata", entry.getKey());
            Checks.storable("metadata", entry.getValue());
        }
        PreparedDocument prepared = new PreparedDocument(document, StrictText.hash(encode(document.text())));
        Checks.storable("title", prepared.title());
        return prepared;
    }

    /** @throws ProjectException {@link ProjectProblem#DUPLICATE_DOCUMENT} */
    void refuseDuplicate(PreparedDocument prepared) throws ProjectException {
        Optional<Document> same = sameHash(prepared.textHash());
        if (same.isPresent()) {
            throw new ProjectException(ProjectProblem.DUPLICATE_DOCUMENT, null, prepared.title(),
                    same.get().id().value(), same.get().title());
        }
    }

    /**
     * Learns of documents that another process added; nothing that is known is read again, and nothing is listed when the
     * folder is as this process left it.
     */
    void takeInNewcomers() throws ProjectException {
        FileTime now = lastChange();
        if (now.equals(listed)) {
            return;
        }
        for (DocumentId id : scan()) {
            documents.computeIfAbsent(id, key -> new LazyDocument(key, this));
        }
        listed = now;
    }

    private FileTime lastChange() throws ProjectException {
        try {
            return Files.exists(layout.documents()) ? Files.getLastModifiedTime(layout.documents())
                    : FileTime.fromMillis(0);
        } catch (IOException e) {
            throw Problems.notReadable(layout.documents(), e);
        }
    }

    /** Writes a prepared document, under a free id. The caller holds the lock on the folder. */
    Document write(PreparedDocument prepared) throws ProjectException {
        DocumentData stored = prepared.description(freeId(prepared.document().name()), clock.instant());
        Map<String, byte[]> files = new TreeMap<>();
        files.put(Layout.TEXT, encode(prepared.document().text()));
        files.put(Layout.DESCRIPTION, XmlFile.write(StoredForm.DOCUMENT, stored));
        Path folder = layout.document(stored.id());
        try {
            writer.writeFolder(folder, files);
        } catch (IOException e) {
            throw Problems.notWritable(folder, e);
        }
        LazyDocument added = new LazyDocument(stored.id(), this);
        documents.put(added.id(), added);
        listed = lastChange();
        return added;
    }

    private DocumentId freeId(String name) {
        String base = SafeName.of(ENDING.matcher(name.strip()).replaceFirst(""), LONGEST_ID, "document");
        DocumentId id = new DocumentId(base);
        for (int i = 2; RESERVED_ID.equals(id.value()) || Files.exists(layout.document(id)); i++) {
            id = new DocumentId(base + "-" + i);
        }
        return id;
    }

    private static byte[] encode(String text) {
        try {
            return StrictText.encode(text);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("the text was looked through before", e);
        }
    }
}
