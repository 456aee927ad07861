/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.assist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.SpanIndex;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.check.PlacementCheck;
import org.isnad.project.internal.assist.Forms;
import org.isnad.project.internal.assist.SnapshotView;
import org.isnad.project.internal.assist.WordForm;
import org.isnad.text.TextRange;

/**
 * Finds all places that say the same as an annotated one, and gives them the same annotation. The same means: equal when
 * folded, so that marks, tatweel and the spellings of alef and hamza do not count, and a broken spelling counts as the
 * word that it hides.
 */
public final class Repetition {

    private final Project project;
    private final Annotator annotator;
    private final SpanData pattern;
    private final WordForm form;

    /** What keeps a place from being marked as the pattern is, if anything. */
    public enum Standing {
        /** Nothing. */
        FREE,
        /** It is marked so already. */
        MARKED,
        /** The annotator marked something there that its layer does not let it share text with. */
        TAKEN,
        /** Its layer does not let it cross the border of two sentences. */
        CROSSING
    }

    /**
     * A place that says the same.
     *
     * @param textHash of the text that it was found in
     */
    public record Place(DocumentId document, String textHash, TextRange range, Standing standing) {
    }

    private Repetition(Project project, Annotator annotator, SpanData pattern, WordForm form) {
        this.project = project;
        this.annotator = annotator;
        this.pattern = pattern;
        this.form = form;
    }

    /**
     * What repeats a span.
     *
     * @param annotator whose annotations the new ones will be
     * @param text      the text that the span lies in
     * @return empty if the span has several ranges, holds no word, or cuts one elsewhere than behind a proclitic
     */
    public static Optional<Repetition> of(Project project, Annotator annotator, Span pattern, String text) {
        return pattern.ranges().size() > 1 ? Optional.empty()
                : WordForm.of(new Forms(text), pattern.extent())
                        .map(form -> new Repetition(project, annotator, SpanData.of(pattern), form));
    }

    /**
     * Looks for the places in some documents, one after the other, in reading order. Takes as long as that needs; not for
     * the thread of the user interface.
     *
     * @param proclitics also behind a conjunction or preposition that is written to the first word; it stays outside
     * @param next       is told each document before it is looked at; answers whether to go on
     * @throws ProjectException if a document or its annotations cannot be read
     */
    public List<Place> in(Collection<DocumentId> documents, boolean proclitics, Predicate<DocumentId> next)
            throws ProjectException {
        List<Place> places = new ArrayList<>();
        for (DocumentId document : documents) {
            if (!next.test(document)) {
                return List.copyOf(places);
            }
            String text = project.text(document);
            List<TextRange> ranges = form.in(new Forms(text), proclitics);
            if (!ranges.isEmpty()) {
                SpanIndex<SpanData> own = SpanIndex.of(new SnapshotView(project).spans(document, annotator));
                String hash = project.document(document).map(Document::textHash).orElse("");
                ranges.forEach(range -> places.add(new Place(document, hash, range, standing(text, own, range))));
            }
        }
        return List.copyOf(places);
    }

    private Standing standing(String text, SpanIndex<SpanData> own, TextRange range) {
        List<TextRange> ranges = List.of(range);
        List<SpanData> sharing = own.overlapping(range).stream()
                .filter(span -> span.layer().equals(pattern.layer())).toList();
        if (sharing.stream().anyMatch(span -> span.ranges().equals(ranges) && span.tag().equals(pattern.tag()))) {
            return Standing.MARKED;
        }
        Optional<Layer> layer = project.tagset().layer(pattern.layer());
        if (layer.isEmpty()) {
            return Standing.FREE;
        }
        return PlacementCheck.problem(layer.get().placement(), ranges, sharing, text).map(problem -> switch (problem) {
            case CROSSES_SENTENCE -> Standing.CROSSING;
            default -> Standing.TAKEN;
        }).orElse(Standing.FREE);
    }

    /**
     * The change that marks places as the pattern is, with its features: one step to undo. Features that name another
     * annotation are left out, for that one belongs to the pattern's place; so are places in a text that became another
     * one since.
     */
    public Change change(List<Place> chosen, IdSource ids, Instant now) {
        Map<String, List<String>> features = new TreeMap<>(pattern.features());
        project.tagset().layer(pattern.layer()).ifPresent(layer -> layer.features().stream()
                .filter(feature -> feature.kind() == FeatureType.Kind.ANNOTATION)
                .forEach(feature -> features.remove(feature.name())));
        return new ChangeList(chosen.stream().filter(this::isThere).<Change>map(place ->
                AnnotationChange.add(place.document(), annotator, new SpanData(ids.next(), pattern.layer(),
                        List.of(place.range()), features, annotator.name(), now, Origin.MANUAL, ""))).toList());
    }

    private boolean isThere(Place place) {
        return project.document(place.document()).filter(document -> document.textHash().equals(place.textHash()))
                .isPresent();
    }
}
