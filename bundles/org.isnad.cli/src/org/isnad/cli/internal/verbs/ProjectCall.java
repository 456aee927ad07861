/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorNameException;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;
import org.isnad.model.change.StaleChangeException;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectStore;

/** The project that a call is about, and how the call's words name what is in it. Closes the project. */
final class ProjectCall implements AutoCloseable {

    private static final String EVERYBODY = "all";
    private static final String ANNOTATOR_VARIABLE = "ISNAD_ANNOTATOR";

    static final String EMPTY_TAGSET = "labels";

    private final VerbContext context;
    private final Project project;

    private ProjectCall(VerbContext context, Project project) {
        this.context = context;
        this.project = project;
    }

    static ProjectCall open(VerbContext context, String folder) throws ProjectException, VerbException {
        ProjectStore store = context.service(ProjectStore.class).withPatience(context.patience());
        return new ProjectCall(context, store.open(context.path(folder)));
    }

    /** Makes a project with a tagset that declares nothing yet. */
    static ProjectCall create(VerbContext context, String folder) throws ProjectException, VerbException {
        ProjectStore store = context.service(ProjectStore.class).withPatience(context.patience());
        Path path = context.path(folder);
        Tagset empty = new Tagset(EMPTY_TAGSET, new Label(NewVerb.name(path), NewVerb.name(path)), List.of());
        return new ProjectCall(context, store.create(path, NewVerb.name(path), empty));
    }

    Project project() {
        return project;
    }

    /**
     * Makes a change and writes it into the files. Where a file cannot be written, the change is in the journal all the
     * same, which every reader sees: the user is warned of each such file, and the verb goes on.
     *
     * @throws ProjectException if the change itself is not durable
     */
    void change(Change change) throws StaleChangeException, ProjectException {
        project.apply(change);
        save();
    }

    /**
     * As {@link #change(Change)}.
     *
     * @param author whom the history names
     */
    void change(Change change, String author) throws StaleChangeException, ProjectException {
        project.apply(change, author);
        save();
    }

    private void save() {
        try {
            project.save();
        } catch (ProjectException e) {
            warnNotSaved(e);
            for (Throwable further : e.getSuppressed()) {
                if (further instanceof ProjectException other) {
                    warnNotSaved(other);
                }
            }
        }
    }

    private void warnNotSaved(ProjectException reason) {
        context.warn(Messages.text(context.locale(), "not-saved", reason.message(context.locale())));
    }

    /** @throws VerbException with the nearest id, if there is no such document */
    Document document(String id) throws VerbException {
        return project.documents().stream().filter(document -> document.id().value().equals(id)).findFirst()
                .orElseThrow(() -> unknown("NO_SUCH_DOCUMENT", id,
                        project.documents().stream().map(document -> document.id().value()).toList()));
    }

    /**
     * Whose annotations a reading verb is asked for.
     *
     * @param as the option's value, may be null
     * @return empty for everybody's
     */
    Optional<Annotator> reader(String as) throws VerbException {
        if (as == null || as.equals(EVERYBODY)) {
            return Optional.empty();
        }
        Optional<Annotator> known = project.annotator(as);
        if (known.isEmpty() && !as.equals(Annotator.GOLD.name())) {
            throw unknown("UNKNOWN_ANNOTATOR", as, project.annotators().stream().map(Annotator::name).toList());
        }
        return Optional.of(known.orElse(Annotator.GOLD));
    }

    /**
     * Who annotates, in a verb that writes.
     *
     * @param as the option's value; null for the environment's annotator if it names one, then the user
     * @throws AnnotatorNameException if nobody can be called so
     */
    Annotator writer(String as) {
        String name = writerName(context, as);
        return project.annotator(name).orElseGet(() -> Annotator.named(name));
    }

    private static String writerName(VerbContext context, String as) {
        String variable = context.environment().getOrDefault(ANNOTATOR_VARIABLE, "");
        return as != null ? as : variable.isBlank() ? context.userName() : variable;
    }

    /**
     * As {@link #writer}, where there is no project or nobody may have to be named.
     *
     * @return empty if the user did not ask for anybody, and nobody can be called what the user is called
     * @throws AnnotatorNameException if nobody can be called what the user asks for
     */
    static Optional<Annotator> annotator(VerbContext context, String as) {
        try {
            return Optional.of(Annotator.named(writerName(context, as)));
        } catch (AnnotatorNameException e) {
            if (as != null) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** All annotations of a document with whose they are: spans in reading order, then the others by kind and id. */
    List<Owned> annotations(DocumentId document, Optional<Annotator> reader) throws ProjectException {
        List<Owned> all = new ArrayList<>();
        for (Annotator annotator : reader.map(List::of).orElseGet(() -> project.annotators(document))) {
            project.annotations(document, annotator).annotations().forEach(one -> all.add(new Owned(annotator, one)));
        }
        all.sort(Comparator.comparing(Owned::annotation, ProjectCall::compare));
        return all;
    }

    private static int compare(AnnotationData one, AnnotationData other) {
        if (one instanceof SpanData span && other instanceof SpanData second) {
            return Span.READING_ORDER.compare(span, second);
        }
        int byKind = one.kind().compareTo(other.kind());
        return byKind != 0 ? byKind : one.id().compareTo(other.id());
    }

    /** @throws VerbException with the nearest name, if the tagset has no such layer */
    Layer layer(String name) throws VerbException {
        Tagset tagset = project.tagset();
        return tagset.layer(name).orElseThrow(() -> Names.unknown(context.locale(), "UNKNOWN_LAYER", name,
                tagset.layers().stream().map(Layer::name).toList(), tagset.name()));
    }

    /** The annotation of the project that has the id; it is looked for in the document first. */
    Optional<AnnotationData> anywhere(AnnotationId id, Document first) throws ProjectException {
        Set<DocumentId> order = new LinkedHashSet<>(Set.of(first.id()));
        project.documents().forEach(document -> order.add(document.id()));
        for (DocumentId document : order) {
            for (Annotator annotator : project.annotators(document)) {
                Optional<AnnotationData> found = project.annotations(document, annotator).annotation(id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** @throws VerbException if nobody has such an annotation in the document */
    Owned annotation(Document document, String id) throws VerbException, ProjectException {
        List<Owned> all = annotations(document.id(), Optional.empty());
        Optional<AnnotationId> wanted = annotationId(id);
        return all.stream().filter(owned -> wanted.isPresent() && owned.annotation().id().equals(wanted.get()))
                .findFirst()
                .orElseThrow(() -> VerbException.words("NO_SUCH_ANNOTATION",
                        Messages.text(context.locale(), "NO_SUCH_ANNOTATION", id, document.id().value()),
                        Messages.text(context.locale(), "NO_SUCH_ANNOTATION.hint", document.id().value())));
    }

    /**
     * A name that the project does not know.
     *
     * @param code  also the key of the message
     * @param known the names that there are
     */
    VerbException unknown(String code, String name, List<String> known) {
        return Names.unknown(context.locale(), code, name, known);
    }

    @Override
    public void close() {
        project.close();
    }

    /** An annotation and whose it is. */
    record Owned(Annotator annotator, AnnotationData annotation) {
    }

    /** The id that a word is; empty for what is no id at all, which is told like an id that nothing has. */
    static Optional<AnnotationId> annotationId(String id) {
        try {
            return Optional.of(AnnotationId.valueOf(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
