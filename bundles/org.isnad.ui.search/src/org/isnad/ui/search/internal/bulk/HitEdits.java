/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.bulk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.TagChoice;
import org.isnad.project.Project;
import org.isnad.project.assist.References;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.PlacementCheck;
import org.isnad.search.SearchHit;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.edit.SpanEdits;

/**
 * Makes the changes that do something to the spans at many hits. Only spans of the annotator at work are touched, and
 * none is put where its layer does not let it lie. Applies nothing.
 */
public final class HitEdits {

    private final Project project;
    private final Annotator annotator;
    private final IdSource ids;
    private final Clock clock;

    /** What keeps a hit from being changed, if anything. */
    public enum Standing {
        /** Nothing. */
        FREE,
        /** Nothing, but the span goes to another layer, and what it says beside its tag is lost. */
        LOSING,
        /** It is marked so already. */
        MARKED,
        /** The layer does not let the span share text with another one, be it one of those that are to be made. */
        TAKEN,
        /** The layer does not let the span cross the border of two sentences. */
        CROSSING,
        /** The annotator has no span there that is as long as the hit. */
        NONE,
        /** The hit has no characters, or its text is another one by now. */
        GONE;

        /** Whether the hit can be changed. */
        public boolean isPossible() {
            return this == FREE || this == LOSING;
        }
    }

    /**
     * A hit, or a span of the annotator's at one.
     *
     * @param span     empty where one is to be made
     * @param textHash of the text that the hit was found in
     */
    public record Place(DocumentId document, String textHash, TextRange range, Optional<SpanData> span,
            Standing standing) {
    }

    /** A document's places in its text. */
    public record Places(Document document, String text, List<Place> places) {
    }

