/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.run;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.search.Grouping;
import org.isnad.search.HitGroups;
import org.isnad.search.HitGroups.Group;
import org.isnad.search.SearchException;
import org.isnad.search.internal.run.Texts.AnnotatedSpan;
import org.isnad.search.internal.run.Texts.Reading;
import org.isnad.text.ArabicFolding;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/** Counts hits by something. */
public final class GroupCounter {

    /** The matches of so many documents are located at once. */
    private static final int TOGETHER = 512;
    private static final Comparator<Group> ORDER = Comparator.comparingLong(Group::hits).reversed()
            .thenComparing(Group::key);

    private final Search search;
    private final Project project;
    private final Texts texts;
    private final Grouping grouping;
    private final Map<String, long[]> groups = new HashMap<>();
    /** How values are written, with the hits of each, where a group takes several together. */
    private final Map<String, Map<String, Long>> spellings = new HashMap<>();
    private final TreeSet<DocumentId> unreadable = new TreeSet<>();

    public GroupCounter(Search search, Project project, Grouping grouping) {
        this.search = search;
        this.project = project;
        this.texts = new Texts(project);
        this.grouping = grouping;
    }

    /** @param waiting how many documents have something that is not in the index yet */
    public HitGroups groups(int waiting) throws IOException, SearchException {
        List<Found> found = search.run();
        boolean located = !(grouping instanceof Grouping.ByDocument || grouping instanceof Grouping.ByMetadata);
        for (int first = 0; first < found.size(); first += TOGETHER) {
            List<Found> some = found.subList(first, Math.min(found.size(), first + TOGETHER));
            Map<DocumentId, List<Spot>> spots = located ? search.spots(some) : Map.of();
            for (Found one : some) {
                search.look();
                add(count(one, spots.getOrDefault(one.part().id(), List.of())));
            }
        }
        List<Group> counted = groups.entrySet().stream()
                .map(group -> new Group(written(group.getKey()), group.getValue()[0], (int) group.getValue()[1]))
                .sorted(ORDER).toList();
        return new HitGroups(found.stream().mapToLong(Found::count).sum(), counted, waiting, List.copyOf(unreadable),
                Optional.empty());
    }

    private void add(Map<String, Long> document) {
        document.forEach((key, hits) -> {
            long[] group = groups.computeIfAbsent(key, name -> new long[2]);
            group[0] += hits;
            group[1]++;
        });
    }

    /** A document's hits by key. */
    private Map<String, Long> count(Found found, List<Spot> spots) throws SearchException {
        return switch (grouping) {
            case Grouping.ByDocument document -> Map.of(found.part().id().value(), (long) found.count());
            case Grouping.ByMetadata metadata -> Map.of(metadata(found, metadata.name()), (long) found.count());
            case Grouping.ByForm form -> byForm(found, spots, form.form());
            case Grouping.ByAnnotator annotator -> bySpans(found, spots,
                    spans -> spans.stream().map(span -> span.annotator().id().value()).collect(Collectors.toSet()));
            case Grouping.ByTag tag -> bySpans(found, spots, spans -> spans.stream()
                    .flatMap(span -> span.span().tag().stream()).collect(Collectors.toSet()));
        };
    }

    private String metadata(Found found, String name) {
        String value = project.document(found.part().id()).map(document -> document.metadata().get(name)).orElse("");
        String folded = ArabicFolding.foldToken(value);
        if (!folded.isEmpty()) {
            spellings.computeIfAbsent(folded, key -> new TreeMap<>()).merge(value, (long) found.count(), Long::sum);
        }
        return folded;
    }

    private String written(String key) {
        Map<String, Long> known = spellings.getOrDefault(key, Map.of(key, 0L));
        long most = Collections.max(known.values());
        return known.entrySet().stream().filter(spelling -> spelling.getValue() == most).findFirst()
                .map(Map.Entry::getKey).orElseThrow();
    }

    private Map<String, Long> byForm(Found found, List<Spot> spots, MatchMode form) throws SearchException {
        Map<String, Long> counts = new HashMap<>();
        Reading reading = noting(found, texts.text(found.part()));
        if (reading.text().isPresent()) {
            Tokens words = Tokenizer.tokenize(reading.text().get());
            for (Spot spot : spots) {
                counts.merge(form(words, spot.range(), form), 1L, Long::sum);
            }
        }
        return counts;
    }

    private static String form(Tokens words, TextRange range, MatchMode form) {
        StringBuilder text = new StringBuilder();
        for (int word = words.firstEndingAfter(range.begin()); word < words.size()
                && words.begin(word) < range.end(); word++) {
            text.append(text.isEmpty() ? "" : " ").append(form.key(words, word));
        }
        return text.toString();
    }

    /** Names what a hit counts for by the spans that overlap it. */
    @FunctionalInterface
    private interface Naming {
        Set<String> keys(List<AnnotatedSpan> spans);
    }

    private Map<String, Long> bySpans(Found found, List<Spot> spots, Naming naming) throws SearchException {
        Map<String, Long> counts = new HashMap<>();
        Reading reading = noting(found, texts.annotated(found.part(), Optional.empty()));
        if (reading.text().isPresent()) {
            Overlaps overlaps = new Overlaps(reading.spans());
            for (Spot spot : spots) {
                Set<String> keys = naming.keys(overlaps.of(spot.range()));
                (keys.isEmpty() ? Set.of("") : keys).forEach(key -> counts.merge(key, 1L, Long::sum));
            }
        }
        return counts;
    }

    private Reading noting(Found found, Reading reading) {
        if (reading.damaged()) {
            unreadable.add(found.part().id());
        }
        return reading;
    }
}
