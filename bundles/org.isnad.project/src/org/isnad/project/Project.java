/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.StaleChangeException;
import org.isnad.model.change.TextChange;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.TagsetException;

/**
 * An open project: its documents, their texts, everybody's annotations, the registry and the claims.
 * <p>
 * Annotations, the registry and claims are read when first asked for and kept. {@link #apply} changes them, durably:
 * the change is in the project's journal, which every process reads, and {@link #save} writes it into the files. One
 * thread changes (in the desktop the UI thread); other threads read inside {@link #read}. No lock on the folder is held
 * but while {@link #add}, {@link #apply} or {@link #save} writes. What another program wrote into the files meanwhile
 * is merged annotation by annotation, never overwritten.
 */
public interface Project extends AutoCloseable {

    Path folder();

    /** What people see. */
    String name();

    /** Whether {@link #add}, {@link #apply} and {@link #save} are refused. */
    boolean readOnly();

    /** What the journal held when the project was opened. */
    Recovery recovery();

    Tagset tagset();

    /**
     * The file that the tagset comes from.
     *
     * @throws ProjectException {@link ProjectProblem#NOT_READABLE}, {@link ProjectProblem#DAMAGED}
     */
    TagsetSource tagsetSource() throws ProjectException;

    /**
     * Gives the project another tagset, durably, and tells the listeners. Annotations stay as they are, also those that
     * do not fit the new one. Compiling may take a second.
     *
     * @param before what the text was made from
     * @param text   in the tagset language
     * @throws TagsetException  if the text is no tagset; nothing is changed then
     * @throws ProjectException {@link ProjectProblem#TAGSET_CHANGED} if somebody else changed the file meanwhile,
     *                          {@link ProjectProblem#HELD}, {@link ProjectProblem#NOT_WRITABLE}; in all cases nothing
     *                          is changed
     */
    default void replaceTagset(TagsetSource before, String text) throws TagsetException, ProjectException {
        try {
            replaceTagset(before, text, new ChangeList(List.of()));
        } catch (StaleChangeException e) {
            throw new IllegalStateException("a change of nothing fits always", e);
        }
    }

    /**
     * Gives the project another tagset together with a change of annotations: both or neither, however this process ends.
     * Otherwise as {@link #replaceTagset(TagsetSource, String)} and {@link #apply(Change)}.
     *
     * @return the change that undoes that of the annotations
     */
    Change replaceTagset(TagsetSource before, String text, Change annotations)
            throws TagsetException, StaleChangeException, ProjectException;

    /** All documents by id, which is also their reading order. A document whose files are damaged is among them. */
    List<Document> documents();

    Optional<Document> document(DocumentId id);

    /**
     * A document's description as a value, which changes of the document begin with.
     *
     * @throws ProjectException {@link ProjectProblem#NO_SUCH_DOCUMENT}, {@link ProjectProblem#DAMAGED}
     */
    DocumentData description(DocumentId id) throws ProjectException;

    /**
     * The text exactly as it was imported, or corrected since.
     *
     * @throws ProjectException {@link ProjectProblem#DAMAGED} if it is not what its hash says,
     *                          {@link ProjectProblem#NO_SUCH_DOCUMENT}
     */
    String text(DocumentId id) throws ProjectException;

    /**
     * Looks after a document that somebody shows: from now on {@link #refresh}, and whatever else takes in what others
     * did, tells when it was described otherwise or got another text, also when that came from its files alone. Without
     * this, a document that nothing was changed in is not told of, since nobody could look at all files.
     *
     * @throws ProjectException as {@link #description}
     */
    void follow(DocumentId id) throws ProjectException;

    /**
     * A text that a document had before.
     *
     * @param textHash one of {@link DocumentData#earlier()}, of which the first is the original's; or the text's own
     * @throws ProjectException {@link ProjectProblem#DAMAGED} if it is missing or altered,
     *                          {@link ProjectProblem#NO_SUCH_DOCUMENT}
     */
    String earlierText(DocumentId id, String textHash) throws ProjectException;

    /**
     * The file that a document was read from, byte for byte. Nothing of it is read before it is asked for.
     *
     * @return empty if it was not kept, as for pasted texts and for formats that bring annotations
     * @throws ProjectException {@link ProjectProblem#DAMAGED} if it is missing or altered,
     *                          {@link ProjectProblem#NO_SUCH_DOCUMENT}
     */
    default Optional<Original> original(DocumentId id) throws ProjectException {
        return Optional.empty();
    }

