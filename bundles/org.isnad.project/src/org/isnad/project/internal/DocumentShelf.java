/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.SafeName;
import org.isnad.model.stored.StoredForm;
import org.isnad.project.NewDocument;
import org.isnad.project.Original;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.internal.DamagedFileException.Reason;

/**
 * The documents' descriptions and texts. Opening lists folder names only; a description is read when it is first asked
 * for, and a text is kept as long as the memory allows. Safe for any number of threads.
 */
final class DocumentShelf {

    /** A document of this id would lie where an annotator's own file lies. */
    private static final String RESERVED_ID = "annotator";

    private final Layout layout;
    private final Storage storage;
    private final AtomicWriter writer;
    private final Clock clock;
    /** When the folder of documents was last changed as far as it is known; null before it was looked at. */
    private FileTime listed;
    private final Map<DocumentId, LazyDocument> documents = new ConcurrentSkipListMap<>();
    /** Documents that were removed, with what was last known of them. */
    private final Map<DocumentId, LazyDocument> removed = new ConcurrentHashMap<>();
    /** Documents of which a {@link DocumentFile} says what they are, and whether they are. */
    private final Set<DocumentId> changed = ConcurrentHashMap.newKeySet();
    private final TextFiles texts;
    private final Originals originals;
    private final Set<DocumentId> came = new TreeSet<>();
    private final Set<DocumentId> went = new TreeSet<>();

    DocumentShelf(Layout layout, Storage storage, AtomicWriter writer, Clock clock, TextFiles texts,
            Originals originals) {
        this.originals = originals;
        this.texts = texts;
        this.layout = layout;
        this.storage = storage;
        this.writer = writer;
        this.clock = clock;
    }

    /** Which documents came and went, since this was last asked. */
    record News(Set<DocumentId> added, Set<DocumentId> removed) {
    }

    synchronized News news() {
        News news = new News(new TreeSet<>(came), new TreeSet<>(went));
        came.clear();
        went.clear();
        return news;
    }

    private synchronized void tell(DocumentId id, Set<DocumentId> what, Set<DocumentId> opposite) {
        if (!opposite.remove(id)) {
            what.add(id);
        }
    }

    /** Looks which documents there are and forgets what was read of them. */
    void rescan() throws ProjectException {
        Set<DocumentId> found = new TreeSet<>(scan());
        Set<DocumentId> gone = new TreeSet<>(documents.keySet());
        gone.removeAll(found);
        gone.removeAll(changed);
        gone.forEach(this::remove);
        documents.forEach((id, document) -> {
            if (!changed.contains(id)) {
                document.forget();
            }
        });
        texts.forget();
        found.removeAll(documents.keySet());
        found.removeAll(changed);
        found.forEach(this::add);
    }

    private LazyDocument add(DocumentId id) {
        LazyDocument former = removed.remove(id);
        LazyDocument document = former == null ? new LazyDocument(id, this) : former;
        document.forget();
        documents.put(id, document);
        tell(id, came, went);
        return document;
    }

    private void remove(DocumentId id) {
        removed.put(id, documents.remove(id));
        tell(id, went, came);
    }

    /**
     * Makes a document what its file and the journal say.
     *
     * @param description null if it is not there
     */
    void become(DocumentId id, DocumentData description) {
        changed.add(id);
        LazyDocument document = documents.get(id);
        if (description != null) {
            (document == null ? add(id) : document).set(description);
        } else if (document != null) {
            remove(id);
        }
    }

