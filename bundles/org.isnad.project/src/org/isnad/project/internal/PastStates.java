/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.DocumentChange;
import org.isnad.model.change.ObjectChange;
import org.isnad.model.change.TextChange;
import org.isnad.project.PastChange;
import org.isnad.project.ProjectException;
import org.isnad.text.TextEdits;

/**
 * Goes back from what a document is now to what it was. Where another program wrote a file since, the changes say what
 * was there.
 */
final class PastStates {

    private final DocumentId document;
    private final List<PastChange> changes;

    /** @param changes of the document, in the order in which they were made */
    PastStates(DocumentId document, List<PastChange> changes) {
        this.document = document;
        this.changes = changes;
    }

    /** Reads a text that is kept. */
    interface Texts {
        String text(String hash) throws ProjectException;
    }

    /** Who annotated the document at any time. */
    Set<Annotator> annotators() {
        Set<Annotator> found = new TreeSet<>();
        changes.stream().flatMap(change -> change.change().steps().stream()).forEach(step -> {
            if (step instanceof AnnotationChange change && change.document().equals(document)) {
                found.add(change.annotator());
            }
        });
        return found;
    }

    /**
     * What an annotator said.
     *
     * @param undone whether the change that names the moment is undone, too
     */
    List<AnnotationData> annotations(PastChange moment, boolean undone, Annotator annotator,
            Collection<AnnotationData> now) {
        Place place = new Place.OfAnnotations(document, annotator);
        Map<ObjectId, AnnotationData> state = Merged.index(now, AnnotationData::id);
        for (ObjectChange<?> step : back(moment, undone, step -> Place.of(step).compareTo(place) == 0)) {
            if (step.before() == null) {
                state.remove(((AnnotationChange) step).subject().id());
            } else {
                state.put(((AnnotationChange) step).before().id(), ((AnnotationChange) step).before());
            }
        }
        return List.copyOf(state.values());
    }

    /** What the description said, if the document was there. */
    Optional<DocumentData> description(PastChange moment, boolean undone, DocumentData now) {
        DocumentData state = now;
        for (ObjectChange<?> step : back(moment, undone, this::isOfDocument)) {
            state = (DocumentData) step.before();
        }
        return Optional.ofNullable(state);
    }

    /**
     * A text that the document had.
     *
     * @param now  null if the document is not there
     * @param kept reads those that the project keeps
     */
    String text(String hash, DocumentData now, Texts kept) throws ProjectException {
        TextWays ways = new TextWays(changes.stream().flatMap(change -> change.change().steps().stream())
                .filter(step -> step instanceof TextChange && isOfDocument(step)).map(TextChange.class::cast).toList());
        for (String from : List.of(TextWays.hash(now), TextWays.NOTHING)) {
            Optional<List<TextEdits>> steps = ways.between(from, hash);
            if (steps.isPresent()) {
                String text = from.equals(TextWays.NOTHING) ? "" : kept.text(from);
                for (TextEdits edits : steps.get()) {
                    text = edits.applyTo(text);
                }
                return text;
            }
        }
        return kept.text(hash);
    }

    private boolean isOfDocument(ObjectChange<?> step) {
        return (step instanceof TextChange || step instanceof DocumentChange)
                && Place.of(step).document().filter(document::equals).isPresent();
    }

    /** The steps of a kind since a moment, the latest first. */
    private List<ObjectChange<?>> back(PastChange moment, boolean undone, Predicate<ObjectChange<?>> kind) {
        return changes.reversed().stream().takeWhile(change -> change.compareTo(moment) >= (undone ? 0 : 1))
                .<ObjectChange<?>>flatMap(change -> change.change().steps().reversed().stream()).filter(kind).toList();
    }
}
