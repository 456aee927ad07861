/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ObjectChange;
import org.isnad.model.change.StaleChangeException;
import org.isnad.model.change.TextChange;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.TextEdits;

/**
 * Looks at a change before its first step is taken: reads the files that it needs, refuses what cannot be, and adds what
 * becomes of the annotations of a text that it changes.
 */
final class Completion {

    private final Project project;
    private final Shelf shelf;
    private final TextFiles texts;
    /** The texts after the steps so far; null for a document that is not there then. */
    private final Map<DocumentId, String> now = new HashMap<>();
    private final Map<DocumentId, String> before = new HashMap<>();
    private final Map<DocumentId, List<TextEdits>> edits = new LinkedHashMap<>();
    /** The annotations, by their places, of which the change itself says what becomes of them. */
    private final Map<Place, Set<ObjectId>> named = new HashMap<>();

    private final Change change;
    /** The texts, as whoever made the change saw them, in which it puts spans. */
    private final Map<DocumentId, String> seen = new HashMap<>();

    /** Notes which texts the change was made for, before what others changed is taken in. */
    Completion(Change change, Project project, Shelf shelf, TextFiles texts) {
        this.change = change;
        this.project = project;
        this.shelf = shelf;
        this.texts = texts;
        for (ObjectChange<?> step : change.steps()) {
            if (step instanceof AnnotationChange annotation && annotation.after() instanceof SpanData) {
                seen.computeIfAbsent(annotation.document(), this::hash);
            }
        }
    }

    private String hash(DocumentId id) {
        return project.document(id).map(Document::textHash).orElse("");
    }

    /**
     * The whole change.
     *
     * @throws StaleChangeException if it begins with a text that is not there
     * @throws ProjectException     if a file that is needed cannot be read, or a range does not fit its text
     */
    Change complete() throws StaleChangeException, ProjectException {
        for (Map.Entry<DocumentId, String> text : seen.entrySet()) {
            if (!hash(text.getKey()).equals(text.getValue())) {
                throw new StaleChangeException(text.getKey(), "its text was corrected meanwhile");
            }
        }
        List<ObjectChange<?>> steps = change.steps();
        for (ObjectChange<?> step : steps) {
            if (step instanceof TextChange text) {
                follow(text);
            } else if (step instanceof AnnotationChange annotation) {
                named.computeIfAbsent(Place.of(annotation), place -> new HashSet<>()).add(annotation.subject().id());
            }
        }
        Place last = null;
        for (ObjectChange<?> step : steps) {
            Place place = Place.of(step);
            if (!place.equals(last)) {
                open(step, place);
                last = place;
            }
            look(step);
        }
        if (edits.isEmpty()) {
            return change;
        }
        List<Change> whole = new ArrayList<>(List.of(change));
        for (DocumentId document : edits.keySet()) {
            whole.addAll(movements(document));
        }
        return whole.size() == 1 ? change : new ChangeList(whole);
    }

    private void follow(TextChange step) throws StaleChangeException, ProjectException {
        DocumentId id = step.subject().id();
        if (!now.containsKey(id)) {
            now.put(id, step.before() == null || project.document(id).isEmpty() ? null : project.text(id));
            before.put(id, now.get(id));
        }
        String text = now.get(id);
        if (step.before() != null && (text == null || !StrictText.hashOf(text).equals(step.before().textHash()))) {
            throw new StaleChangeException(id, "its text is another one now");
        }
        String after;
        try {
            after = step.edits().applyTo(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            StaleChangeException stale = new StaleChangeException(id, e.getMessage());
            stale.initCause(e);
            throw stale;
        }
        if (step.after() != null) {
            Checks.text(after);
            DocumentData whole = step.after();
            if (whole.length() != after.length() || !StrictText.hashOf(after).equals(whole.textHash())) {
                throw new StaleChangeException(id, "the edits do not make the text that is described");
            }
            texts.keep(id, whole.textHash(), after);
        }
        now.put(id, step.after() == null ? null : after);
        edits.computeIfAbsent(id, key -> new ArrayList<>()).add(step.edits());
    }

    /** Reads what a step needs. */
    private void open(ObjectChange<?> step, Place place) throws ProjectException {
        if (step instanceof AnnotationChange change && !now.containsKey(change.document())) {
            shelf.set(change.document(), change.annotator());
        } else {
            shelf.file(place);
        }
    }

    /** Refuses a span that will not fit the text. */
    private void look(ObjectChange<?> step) throws ProjectException {
        if (step instanceof AnnotationChange change && change.after() instanceof SpanData span) {
            DocumentId id = change.document();
            String text = now.containsKey(id) ? now.get(id) : project.text(id);
            if (text != null) {
                Checks.span(id, text, span);
            }
        }
    }

    /**
     * What becomes of annotations that the change itself does not name. One that stays, but would not stay when the edits
     * are taken back, is named as well: so it does.
     */
    private List<Change> movements(DocumentId id) throws ProjectException {
        List<Change> movements = new ArrayList<>();
        boolean removed = now.get(id) == null;
        UnaryOperator<AnnotationData> mover = removed ? annotation -> null
                : Movement.along(before.get(id) == null ? "" : before.get(id), edits.get(id));
        UnaryOperator<AnnotationData> back = removed ? annotation -> annotation
                : Movement.along(now.get(id), edits.get(id).reversed().stream().map(TextEdits::inverse).toList());
        boolean grows = edits.get(id).stream().mapToInt(TextEdits::growth).sum() > 0;
        for (Annotator annotator : project.annotators(id)) {
            Set<ObjectId> known = named.getOrDefault(new Place.OfAnnotations(id, annotator), Set.of());
            List<AnnotationData> all = annotations(id, annotator);
            // Where the text grows the last goes first, so that none passes the next one, which the index would have to
            // put elsewhere.
            for (AnnotationData annotation : grows ? all.reversed() : all) {
                if (!known.isEmpty() && known.contains(annotation.id())) {
                    continue;
                }
                AnnotationData after = mover.apply(annotation);
                // Movement gives back what it leaves alone.
                if (annotation != after || annotation != back.apply(annotation)) {
                    movements.add(new AnnotationChange(id, annotator, annotation, after));
                }
            }
        }
        return movements;
    }

    /** Those in a file that cannot be read stay with the text that they belong to; the checks find them. */
    private List<AnnotationData> annotations(DocumentId id, Annotator annotator) {
        try {
            return shelf.snapshot(id, annotator);
        } catch (ProjectException e) {
            return List.of();
        }
    }
}