    /** Says that nothing is known of a document but what its file says, if that can be read. */
    void letGo(DocumentId id) {
        changed.remove(id);
        LazyDocument document = documents.get(id);
        if (document != null) {
            document.forget();
        }
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
        if (!last.isEmpty() && storage.missing(layout.description(id))) {
            return last;
        }
        String stored = readDescription(id).textHash();
        if (!last.isEmpty() && !last.equals(stored)) {
            throw Problems.damaged(layout, layout.description(id), new DamagedFileException(Reason.OTHER_TEXT, null));
        }
        return stored;
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

    /** The description, also of a document that was changed and not saved. */
    DocumentData description(DocumentId id) throws ProjectException {
        get(id);
        LazyDocument document = documents.get(id);
        DocumentData known = document == null || !changed.contains(id) ? null : document.known();
        return known == null ? readDescription(id) : known;
    }

    String text(DocumentId id) throws ProjectException {
        String hash = get(id).textHash();
        return texts.current(id, hash.isEmpty() ? readDescription(id).textHash() : hash);
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

    /**
     * The document, checked and ready to be written, so that the lock is held for the writing alone.
     *
     * @param said what annotators say about it
     */
    PreparedDocument prepare(NewDocument document, Map<Annotator, List<AnnotationData>> said)
            throws ProjectException {
        Checks.text(document.text());
        Checks.storable("source", document.source());
        Checks.storable("metadata", document.format());
        Checks.storable("metadata", document.charset());
        for (Map.Entry<String, String> entry : document.metadata().entrySet()) {
            Checks.storable("metadata", entry.getKey());
            Checks.storable("metadata", entry.getValue());
        }
        SortedMap<Annotator, List<AnnotationData>> something = new TreeMap<>(said);
        something.values().removeIf(List::isEmpty);
        for (List<AnnotationData> annotations : something.values()) {
            Checks.newAnnotations(document, annotations);
        }
        PreparedDocument prepared = new PreparedDocument(document, StrictText.hashOf(document.text()), something);
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
            if (!documents.containsKey(id) && !changed.contains(id)) {
                add(id);
            }
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

    /**
     * Writes a prepared document and what is said about it, under a free id. The caller holds the lock on the folder.
     *
     * @param spoken whether somebody says something about a document of the id, which need not be there
     */
    Document write(PreparedDocument prepared, Predicate<DocumentId> spoken) throws ProjectException {
        Predicate<DocumentId> taken = prepared.said().isEmpty() ? this::isTaken : spoken.or(this::isTaken);
        DocumentData stored = prepared.description(freeId(prepared.document().name(), taken), clock.instant());
        Map<String, byte[]> files = new TreeMap<>();
        files.put(Layout.TEXT, encode(prepared.document().text()));
        files.put(Layout.DESCRIPTION, XmlFile.write(StoredForm.DOCUMENT, stored));
        Path folder = layout.document(stored.id());
        try {
            write(prepared, folder, files, prepared.annotationFiles(stored.id(), layout));
        } catch (IOException e) {
            throw Problems.notWritable(folder, e);
        }
        LazyDocument added = add(stored.id());
        listed = lastChange();
        return added;
    }

    /** The original is there before the document that names it, and goes again if the document does not come to be. */
    private void write(PreparedDocument prepared, Path folder, Map<String, byte[]> files, Map<Path, byte[]> said)
            throws IOException {
        Optional<Original> original = prepared.originalToKeep();
        if (original.isEmpty()) {
            writer.writeFolder(folder, files, said);
            return;
        }
        Originals.Note note = originals.note(original.get());
        files.put(Layout.ORIGINAL, note.bytes());
        boolean isNew = originals.put(note, original.get());
        try {
            writer.writeFolder(folder, files, said);
        } catch (IOException | RuntimeException e) {
            if (isNew && !Files.exists(folder)) {
                originals.takeBack(note, e);
            }
            throw e;
        }
    }

    /** See {@link org.isnad.project.Project#original}. Of a plain text in UTF-8 the first text is the file. */
    Optional<Original> original(DocumentId id) throws ProjectException {
        DocumentData document = description(id);
        Optional<Original> kept = originals.find(document);
        if (kept.isPresent() || !PreparedDocument.isItsOwnOriginal(document.source(), document.format(),
                document.charset())) {
            return kept;
        }
        String first = document.earlier().isEmpty() ? document.textHash() : document.earlier().getFirst();
        return Optional.of(new Original(document.source(), encode(texts.text(id, first))));
    }

    /** Keeps the original of a document that is about to be removed from the disk; see {@link Originals#retire}. */
    void retireOriginal(DocumentId id) throws ProjectException {
        if (!storage.missing(layout.originalNote(id)) && !storage.missing(layout.description(id))) {
            originals.retire(readDescription(id));
        }
    }

    void restoreOriginal(DocumentData document) throws ProjectException {
        originals.restore(document);
    }

    private static DocumentId freeId(String name, Predicate<DocumentId> taken) {
        DocumentId base = DocumentId.named(name);
        DocumentId id = base;
        for (int i = 2; RESERVED_ID.equals(id.value()) || taken.test(id); i++) {
            id = new DocumentId(base + "-" + i);
        }
        return id;
    }

    private boolean isTaken(DocumentId id) {
        return documents.containsKey(id) || Files.exists(layout.document(id));
    }

    private static byte[] encode(String text) {
        try {
            return StrictText.encode(text);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("the text was looked through before", e);
        }
    }
}
