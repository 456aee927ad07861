/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.Document;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.EntityId;
import org.isnad.model.GroupData;
import org.isnad.model.RegistryEntity;
import org.isnad.model.RelationData;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Tagset;
import org.isnad.project.NewDocument;
import org.isnad.project.PastChange;
import org.isnad.project.PastDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;
import org.isnad.project.ProjectProblem;
import org.isnad.project.Recovery;
import org.isnad.project.TagsetSource;

/** A project that lives in memory and can be put into any state, also into bad ones. Only its index is on disk. */
final class MemoryProject implements Project {

    private final Path folder;
    private final SortedMap<DocumentId, Text> documents = new TreeMap<>();
    private final SortedMap<DocumentId, SortedMap<Annotator, List<AnnotationData>>> annotations = new TreeMap<>();
    private final List<ProjectListener> listeners = new CopyOnWriteArrayList<>();
    private final SortedMap<DocumentId, Integer> states = new TreeMap<>();
    private List<RegistryEntity> entities = List.of();
    private List<Claim> claims = List.of();
    private Tagset tagset = new Tagset("test", new Label("", ""), List.of());
    private boolean readOnly;
    private Error failure;
    private int textsRead;
    private int setsRead;

    MemoryProject(Path folder) {
        this.folder = folder;
    }

    private record Text(Document document, String text, boolean damaged) {
    }

    private record Description(DocumentId id, int length, String textHash, Map<String, String> metadata)
            implements Document {
        @Override
        public String title() {
            return id.value();
        }

        @Override
        public String source() {
            return "";
        }

        @Override
        public String format() {
            return "text";
        }

        @Override
        public String charset() {
            return "UTF-8";
        }

        @Override
        public Instant imported() {
            return Instant.EPOCH;
        }
    }

