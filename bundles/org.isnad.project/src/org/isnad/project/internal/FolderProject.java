/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.Document;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.EntityId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.change.Change;
import org.isnad.model.change.StaleChangeException;
import org.isnad.model.schema.Tagset;
import org.isnad.model.stored.Manifest;
import org.isnad.model.stored.StoredForm.Read;
import org.isnad.project.NewDocument;
import org.isnad.project.PastChange;
import org.isnad.project.PastDocument;
import org.isnad.project.Original;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;
import org.isnad.project.Recovery;
import org.isnad.project.SavedQuery;
import org.isnad.project.TagsetSource;
import org.isnad.tagset.TagsetException;

/** A project in its folder: shows what is there, and leaves to {@link Writing} what changes it. */
final class FolderProject implements Project {

    /** What a project is opened with. */
    record Settings(Storage storage, Clock clock, Duration patience) {
        Settings withPatience(Duration other) {
            return new Settings(storage, clock, other);
        }
    }

    private final Layout layout;
    private final Settings settings;
    private final TagsetShelf tagset;
    private final DocumentShelf documents;
    private final TextFiles texts;
    private final Shelf shelf;
    private final ClaimShelf claims;
    private final QueriesFile queries;
    private final Pending pending;
    private final Everybody everybody;
    private final PastDocuments past;
    private final Writing writing;
    private final Recovery recovery;

    FolderProject(Layout layout, Read<Manifest> manifest, TagsetShelf tagset, Settings settings,
            Supplier<ProjectException> obstacle) throws ProjectException {
        Parts parts = new Parts(layout, tagset, settings);
        this.layout = layout;
        this.settings = settings;
        this.tagset = tagset;
        this.documents = parts.documents;
        this.texts = parts.texts;
        this.shelf = parts.shelf;
        this.claims = parts.claims;
        this.queries = parts.queries;
        this.pending = parts.pending;
        this.everybody = new Everybody(parts.annotators, shelf, pending);
        this.past = new PastDocuments(this, shelf, texts);
        documents.rescan();
        parts.annotators.rescan();
        Optional<ProjectException> newer = pending.open();
        parts.ledger.openDocuments();
        documents.news();
        this.writing = new Writing(this, parts, manifest, obstacle != null || newer.isEmpty() ? obstacle : newer::get);
        this.recovery = new Recovery(pending.count(), pending.damage());
    }

    @Override
    public Path folder() {
        return layout.root();
    }

    @Override
    public String name() {
        return writing.name();
    }

    @Override
    public boolean readOnly() {
        return writing.readOnly();
    }

    @Override
    public Tagset tagset() {
        return tagset.tagset();
    }

    @Override
    public TagsetSource tagsetSource() throws ProjectException {
        return tagset.source();
    }

    @Override
    public Change replaceTagset(TagsetSource before, String text, Change annotations)
            throws TagsetException, StaleChangeException, ProjectException {
        return writing.replaceTagset(before, text, annotations);
    }

    @Override
    public List<Document> documents() {
        return documents.all();
    }

    @Override
    public Optional<Document> document(DocumentId id) {
        return documents.find(id);
    }

    @Override
    public String text(DocumentId id) throws ProjectException {
        return documents.text(id);
    }

    @Override
    public Optional<Original> original(DocumentId id) throws ProjectException {
        return documents.original(id);
    }

    @Override
    public void follow(DocumentId id) throws ProjectException {
        documents.get(id);
        shelf.file(new Place.OfDocument(id));
    }

    @Override
    public Recovery recovery() {
        return recovery;
    }

    @Override
    public List<Annotator> annotators() {
        return everybody.all();
    }

    @Override
    public Optional<Annotator> annotator(String nameOrId) {
        return everybody.find(nameOrId);
    }

    @Override
    public List<Annotator> annotators(DocumentId document) {
        return everybody.in(document);
    }

    @Override
    public AnnotationSet annotations(DocumentId document, Annotator annotator) throws ProjectException {
        try {
            return shelf.set(document, annotator);
        } catch (ProjectException e) {
            if (shelf.isReading() || pending.isCurrent()) {
                throw e;
            }
            // Another process corrected the text meanwhile: the file belongs to one that is not known here yet.
            refresh();
            return shelf.set(document, annotator);
        }
    }

