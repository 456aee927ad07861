/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
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

    private static final Logger LOGGER = System.getLogger(PastDocuments.class.getName());

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
        List<AnnotationData> now = shelf.snapshot(document, annotator);
        return new PastStates(document, project.history(document)).annotations(change, true, annotator, now);
    }

    /**
     * A document at a moment. What there is now is read before the history, which goes at least as far then: so nobody
     * has to wait while a long history is read.
     *
     * @param undone whether the change that names the moment is undone, too
     */
    PastDocument document(PastChange change, DocumentId document, boolean undone) throws ProjectException {
        DocumentData now = project.document(document).isPresent() ? project.description(document) : null;
        Map<Annotator, List<AnnotationData>> present = new TreeMap<>();
        for (Annotator annotator : project.annotators(document)) {
            present.put(annotator, shelf.snapshot(document, annotator));
        }
        PastStates states = new PastStates(document, project.history(document));
        Optional<DocumentData> description = states.description(change, undone, now);
        Map<Annotator, List<AnnotationData>> sets = new TreeMap<>();
        Set<Annotator> everybody = new TreeSet<>(present.keySet());
        everybody.addAll(states.annotators());
        for (Annotator annotator : everybody) {
            List<AnnotationData> then = states.annotations(change, undone, annotator,
                    present.getOrDefault(annotator, List.of()));
            if (!then.isEmpty()) {
                sets.put(annotator, then);
            }
        }
        if (description.isEmpty()) {
            return new PastDocument(document, description, "", sets, List.of());
        }
        PastStates.Texts kept = hash -> texts.text(document, hash);
        return new PastDocument(document, description, states.text(description.get().textHash(), now, kept), sets,
                now != null ? List.of() : earlier(description.get(), states, kept));
    }

    /** The texts before, as far as they can be had. */
    private static List<String> earlier(DocumentData description, PastStates states, PastStates.Texts kept) {
        List<String> earlier = new ArrayList<>();
        for (String hash : description.earlier()) {
            try {
                earlier.add(states.text(hash, null, kept));
            } catch (ProjectException e) {
                LOGGER.log(Level.DEBUG, "an earlier text is gone", e);
            }
        }
        return earlier;
    }
}
