/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.isnad.exchange.Dependents;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportResult.Said;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationTable;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.GroupData;
import org.isnad.model.IdSource;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.tagset.TagMapping;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * What a file says about a document, made fit for a project: with other labels where the user wants them, with somebody's
 * name, under ids of its own, and without what no project would take. What is left out is noticed.
 */
final class Arrival {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Arrival.class);

    private final String text;
    private final IdSource ids;
    private final SortedMap<Annotator, List<AnnotationData>> said = new TreeMap<>();
    private final List<Notice> notices = new ArrayList<>();
    /** How often the mapping lost the same. */
    private final Map<String, Integer> lost = new LinkedHashMap<>();
    private final Set<AnnotationId> used;
    private final boolean keepsReserved;

    /**
     * @param nobody who says what the file says without naming anybody
     * @param keepsReserved whether a file may name the adjudicated set, as where nothing comes into a project
     * @param taken  ids that annotations of the same document have already
     * @throws org.isnad.model.AnnotatorNameException if the file names somebody whom nobody can be called
     */
    Arrival(Imported read, Annotator nobody, boolean keepsReserved, Optional<TagMapping> mapping,
            Set<AnnotationId> taken, IdSource ids) {
        this.text = read.text();
        this.ids = ids;
        this.used = new HashSet<>(taken);
        this.keepsReserved = keepsReserved;
        notices.addAll(read.notices());
        Map<Annotator, List<AnnotationData>> byAnnotator = new LinkedHashMap<>();
        for (Said each : read.annotations()) {
            notices.addAll(each.notices());
            Annotator who = who(each.annotator(), nobody);
            byAnnotator.computeIfAbsent(who, key -> new ArrayList<>()).addAll(each.annotations());
        }
        byAnnotator.forEach((who, all) -> {
            // first of all: what is left out later is told by its id, and must not take another one with it
            List<AnnotationData> own = underOwnIds(all);
            List<AnnotationData> mapped = mapping.isEmpty() ? own : new MappedLabels(mapping.get(), true,
                    (annotation, reason) -> lost.merge(reason, 1, Integer::sum)).of(own);
            List<AnnotationData> fit = fit(mapped).stream().map(annotation -> isNobodys(annotation.author())
                    ? annotation.withAuthor(who.name()) : annotation).toList();
            if (!fit.isEmpty()) {
                said.put(who, fit);
            }
        });
        lost.forEach((reason, count) -> notice("left-out", reason, count));
    }

    /** A file cannot say what a project holds for agreed, nor speak for everybody: that is for people to decide. */
    private Annotator who(String named, Annotator nobody) {
        if (named.isEmpty()) {
            return nobody;
        }
        if (!keepsReserved && Annotator.isReserved(named)) {
            if (!named.strip().equalsIgnoreCase(nobody.name())) {
                notice("reserved", named, nobody.name());
            }
            return nobody;
        }
        return Annotator.named(named);
    }

    private boolean isNobodys(String author) {
        return author.isEmpty() || !keepsReserved && Annotator.isReserved(author);
    }

    /** What each annotator says, not nothing. */
    SortedMap<Annotator, List<AnnotationData>> said() {
        return said;
    }

    /**
     * Leaves out what people say who have said something about the document before: nobody could tell whether the one
     * or the other is meant to hold.
     *
     * @return who of them says something here
     */
    List<Annotator> leaveOut(List<Annotator> before, DocumentId document) {
        List<Annotator> again = before.stream().filter(said::containsKey).toList();
        for (Annotator annotator : again) {
            notice("said-before", annotator.name(), document.value(), said.remove(annotator).size());
        }
        return again;
    }

    /** How many annotations there are. */
    int count() {
        return said.values().stream().mapToInt(List::size).sum();
    }

    /** What the reader did not understand, and what was left out here. */
    List<Notice> notices() {
        return notices;
    }

    private void notice(String key, Object... words) {
        notices.add(new Notice(0, 0, MESSAGES.text(key, words)));
    }

    /** Without what lies outside the text, names something that is not there, or holds itself. */
    private List<AnnotationData> fit(List<AnnotationData> all) {
        Map<AnnotationId, AnnotationData> byId = new HashMap<>();
        all.forEach(annotation -> byId.putIfAbsent(annotation.id(), annotation));
        Set<AnnotationId> gone = new HashSet<>();
        for (AnnotationData annotation : all) {
            problem(annotation, byId.keySet()).ifPresent(problem -> {
                notice(problem, annotation.layer(), place(annotation), text.length());
                gone.add(annotation.id());
            });
        }
        dropCycles(byId.values(), gone);
        Dependents.add(all, gone, annotation -> notice("part", annotation.layer(), place(annotation), 0));
        return all.stream().filter(annotation -> !gone.contains(annotation.id())).toList();
    }

    private Optional<String> problem(AnnotationData annotation, Set<AnnotationId> there) {
        if (annotation instanceof SpanData span) {
            for (TextRange range : span.ranges()) {
                if (range.end() > text.length()) {
                    return Optional.of("outside");
                }
                if (TextProblems.splitsSurrogatePair(text, range.begin())
                        || TextProblems.splitsSurrogatePair(text, range.end())) {
                    return Optional.of("cut");
                }
            }
        }
        return there.containsAll(annotation.references()) ? Optional.empty() : Optional.of("dangling");
    }

    private void dropCycles(Collection<AnnotationData> all, Set<AnnotationId> gone) {
        AnnotationTable table = new AnnotationTable();
        table.setAll(all);
        for (GroupData group : table.groups()) {
            if (table.wouldCycle(group)) {
                notice("cycle", group.layer(), place(group), 0);
                gone.add(group.id());
            }
        }
    }

    private static String place(AnnotationData annotation) {
        return annotation instanceof SpanData span
                ? span.ranges().stream().map(TextRange::toString).collect(Collectors.joining(" "))
                : annotation.id().toString();
    }

    /** Annotations under ids that nothing else of the document has; what names them follows. */
    private List<AnnotationData> underOwnIds(List<AnnotationData> all) {
        Map<AnnotationId, AnnotationId> fresh = new HashMap<>();
        Set<AnnotationId> seen = new HashSet<>();
        List<AnnotationData> own = new ArrayList<>(all.size());
        int twice = 0;
        for (AnnotationData annotation : all) {
            boolean again = !seen.add(annotation.id());
            if (again) {
                twice++;
                own.add(annotation.withId(ids.next()));
            } else if (used.contains(annotation.id())) {
                fresh.put(annotation.id(), ids.next());
                own.add(annotation.withId(fresh.get(annotation.id())));
            } else {
                own.add(annotation);
            }
        }
        own.forEach(annotation -> used.add(annotation.id()));
        if (twice > 0) {
            notice("twice", twice);
        }
        if (!fresh.isEmpty()) {
            Map<String, String> words = new HashMap<>();
            fresh.forEach((before, after) -> words.put(before.toString(), after.toString()));
            own.replaceAll(annotation -> renamed(annotation, fresh, words));
        }
        return own;
    }

    /** @param words the same ids as features name them */
    private static AnnotationData renamed(AnnotationData annotation, Map<AnnotationId, AnnotationId> fresh,
            Map<String, String> words) {
        Map<String, List<String>> features = new TreeMap<>(annotation.features());
        features.replaceAll((name, values) -> values.stream().map(value -> words.getOrDefault(value, value)).toList());
        AnnotationData named = features.equals(annotation.features()) ? annotation
                : annotation.described(annotation.layer(), features);
        return switch (named) {
            case RelationData relation -> relation.withEnds(fresh.getOrDefault(relation.source(), relation.source()),
                    fresh.getOrDefault(relation.target(), relation.target()), relation.time());
            case GroupData group -> group.withMembers(group.members().stream().map(member -> new Member(member.role(),
                    fresh.getOrDefault(member.annotation(), member.annotation()))).toList(), group.time());
            default -> named;
        };
    }
}