    @Override
    public AnnotationSet glance(DocumentId document, Annotator annotator) throws ProjectException {
        return shelf.glance(document, annotator);
    }

    @Override
    public String annotationState(DocumentId document) {
        return everybody.state(document);
    }

    @Override
    public Document add(NewDocument document, Map<Annotator, List<AnnotationData>> said) throws ProjectException {
        return writing.add(document, said, id -> !everybody.in(id).isEmpty());
    }

    @Override
    public Optional<Document> sameText(String text) {
        return documents.sameText(text);
    }

    @Override
    public Change apply(Change change, String author) throws StaleChangeException, ProjectException {
        return writing.apply(change, author);
    }

    /** Makes annotations that belong to an earlier text those of the text that the document has; see the checks. */
    void adopt(DocumentId document, Annotator annotator) throws ProjectException {
        writing.adopt(document, annotator);
    }

    /** Whether the journal changed the text of a document that has another one, of which it does not know. */
    boolean hasTwoTexts(DocumentId document) {
        TextWays ways = pending.texts(document);
        String now = documents.textHash(document);
        return ways != TextWays.NONE && !now.isEmpty() && !ways.knows(now);
    }

    /** A text that is kept as an earlier one of a document, whether or not its description names it. */
    Optional<String> keptText(DocumentId document, String hash) {
        return texts.kept(document, hash);
    }

    @Override
    public boolean dirty() {
        return pending.changed(place -> true);
    }

    @Override
    public boolean dirty(DocumentId document) {
        return pending.changed(place -> place.document().filter(document::equals).isPresent());
    }

    @Override
    public void save() throws ProjectException {
        writing.save();
    }

    @Override
    public void refresh() throws ProjectException {
        writing.refresh();
    }

    @Override
    public List<PastChange> history() throws ProjectException {
        return pending.history();
    }

    @Override
    public List<AnnotationData> annotationsBefore(PastChange change, DocumentId document, Annotator annotator)
            throws ProjectException {
        return past.annotationsBefore(change, document, annotator);
    }

    @Override
    public PastDocument before(PastChange change, DocumentId document) throws ProjectException {
        return past.document(change, document, true);
    }

    @Override
    public PastDocument after(PastChange change, DocumentId document) throws ProjectException {
        return past.document(change, document, false);
    }

    @Override
    public DocumentData description(DocumentId id) throws ProjectException {
        return documents.description(id);
    }

    @Override
    public String earlierText(DocumentId id, String textHash) throws ProjectException {
        documents.get(id);
        return texts.text(id, textHash);
    }

    @Override
    public List<RegistryEntity> entities() throws ProjectException {
        return shelf.entities();
    }

    @Override
    public Optional<RegistryEntity> entity(EntityId id) throws ProjectException {
        return shelf.entity(id);
    }

    @Override
    public List<Claim> claims() throws ProjectException {
        return claims.claims();
    }

    @Override
    public Optional<Claim> claim(ClaimId id) throws ProjectException {
        return claims.claim(id);
    }

    @Override
    public List<ClaimRelation> claimRelations() throws ProjectException {
        return claims.relations();
    }

    @Override
    public List<SavedQuery> queries() throws ProjectException {
        return queries.all();
    }

    @Override
    public void saveQuery(SavedQuery query) throws ProjectException {
        writing.saveQuery(query);
    }

    @Override
    public void deleteQuery(String name) throws ProjectException {
        writing.deleteQuery(name);
    }

    @Override
    public <T> T read(Callable<T> reader) throws Exception {
        return shelf.read(reader);
    }

    @Override
    public void addListener(ProjectListener listener) {
        writing.addListener(listener);
    }

    @Override
    public void removeListener(ProjectListener listener) {
        writing.removeListener(listener);
    }

    @Override
    public void close() {
        writing.close();
        shelf.clear();
    }

    Storage storage() {
        return settings.storage();
    }
}
