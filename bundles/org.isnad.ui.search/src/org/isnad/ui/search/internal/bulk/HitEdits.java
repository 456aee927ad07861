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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
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
        /** It is marked so already. */
        MARKED,
        /** The layer does not let the span share text with another one, be it one of those that are to be made. */
        TAKEN,
        /** The layer does not let the span cross the border of two sentences. */
        CROSSING,
        /** The annotator has no span there that is as long as the hit. */
        NONE,
        /** The hit has no characters, or its text is another one by now. */
        GONE
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
        List<SpanData> own = new ArrayList<>(project.annotations(document.id(), annotator).snapshot());
        List<Place> places = new ArrayList<>();
        for (SearchHit hit : hits) {
            TextRange range = hit.range();
            boolean there = range.begin() < range.end() && range.end() <= text.length()
                    && text.substring(range.begin(), range.end()).equals(hit.text());
            if (!there) {
                places.add(place(document, range, Optional.empty(), Standing.GONE));
            } else if (deed == Deed.ANNOTATE) {
                Standing standing = standing(choice.orElseThrow(), List.of(range), own, Optional.empty(), text);
                places.add(place(document, range, Optional.empty(), standing));
                if (standing == Standing.FREE) {
                    // What is made for one hit stands in the way of the next one.
                    own.add((SpanData) edits(document.id()).add(annotator, choice.get(), range).after());
                }
            } else {
                places.addAll(spans(document, range, own, choice, text));
            }
        }
        return new Places(document, text, places);
    }

    private List<Place> spans(Document document, TextRange range, List<SpanData> own, Optional<TagChoice> choice,
            String text) {
        List<SpanData> there = own.stream().filter(span -> span.extent().equals(range)).toList();
        return there.isEmpty() ? List.of(place(document, range, Optional.empty(), Standing.NONE))
                : there.stream().map(span -> place(document, range, Optional.of(span), choice.map(tag ->
                        standing(tag, span.ranges(), own, Optional.of(span), text)).orElse(Standing.FREE))).toList();
    }

    private static Place place(Document document, TextRange range, Optional<SpanData> span, Standing standing) {
        return new Place(document.id(), document.textHash(), range, span, standing);
    }

    /** @param self the span that is to lie there, which does not stand in its own way */
    private static Standing standing(TagChoice choice, List<TextRange> ranges, List<SpanData> own,
            Optional<SpanData> self, String text) {
        String layer = choice.layer().name();
        if (self.filter(span -> isSo(span, choice)).isPresent()) {
            return Standing.MARKED;
        }
        if (self.filter(span -> span.layer().equals(layer)).isPresent()) {
            return Standing.FREE; // it stays where it lies
        }
        List<SpanData> sharing = own.stream().filter(span -> span.layer().equals(layer))
                .filter(span -> self.filter(span::equals).isEmpty())
                .filter(span -> ranges.stream().anyMatch(range -> span.touches(range.begin(), range.end()))).toList();
        if (sharing.stream().anyMatch(span -> span.ranges().equals(ranges) && isSo(span, choice))) {
            return Standing.MARKED;
        }
        return PlacementCheck.problem(choice.layer().placement(), ranges, sharing, text).map(problem ->
                problem == FindingCode.CROSSES_SENTENCE ? Standing.CROSSING : Standing.TAKEN).orElse(Standing.FREE);
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