    /**
     * The entities that all documents share, by id.
     *
     * @throws ProjectException {@link ProjectProblem#DAMAGED}
     */
    List<RegistryEntity> entities() throws ProjectException;

    /** @throws ProjectException {@link ProjectProblem#DAMAGED} if the registry cannot be read */
    Optional<RegistryEntity> entity(EntityId id) throws ProjectException;

    /**
     * The claims that documents make, by id. A claim whose file is damaged is left out; the checks name it.
     *
     * @throws ProjectException {@link ProjectProblem#NOT_READABLE} if the folder of claims cannot be read
     */
    List<Claim> claims() throws ProjectException;

    /** @throws ProjectException {@link ProjectProblem#DAMAGED} if its file cannot be read */
    Optional<Claim> claim(ClaimId id) throws ProjectException;

    /** How claims relate to each other, by id; without those in a damaged file. */
    List<ClaimRelation> claimRelations() throws ProjectException;

    /** Who has annotations in the project, by id. */
    List<Annotator> annotators();

    /** The annotator with annotations in the project that has this display name or, failing that, this id. */
    Optional<Annotator> annotator(String nameOrId);

    /** Who has annotations in the document, by id. */
    List<Annotator> annotators(DocumentId document);

    /**
     * What an annotator says about a document; empty when there is nothing yet.
     *
     * @throws ProjectException {@link ProjectProblem#DAMAGED} if the file cannot be read; it is left as it is
     */
    AnnotationSet annotations(DocumentId document, Annotator annotator) throws ProjectException;

    /**
     * As {@link #annotations}, for whoever looks at many documents and at each of them once: what is not in memory is
     * read and not kept there.
     *
     * @throws ProjectException as {@link #annotations}
     */
    default AnnotationSet glance(DocumentId document, Annotator annotator) throws ProjectException {
        return annotations(document, annotator);
    }

    /**
     * Tells whether the files with the annotations of a document may have changed: then the text is another one. Costs a
     * look at each file and reads none, so that ten thousand documents can be asked. What is not saved does not show.
     *
     * @return a short text without meaning; the same for every document of a project that lies in no files
     */
    default String annotationState(DocumentId document) {
        return "";
    }

    /**
     * Adds a document, durably.
     *
     * @return the document with the id it was given
     * @throws ProjectException {@link ProjectProblem#DUPLICATE_DOCUMENT} if the same text is there,
     *                          {@link ProjectProblem#FORBIDDEN_CHARACTER}, {@link ProjectProblem#HELD},
     *                          {@link ProjectProblem#NOT_WRITABLE}
     */
    default Document add(NewDocument document) throws ProjectException {
        return add(document, Map.of());
    }

    /**
     * Adds a document together with what annotators say about it, durably: both or neither, however this process ends.
     * What is said is not in the history: it can be undone only by removing the document.
     *
     * @param said by annotator; no two annotations of one annotator have one id
     * @throws ProjectException         as {@link #add(NewDocument)}; {@link ProjectProblem#BAD_RANGE} if a range is
     *                                  outside the text or cuts a surrogate pair; nothing is added then
     * @throws IllegalArgumentException if ids come twice, or a group is a member of its members
     */
    Document add(NewDocument document, Map<Annotator, List<AnnotationData>> said) throws ProjectException;

    /** The document with the same text, if there is one. */
    Optional<Document> sameText(String text);

    /**
     * Changes whatever the project holds, after taking in what other processes changed, and tells the listeners of
     * both. When this returns the change is durable: all of it is found again however this process ends. A change of
     * nothing is none.
     * <p>
     * Where a {@link TextChange} is part of the change, every annotation of its document, whoever made it, moves with
     * the text or goes with its document as one more part of the same change, unless the change itself says what becomes
     * of it.
     *
     * @return the change that undoes this one, and all that was added to it
     * @throws StaleChangeException if the change no longer fits, because another process changed the same; nothing is
     *                              changed then
     * @throws ProjectException     if annotations that the change needs cannot be read; if a range is outside the text
     *                              or cuts a surrogate pair ({@link ProjectProblem#BAD_RANGE}); if the journal cannot
     *                              be written ({@link ProjectProblem#HELD}, {@link ProjectProblem#NOT_WRITABLE});
     *                              nothing is changed then
     */
    default Change apply(Change change) throws StaleChangeException, ProjectException {
        return apply(change, authorOf(change));
    }