    /** @param annotator whose spans are changed */
    public HitEdits(Project project, Annotator annotator, IdSource ids, Clock clock) {
        this.project = project;
        this.annotator = annotator;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Looks at the hits in the order of reading. Takes as long as that needs; not for the thread of the user interface.
     *
     * @param choice what the spans are to be; empty to delete them
     */
    public List<Places> look(Collection<SearchHit> hits, Deed deed, Optional<TagChoice> choice,
            BooleanSupplier cancelled) throws Exception {
        Map<DocumentId, List<SearchHit>> byDocument = new LinkedHashMap<>();
        hits.forEach(hit -> byDocument.computeIfAbsent(hit.document(), id -> new ArrayList<>()).add(hit));
        List<Places> all = new ArrayList<>();
        for (Map.Entry<DocumentId, List<SearchHit>> one : byDocument.entrySet()) {
            Optional<Document> document = project.document(one.getKey());
            if (cancelled.getAsBoolean() || document.isEmpty()) {
                continue;
            }
            all.add(project.read(() -> look(document.get(), one.getValue(), deed, choice)));
        }
        return all;
    }

    private Places look(Document document, List<SearchHit> hits, Deed deed, Optional<TagChoice> choice)
            throws Exception {
        String text = project.text(document.id());
        AnnotationSet set = project.annotations(document.id(), annotator);
        List<SpanData> own = new ArrayList<>(set.snapshot());
        Set<TextRange> wanted = hits.stream().map(SearchHit::range).collect(Collectors.toSet());
        Map<AnnotationId, Standing> retagged = deed != Deed.RETAG ? Map.of() : retagged(choice.orElseThrow(),
                own.stream().filter(span -> wanted.contains(span.extent())).toList(), set, text);
        List<Place> places = new ArrayList<>();
        for (SearchHit hit : hits) {
            TextRange range = hit.range();
            boolean there = range.begin() < range.end() && range.end() <= text.length()
                    && text.substring(range.begin(), range.end()).equals(hit.text());
            if (!there) {
                places.add(place(document, range, Optional.empty(), Standing.GONE));
            } else if (deed == Deed.ANNOTATE) {
                Standing standing = standing(choice.orElseThrow(), range, own, text);
                places.add(place(document, range, Optional.empty(), standing));
                if (standing == Standing.FREE) {
                    // What is made for one hit stands in the way of the next one.
                    own.add((SpanData) edits(document.id()).add(annotator, choice.get(), range).after());
                }
            } else {
                places.addAll(spans(document, range, own, retagged));
            }
        }
        return new Places(document, text, places);
    }

    private static List<Place> spans(Document document, TextRange range, List<SpanData> own,
            Map<AnnotationId, Standing> retagged) {
        List<SpanData> there = own.stream().filter(span -> span.extent().equals(range)).toList();
        return there.isEmpty() ? List.of(place(document, range, Optional.empty(), Standing.NONE))
                : there.stream().map(span -> place(document, range, Optional.of(span),
                        retagged.getOrDefault(span.id(), Standing.FREE))).toList();
    }

    /**
     * What keeps spans from getting the tag. They come into its layer in the order of reading, so each that can
     * stands in the way of those behind it.
     */
    private static Map<AnnotationId, Standing> retagged(TagChoice choice, List<SpanData> spans, AnnotationSet set,
            String text) {
        Set<List<TextRange>> taken = set.snapshot().stream().filter(span -> isSo(span, choice)).map(SpanData::ranges)
                .collect(Collectors.toSet());
        Map<AnnotationId, Standing> standings = new HashMap<>();
        List<SpanData> coming = new ArrayList<>();
        for (SpanData span : spans) {
            if (taken.contains(span.ranges())) {
                standings.put(span.id(), Standing.MARKED);
            } else {
                coming.add(span);
                standings.put(span.id(), loses(span, choice) ? Standing.LOSING : Standing.FREE);
            }
        }
        PlacementCheck.refused(choice.layer(), coming, set, text).forEach((span, problem) ->
                standings.put(span, standing(problem)));
        return standings;
    }

    /** A layer has its own features: only within one do those beside the tag stay. */
    private static boolean loses(SpanData span, TagChoice choice) {
        return !span.layer().equals(choice.layer().name()) && span.features().entrySet().stream()
                .anyMatch(feature -> !feature.getKey().equals(Layer.TAG) && !feature.getValue().isEmpty());
    }

    private static Place place(Document document, TextRange range, Optional<SpanData> span, Standing standing) {
        return new Place(document.id(), document.textHash(), range, span, standing);
    }

    /** What keeps a new span from lying there. */
    private static Standing standing(TagChoice choice, TextRange range, List<SpanData> own, String text) {
        List<SpanData> sharing = own.stream().filter(span -> span.layer().equals(choice.layer().name()))
                .filter(span -> span.touches(range.begin(), range.end())).toList();
        if (sharing.stream().anyMatch(span -> span.ranges().equals(List.of(range)) && isSo(span, choice))) {
            return Standing.MARKED;
        }
        return PlacementCheck.problem(choice.layer().placement(), List.of(range), sharing, text)
                .map(HitEdits::standing).orElse(Standing.FREE);
    }

    private static Standing standing(FindingCode problem) {
        return problem == FindingCode.CROSSES_SENTENCE ? Standing.CROSSING : Standing.TAKEN;
    }

    private static boolean isSo(SpanData span, TagChoice choice) {
        return span.layer().equals(choice.layer().name()) && span.tag().orElse("").equals(choice.tagName());
    }

    /**
     * The change that does it at the chosen places. Places in a text that became another one since are left out.
     *
     * @param choice empty to delete
     */
    public Change change(List<Place> chosen, Optional<TagChoice> choice) throws Exception {
        Map<DocumentId, List<Place>> byDocument = new TreeMap<>();
        chosen.stream().filter(this::isThere).forEach(place ->
                byDocument.computeIfAbsent(place.document(), id -> new ArrayList<>()).add(place));
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<DocumentId, List<Place>> one : byDocument.entrySet()) {
            if (choice.isPresent()) {
                one.getValue().forEach(place -> changes.add(change(place, choice.get())));
            } else {
                removal(one.getKey(), one.getValue()).ifPresent(changes::add);
            }
        }
        return new ChangeList(changes);
    }

    private Change change(Place place, TagChoice choice) {
        SpanEdits edits = edits(place.document());
        return place.span().map(span -> edits.retag(annotator, span, choice))
                .orElseGet(() -> edits.add(annotator, choice, place.range()));
    }

    private Optional<Change> removal(DocumentId document, List<Place> places) throws Exception {
        List<AnnotationId> gone = places.stream().flatMap(place -> place.span().stream()).map(SpanData::id).toList();
        return project.read(() -> {
            AnnotationSet set = project.annotations(document, annotator);
            return References.removal(set, gone, clock.instant());
        });
    }

    private SpanEdits edits(DocumentId document) {
        return new SpanEdits(document, ids, clock);
    }

    private boolean isThere(Place place) {
        return project.document(place.document()).filter(document -> document.textHash().equals(place.textHash()))
                .isPresent();
    }
}