    private record Annotations(DocumentId document, Annotator annotator, List<AnnotationData> all)
            implements AnnotationSet {
        @Override
        public List<SpanData> spans() {
            return of(SpanData.class);
        }

        @Override
        public List<RelationData> relations() {
            return of(RelationData.class);
        }

        @Override
        public List<GroupData> groups() {
            return of(GroupData.class);
        }

        @Override
        public List<DocumentAnnotationData> documentAnnotations() {
            return of(DocumentAnnotationData.class);
        }

        @Override
        public Optional<? extends Span> span(AnnotationId id) {
            return spans().stream().filter(span -> span.id().equals(id)).findFirst();
        }

        private <T> List<T> of(Class<T> kind) {
            return all.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    /** Adds a document, or gives it another text. */
    MemoryProject put(String id, String text) {
        return put(id, text, Map.of(), false);
    }

    MemoryProject put(String id, String text, Map<String, String> metadata) {
        return put(id, text, metadata, false);
    }

    /** Makes the document's text unreadable. */
    void damage(String id) {
        put(id, documents.get(new DocumentId(id)).text(), Map.of(), true);
    }

    void drop(String id) {
        DocumentId document = new DocumentId(id);
        synchronized (this) {
            documents.remove(document);
            annotations.remove(document);
        }
        listeners.forEach(listener -> listener.documentRemoved(document));
    }

    synchronized void tagset(Tagset now) {
        tagset = now;
    }

    void entities(List<RegistryEntity> now) {
        synchronized (this) {
            entities = List.copyOf(now);
        }
        listeners.forEach(ProjectListener::registryChanged);
    }

    void claims(List<Claim> now) {
        synchronized (this) {
            claims = List.copyOf(now);
        }
        listeners.forEach(ProjectListener::claimsChanged);
    }

    /** Makes the next question for the state of annotations fail. */
    synchronized void failOnce(Error now) {
        failure = now;
    }

    synchronized void readOnly(boolean now) {
        readOnly = now;
    }

    void annotate(String document, Annotator annotator, AnnotationData annotation) {
        List<AnnotationData> all = new ArrayList<>(all(document, annotator));
        all.add(annotation);
        annotate(document, annotator, all);
    }

    /** Puts these annotations in the place of all that the annotator has there. */
    void annotate(String document, Annotator annotator, List<AnnotationData> all) {
        DocumentId id = new DocumentId(document);
        List<AnnotationData> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing((AnnotationData one) -> one instanceof SpanData span ? span : null,
                Comparator.nullsLast(Span.READING_ORDER)).thenComparing(AnnotationData::id));
        synchronized (this) {
            annotations.computeIfAbsent(id, key -> new TreeMap<>()).put(annotator, List.copyOf(sorted));
            states.merge(id, 1, Integer::sum);
        }
        listeners.forEach(listener -> listener.annotationsChanged(id));
    }

    synchronized List<AnnotationData> all(String document, Annotator annotator) {
        return annotations.getOrDefault(new DocumentId(document), new TreeMap<>()).getOrDefault(annotator, List.of());
    }

    /** All that it holds, for the message of a failed test. */
    synchronized String describe() {
        return documents.values().stream().map(Text::text).toList() + "\n" + annotations + "\n" + claims;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public synchronized boolean readOnly() {
        return readOnly;
    }

    @Override
    public List<PastChange> history() {
        return List.of();
    }

    @Override
    public List<AnnotationData> annotationsBefore(PastChange change, DocumentId document, Annotator annotator) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Recovery recovery() {
        return new Recovery(0, Optional.empty());
    }

    @Override
    public synchronized Tagset tagset() {
        return tagset;
    }

    @Override
    public synchronized String annotationState(DocumentId document) {
        if (failure != null) {
            Error now = failure;
            failure = null;
            throw now;
        }
        return states.getOrDefault(document, 0).toString();
    }

    @Override
    public TagsetSource tagsetSource() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Change replaceTagset(TagsetSource before, String text, Change annotations) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized List<Document> documents() {
        return documents.values().stream().map(Text::document).toList();
    }

    @Override
    public synchronized Optional<Document> document(DocumentId id) {
        return Optional.ofNullable(documents.get(id)).map(Text::document);
    }

    @Override
    public void follow(DocumentId id) {
        // Nobody else writes here.
    }

    @Override
    public synchronized String text(DocumentId id) throws ProjectException {
        Text text = documents.get(id);
        if (text == null || text.damaged()) {
            throw new ProjectException(text == null ? ProjectProblem.NO_SUCH_DOCUMENT : ProjectProblem.DAMAGED, null,
                    id.value(), "text.txt");
        }
        textsRead++;
        return text.text();
    }

    /** How many texts were asked for until now. */
    synchronized int textsRead() {
        return textsRead;
    }

    /** How many sets of annotations were asked for until now. */
    synchronized int setsRead() {
        return setsRead;
    }

    @Override
    public DocumentData description(DocumentId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String earlierText(DocumentId id, String textHash) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized List<RegistryEntity> entities() {
        return entities;
    }

    @Override
    public Optional<RegistryEntity> entity(EntityId id) {
        return Optional.empty();
    }

    @Override
    public synchronized List<Claim> claims() {
        return claims;
    }

    @Override
    public Optional<Claim> claim(ClaimId id) {
        return Optional.empty();
    }

    @Override
    public List<ClaimRelation> claimRelations() {
        return List.of();
    }

    @Override
    public PastDocument before(PastChange change, DocumentId document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PastDocument after(PastChange change, DocumentId document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized List<Annotator> annotators() {
        TreeSet<Annotator> all = new TreeSet<>();
        annotations.values().forEach(sets -> all.addAll(sets.keySet()));
        return List.copyOf(all);
    }

    @Override
    public Optional<Annotator> annotator(String nameOrId) {
        return annotators().stream().filter(annotator -> annotator.name().equals(nameOrId)).findFirst();
    }

    @Override
    public synchronized List<Annotator> annotators(DocumentId document) {
        return List.copyOf(annotations.getOrDefault(document, new TreeMap<>()).keySet());
    }

    @Override
    public synchronized AnnotationSet annotations(DocumentId document, Annotator annotator) {
        setsRead++;
        return new Annotations(document, annotator, all(document.value(), annotator));
    }

    @Override
    public synchronized <T> T read(Callable<T> reader) throws Exception {
        return reader.call();
    }

    @Override
    public Document add(NewDocument document, Map<Annotator, List<AnnotationData>> said) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Document> sameText(String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Change apply(Change change, String author) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean dirty() {
        return false;
    }

    @Override
    public boolean dirty(DocumentId document) {
        return false;
    }

    @Override
    public void save() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void refresh() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addListener(ProjectListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(ProjectListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        documents.clear();
    }

    private MemoryProject put(String id, String text, Map<String, String> metadata, boolean damaged) {
        DocumentId documentId = new DocumentId(id);
        boolean known;
        synchronized (this) {
            known = documents.put(documentId, new Text(new Description(documentId, text.length(), sha256(text),
                    Map.copyOf(metadata)), text, damaged)) != null;
        }
        for (ProjectListener listener : listeners) {
            if (known) {
                listener.documentChanged(documentId);
            } else {
                listener.documentAdded(documentId);
            }
        }
        return this;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