    /** Whose annotations a change changes, by the display name, if they are one person's; otherwise empty. */
    static String authorOf(Change change) {
        Set<String> authors = change.steps().stream().filter(AnnotationChange.class::isInstance)
                .map(step -> ((AnnotationChange) step).annotator().name()).collect(Collectors.toSet());
        return authors.size() == 1 ? authors.iterator().next() : "";
    }

    /**
     * As {@link #apply(Change)}, which names whose annotations are changed if they are one person's.
     *
     * @param author the display name of who changes something, for the history; empty for nobody in particular
     */
    Change apply(Change change, String author) throws StaleChangeException, ProjectException;

    /** Whether something was changed, by any process, that is in the journal and not yet in the files. */
    boolean dirty();

    /** Whether something in the document or its annotations was changed that is not yet in the files. */
    boolean dirty(DocumentId document);

    /**
     * Writes all changes that are in the journal into the files, whoever made them: each file is written beside the
     * old one, forced, verified and moved over it. What concerns a document that another process removed meanwhile is
     * stored as well; the checks name it.
     *
     * @throws ProjectException {@link ProjectProblem#HELD}, {@link ProjectProblem#NOT_WRITABLE}; what could not be
     *                          saved stays dirty
     */
    void save() throws ProjectException;

    /**
     * Takes in what other processes changed and other programs wrote, by content. Tells the listeners of it.
     *
     * @throws ProjectException what went wrong first, and as suppressed ones what went wrong then; each names its file.
     *                          All that can be read is taken in and told nevertheless
     */
    void refresh() throws ProjectException;

    /**
     * All changes that are remembered, saved or not, in the order in which they were made.
     *
     * @throws ProjectException {@link ProjectProblem#NOT_READABLE}
     */
    List<PastChange> history() throws ProjectException;

    /**
     * The remembered changes of a document.
     *
     * @throws ProjectException as {@link #history()}
     */
    default List<PastChange> history(DocumentId document) throws ProjectException {
        return history().stream().filter(past -> past.change().touched().contains(document)).toList();
    }

    /**
     * What an annotator said about a document before a change of its history, in no particular order.
     *
     * @throws ProjectException as {@link #history} and {@link #annotations}
     */
    List<AnnotationData> annotationsBefore(PastChange change, DocumentId document, Annotator annotator)
            throws ProjectException;

    /**
     * A document as it was before a change of its history, or is if nothing changed since.
     *
     * @throws ProjectException as {@link #history} and {@link #annotations}; {@link ProjectProblem#DAMAGED} if the text
     *                          of that time cannot be had any more
     */
    PastDocument before(PastChange change, DocumentId document) throws ProjectException;

    /** A document as it was after a change of its history; otherwise as {@link #before}. */
    PastDocument after(PastChange change, DocumentId document) throws ProjectException;

    /**
     * The queries that the project keeps under names, by name, as the file says now.
     *
     * @throws ProjectException {@link ProjectProblem#NOT_READABLE}, {@link ProjectProblem#DAMAGED}
     */
    default List<SavedQuery> queries() throws ProjectException {
        return List.of();
    }

    /**
     * Keeps a query, durably and for everybody; it takes the place of one with the same name. That is no change of what
     * people say: it is not in the history, and listeners are not told.
     *
     * @throws ProjectException as {@link #queries}; {@link ProjectProblem#FORBIDDEN_CHARACTER},
     *                          {@link ProjectProblem#HELD}, {@link ProjectProblem#NOT_WRITABLE}
     */
    default void saveQuery(SavedQuery query) throws ProjectException {
        throw new UnsupportedOperationException("this project keeps no queries");
    }

    /**
     * Forgets the query with a name; without one nothing happens.
     *
     * @throws ProjectException as {@link #saveQuery}
     */
    default void deleteQuery(String name) throws ProjectException {
        throw new UnsupportedOperationException("this project keeps no queries");
    }

    /**
     * Runs a reader while nothing changes. For every thread but the one that changes. The reader changes nothing and
     * does not save: it would wait for itself. A reader may have to wait while {@link #apply} forces one record to the
     * disk, so that nobody ever sees a change that is not durable; it never waits while {@link #save} writes files.
     */
    <T> T read(Callable<T> reader) throws Exception;

    /** As {@link #read}, for a short question that fails in no way; any thread may ask it. */
    default <T> T ask(Supplier<T> question) {
        try {
            return read(question::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a question throws nothing else", e);
        }
    }

    void addListener(ProjectListener listener);

    void removeListener(ProjectListener listener);

    /** Saves what this process changed, as far as it can, and lets go of the memory. The rest stays in the journal. */
    @Override
    void close();
}
