/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.internal.FolderInspection;
import org.isnad.text.Sentences;
import org.isnad.text.TextRange;

/**
 * Looks whether everything in a project can be read, fits together and keeps to the tagset. Nothing is changed; see
 * {@link ProjectRepair}. Reads every file; not for the thread of the user interface.
 */
public final class ProjectCheck {

    private final Project project;
    private final FolderInspection folder;
    private final Set<AnnotationId> ids = new HashSet<>();
    private final ProjectIds known;
    private final List<Finding> findings = new ArrayList<>();

    private ProjectCheck(Project project) {
        this.project = project;
        this.folder = new FolderInspection(project);
        this.known = new ProjectIds(project);
    }

    /**
     * What is wrong with a project: document by document, then the registry and the claims, then what concerns the
     * project's folder.
     *
     * @throws ProjectException {@link ProjectProblem#NOT_READABLE} if the folder itself cannot be read
     */
    public static List<Finding> check(Project project) throws ProjectException {
        return check(project, document -> {
        });
    }

    /**
     * As {@link #check(Project)}.
     *
     * @param next is told each document before it is looked at
     */
    public static List<Finding> check(Project project, Consumer<Document> next) throws ProjectException {
        ProjectCheck check = new ProjectCheck(project);
        for (Document document : project.documents()) {
            next.accept(document);
            check.document(document.id());
        }
        check.findings.addAll(new ObjectCheck(project, check.folder, check.known).findings());
        check.folder();
        return List.copyOf(check.findings);
    }

    /**
     * What is wrong with one document and with what is said about it, as far as it shows without a look at the other
     * documents: that two of them use one id is not among it.
     */
    public static List<Finding> check(Project project, DocumentId document) {
        ProjectCheck check = new ProjectCheck(project);
        check.document(document);
        return List.copyOf(check.findings);
    }

    private void document(DocumentId id) {
        Optional<String> text = Optional.empty();
        boolean described = true;
        try {
            text = Optional.of(project.text(id));
        } catch (ProjectException e) {
            described = !project.document(id).map(Document::textHash).orElse("").isEmpty();
            add(e, described ? FindingCode.DAMAGED_TEXT : FindingCode.DAMAGED_DOCUMENT, id,
                    described ? folder.text(id) : folder.description(id));
        }
        if (folder.hasTwoTexts(id)) {
            // Nothing else that is said about it can be understood.
            add(FindingCode.TWO_TEXTS, id, folder.text(id), "");
            return;
        }
        earlierTexts(id);
        if (described) {
            folder.damagedOriginal(id).ifPresent(file -> add(FindingCode.DAMAGED_ORIGINAL, id, file, ""));
        }
        Supplier<List<TextRange>> sentences = sentences(text.orElse(""));
        for (Annotator annotator : project.annotators(id)) {
            annotations(id, annotator, text, sentences);
        }
    }

    private void earlierTexts(DocumentId id) {
        try {
            for (String hash : project.description(id).earlier()) {
                try {
                    project.earlierText(id, hash);
                } catch (ProjectException e) {
                    add(FindingCode.DAMAGED_EARLIER_TEXT, id, folder.earlierText(id, hash), "");
                }
            }
        } catch (ProjectException e) {
            // Said of the description already.
            return;
        }
    }

    /** The sentences of a text, looked for when somebody has annotated it, and once. */
    private static Supplier<List<TextRange>> sentences(String text) {
        AtomicReference<List<TextRange>> found = new AtomicReference<>();
        return () -> found.updateAndGet(known -> known == null ? Sentences.of(text) : known);
    }

    private void annotations(DocumentId id, Annotator annotator, Optional<String> text,
            Supplier<List<TextRange>> sentences) {
        String file = folder.annotations(id, annotator.id());
        List<AnnotationData> annotations;
        try {
            annotations = project.read(() -> List.copyOf(project.annotations(id, annotator).annotations()));
        } catch (ProjectException e) {
            if (!folder.isClosed(annotator.id())) {
                unreadable(e, id, annotator, file);
            }
            return;
        } catch (Exception e) {
            throw new IllegalStateException("reading annotations throws nothing else", e);
        }
        SetCheck check = new SetCheck(project.tagset(), id, annotator, file, annotations);
        annotations.stream().map(AnnotationData::id).filter(one -> !ids.add(one)).forEach(check::usedBefore);
        text.ifPresent(check::borders);
        check.references(known);
        check.names();
        text.ifPresent(characters -> check.tagset(characters, sentences));
        findings.addAll(check.findings());
    }

    private void unreadable(ProjectException e, DocumentId id, Annotator annotator, String file) {
        Optional<Double> confidence = FolderInspection.isOfOtherText(e) ? folder.confidence(id, annotator.id())
                : Optional.empty();
        if (confidence.isPresent()) {
            add(FindingCode.EARLIER_TEXT, id, file, String.format(Locale.ROOT, "%.2f", confidence.get()));
        } else {
            add(e, FolderInspection.isOfOtherText(e) ? FindingCode.OTHER_TEXT : FindingCode.DAMAGED_ANNOTATIONS, id,
                    file);
        }
    }

    /** @param damaged what it is unless the file is too new, or is not to be read at all */
    private void add(ProjectException problem, FindingCode damaged, DocumentId id, String file) {
        Optional<String> obstacle = FolderInspection.obstacle(problem);
        if (problem.problem() == ProjectProblem.NEWER_VERSION) {
            add(FindingCode.NEWER_VERSION, id, file, "");
        } else {
            add(obstacle.isPresent() ? FindingCode.NOT_READABLE : damaged, id, file, obstacle.orElse(""));
        }
    }

    private void folder() throws ProjectException {
        for (String journal : folder.damagedJournals()) {
            findings.add(new Finding(FindingCode.DAMAGED_JOURNAL, Optional.empty(), List.of(), journal, ""));
        }
        for (FolderInspection.BadAnnotator bad : folder.badAnnotators()) {
            findings.add(new Finding(bad.obstacle().isPresent() ? FindingCode.NOT_READABLE
                    : FindingCode.DAMAGED_ANNOTATOR, Optional.empty(), List.of(), folder.annotator(bad.id()),
                    bad.obstacle().orElse(bad.id())));
        }
        for (FolderInspection.Stray stray : folder.strays()) {
            findings.add(new Finding(stray.document().isEmpty() ? FindingCode.STRAY_FILE : FindingCode.NO_DOCUMENT,
                    Optional.empty(), List.of(), stray.file(), stray.document()));
        }
        for (String closed : folder.closedFolders()) {
            findings.add(new Finding(FindingCode.NOT_READABLE, Optional.empty(), List.of(), closed, "denied"));
        }
    }

    private void add(FindingCode code, DocumentId document, String file, String subject) {
        findings.add(new Finding(code, Optional.of(document), List.of(), file, subject));
    }
}
