/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.project.PastChange;
import org.isnad.project.PastDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;

/** Shows documents as they were. */
final class PastDocuments {

    private final Project project;
    private final Shelf shelf;
    private final TextFiles texts;

    PastDocuments(Project project, Shelf shelf, TextFiles texts) {
        this.project = project;
        this.shelf = shelf;
        this.texts = texts;
    }

    List<AnnotationData> annotationsBefore(PastChange change, DocumentId document, Annotator annotator)
            throws ProjectException {
        return new PastStates(document, project.history(document)).annotations(change, true, annotator,
                shelf.snapshot(document, annotator));
    }

    /** @param undone whether the change that names the moment is undone, too */
    PastDocument document(PastChange change, DocumentId document, boolean undone) throws ProjectException {
        PastStates states = new PastStates(document, project.history(document));
        DocumentData now = project.document(document).isPresent() ? project.description(document) : null;
        Optional<DocumentData> description = states.description(change, undone, now);
        String text = description.isEmpty() ? ""
                : states.text(description.get().textHash(), now, hash -> texts.text(document, hash));
        Map<Annotator, List<AnnotationData>> sets = new TreeMap<>();
        Set<Annotator> everybody = new TreeSet<>(project.annotators(document));
        everybody.addAll(states.annotators());
        for (Annotator annotator : everybody) {
            List<AnnotationData> then = states.annotations(change, undone, annotator,
                    shelf.snapshot(document, annotator));
            if (!then.isEmpty()) {
                sets.put(annotator, then);
            }
        }
        return new PastDocument(document, description, text, sets);
    }
}
