/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.search.Capture;
import org.isnad.search.HitOrder;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.SearchException;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchIndex;
import org.isnad.search.internal.index.Part;
import org.isnad.search.internal.plan.Count;
import org.isnad.search.internal.run.Texts.Reading;
import org.isnad.search.tree.Pattern;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;

/** Makes a page of hits: finds them, puts them in order, and reads their contexts. */
public final class PageReader {

    private final Search search;
    private final Texts texts;
    private final HitRequest request;
    private final List<Pattern> narrower;

    /** @param narrower what hits may match as well, by {@link MatchMode}'s order; none for a query that is not words */
    public PageReader(Search search, Project project, HitRequest request, List<Pattern> narrower) {
        this.search = search;
        this.texts = new Texts(project);
        this.request = request;
        this.narrower = narrower;
    }

    /** @param waiting how many documents have something that is not in the index yet */
    public HitPage page(int waiting) throws IOException, SearchException {
        if (request.limit() == 0) {
            Count count = search.count();
            return new HitPage(count.hits(), count.documents(), List.of(), true, waiting, List.of(), Optional.empty());
        }
        List<Found> found = search.run();
        long total = found.stream().mapToLong(Found::count).sum();
        boolean ordered = request.order() == HitOrder.READING || total <= SearchIndex.MAX_ORDERED;
        TreeSet<DocumentId> unreadable = new TreeSet<>();
        List<Spot> wanted = request.order() == HitOrder.READING || !ordered ? firstSpots(found)
                : inOrder(found, unreadable);
        Map<Part, List<Spot>> byDocument = new LinkedHashMap<>();
        wanted.forEach(spot -> byDocument.computeIfAbsent(spot.document(), part -> new ArrayList<>()).add(spot));
        Map<Spot, MatchMode> modes = modes(found, byDocument);
        Map<Spot, SearchHit> hits = new HashMap<>();
        for (Map.Entry<Part, List<Spot>> document : byDocument.entrySet()) {
            Part part = document.getKey();
            search.look();
            Reading reading = texts.annotated(part, request.annotator());
            if (reading.damaged()) {
                unreadable.add(part.id());
            }
            if (reading.text().isPresent()) {
                Contexts contexts = new Contexts(reading.text().get(), request.context());
                Overlaps overlaps = new Overlaps(reading.spans());
                document.getValue().forEach(spot -> hits.put(spot, hit(spot, contexts, overlaps, modes)));
            }
        }
        List<SearchHit> page = wanted.stream().map(hits::get).filter(hit -> hit != null).toList();
        return new HitPage(total, found.size(), page, ordered, waiting, List.copyOf(unreadable), Optional.empty());
    }

    /** Those of the page in reading order; only its documents are looked at again. */
    private List<Spot> firstSpots(List<Found> found) throws IOException {
        List<Found> documents = new ArrayList<>();
        long before = 0;
        long skipped = 0;
        for (Found one : found) {
            boolean early = before + one.count() <= request.first();
            skipped += early ? one.count() : 0;
            if (!early && before < (long) request.first() + request.limit()) {
                documents.add(one);
            }
            before += one.count();
        }
        Map<DocumentId, List<Spot>> spots = search.spots(documents);
        return spots.values().stream().flatMap(List::stream).skip(request.first() - skipped).limit(request.limit())
                .toList();
    }

    /** Those of the page in the order that was asked for; all documents are read for that. */
    private List<Spot> inOrder(List<Found> found, TreeSet<DocumentId> unreadable) throws IOException, SearchException {
        List<Keyed> keyed = new ArrayList<>();
        Map<DocumentId, List<Spot>> spots = search.spots(found);
        for (Found one : found) {
            search.look();
            Reading reading = texts.text(one.part());
            if (reading.damaged()) {
                unreadable.add(one.part().id());
            }
            List<Spot> own = spots.get(one.part().id());
            for (Spot spot : own) {
                String key = reading.text().map(text -> Keys.of(text, spot.range(), request.order())).orElse("");
                keyed.add(new Keyed(key, spot));
            }
        }
        return keyed.stream().sorted(Comparator.comparing(Keyed::key)).skip(request.first()).limit(request.limit())
                .map(Keyed::spot).toList();
    }

    private record Keyed(String key, Spot spot) {
    }

    private Map<Spot, MatchMode> modes(List<Found> found, Map<Part, List<Spot>> byDocument) throws IOException {
        Map<Spot, MatchMode> modes = new HashMap<>();
        for (int mode = narrower.size() - 1; mode >= 0; mode--) {
            List<Found> documents = found.stream().filter(one -> byDocument.containsKey(one.part()))
                    .map(one -> new Found(one.segment(), one.part(), one.count(), null)).toList();
            MatchMode name = MatchMode.values()[mode];
            search.of(narrower.get(mode)).spots(documents).values()
                    .forEach(spots -> spots.forEach(spot -> modes.put(spot, name)));
        }
        return modes;
    }

    private SearchHit hit(Spot spot, Contexts contexts, Overlaps overlaps, Map<Spot, MatchMode> modes) {
        TextRange range = spot.range();
        MatchMode widest = MatchMode.values()[narrower.size()];
        return new SearchHit(spot.document().id(), range, contexts.left(range), contexts.covered(range),
                contexts.right(range), modes.getOrDefault(spot, widest),
                overlaps.of(range).stream().map(span -> span.span().id()).toList(), captures(spot));
    }

    private List<Capture> captures(Spot spot) {
        List<Capture> captures = new ArrayList<>();
        List<String> names = search.names();
        for (int name = 0; spot.captures() != null && name < names.size(); name++) {
            if (spot.captures().has(name)) {
                captures.add(new Capture(names.get(name),
                        new TextRange(spot.captures().begin(name), spot.captures().end(name))));
            }
        }
        return captures;
    }
}
