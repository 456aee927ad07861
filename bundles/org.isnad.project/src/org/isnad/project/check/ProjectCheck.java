/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.internal.FolderInspection;
import org.isnad.text.BoundaryProblem;
import org.isnad.text.Graphemes;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;

/**
 * Looks whether everything in a project can be read and fits together. Nothing is changed. Reads every file; not for
 * the thread of the user interface.
 */
public final class ProjectCheck {

    private final Project project;
    private final FolderInspection folder;
    private final Set<AnnotationId> ids = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private ProjectCheck(Project project) {
        this.project = project;
        this.folder = new FolderInspection(project);
    }

    /**
     * What is wrong with a project: document by document, then what concerns the project's folder.
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
        check.folder();
        return List.copyOf(check.findings);
    }

    private void document(DocumentId id) {
        Optional<String> text = Optional.empty();
        try {
            text = Optional.of(project.text(id));
        } catch (ProjectException e) {
            boolean description = project.document(id).map(Document::textHash).orElse("").isEmpty();
            add(e, description ? FindingCode.DAMAGED_DOCUMENT : FindingCode.DAMAGED_TEXT, id,
                    description ? folder.description(id) : folder.text(id));
        }
        for (Annotator annotator : project.annotators(id)) {
            annotations(id, annotator, text);
        }
    }

    private void annotations(DocumentId id, Annotator annotator, Optional<String> text) {
        String file = folder.annotations(id, annotator.id());
        List<SpanData> spans;
        try {
            spans = project.read(() -> project.annotations(id, annotator).snapshot());
        } catch (ProjectException e) {
            if (!folder.isClosed(annotator.id())) {
                add(e, FolderInspection.isOfOtherText(e) ? FindingCode.OTHER_TEXT : FindingCode.DAMAGED_ANNOTATIONS,
                        id, file);
            }
            return;
        } catch (Exception e) {
            throw new IllegalStateException("reading annotations throws nothing else", e);
        }
        for (SpanData span : spans) {
            if (!ids.add(span.id())) {
                add(FindingCode.DUPLICATE_ID, id, span.ranges(), file, span.id().toString());
            }
        }
        text.filter(characters -> !spans.isEmpty()).ifPresent(characters -> ranges(id, spans, file, characters));
        names(id, file, spans);
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

    private void ranges(DocumentId id, List<SpanData> spans, String file, String text) {
        Graphemes graphemes = Graphemes.of(text);
        for (SpanData span : spans) {
            for (TextRange range : span.ranges()) {
                Stream.of(range.begin(), range.end()).flatMap(border -> problem(text, graphemes, border).stream())
                        .min(Comparator.naturalOrder()).ifPresent(
                                problem -> add(code(problem), id, List.of(range), file, span.id().toString()));
            }
        }
    }

    /** The gravest comes first among the constants. */
    private static Optional<BoundaryProblem> problem(String text, Graphemes graphemes, int border) {
        if (border > text.length()) {
            return Optional.of(BoundaryProblem.OUTSIDE);
        }
        if (TextProblems.splitsSurrogatePair(text, border)) {
            return Optional.of(BoundaryProblem.SURROGATE_PAIR);
        }
        return graphemes.isBoundary(border) ? Optional.empty() : Optional.of(BoundaryProblem.GRAPHEME);
    }

    private static FindingCode code(BoundaryProblem problem) {
        return switch (problem) {
            case OUTSIDE -> FindingCode.RANGE_OUTSIDE_TEXT;
            case SURROGATE_PAIR -> FindingCode.RANGE_IN_SURROGATE_PAIR;
            case GRAPHEME -> FindingCode.RANGE_IN_GRAPHEME;
        };
    }

    /** One finding for each unknown name in a file, with all its ranges. */
    private void names(DocumentId id, String file, List<SpanData> spans) {
        Unknown layers = new Unknown();
        Unknown tags = new Unknown();
        for (SpanData span : spans) {
            Optional<Layer> layer = project.tagset().layer(span.layer());
            if (layer.isEmpty()) {
                layers.add(span.layer(), span);
            } else if (!layer.get().tags().isEmpty()) {
                span.features().getOrDefault("tag", List.of()).stream()
                        .filter(tag -> layer.get().tag(tag).isEmpty()).forEach(tag -> tags.add(tag, span));
            }
        }
        layers.forEach((name, ranges) -> add(FindingCode.UNKNOWN_LAYER, id, ranges, file, name));
        tags.forEach((name, ranges) -> add(FindingCode.UNKNOWN_TAG, id, ranges, file, name));
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
        add(code, document, List.of(), file, subject);
    }

    private void add(FindingCode code, DocumentId document, List<TextRange> ranges, String file, String subject) {
        findings.add(new Finding(code, Optional.of(document), ranges, file, subject));
    }
}
