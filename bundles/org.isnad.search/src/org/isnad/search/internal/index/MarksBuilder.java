/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Claim;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Role;
import org.isnad.search.internal.index.BlockWriter.Entry;
import org.isnad.search.internal.index.BlockWriter.Row;

/** Makes the marks part of a document: what all annotators say about it, and the claims that it makes. */
public final class MarksBuilder {

    /** Members of this role are what a group covers; all members are if there is none. */
    static final String CONTENT = "content";

    /** Twenty for each annotation of the largest book, and few enough for the memory. */
    private static final int MOST_STEPS = 2_000_000;

    private final Anchoring anchoring;
    private final Map<AnnotationId, AnnotationData> annotations = new HashMap<>();
    private final Map<AnnotationId, String> annotators = new TreeMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private int steps;

    public MarksBuilder(OffsetTable words) {
        anchoring = new Anchoring(words);
    }

    public void add(AnnotationSet set) {
        for (AnnotationData annotation : set.annotations()) {
            annotations.put(annotation.id(), annotation);
            annotators.put(annotation.id(), set.annotator().id().value());
        }
    }

    /** Adds a claim that may have mentions in the document. */
    public void add(Claim claim) {
        claims.add(claim);
    }

    /** Groups within groups have more places than can be indexed. */
    public static final class TooManyPlacesException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyPlacesException(String message) {
            super(message);
        }
    }

    /**
     * All that was added, with places.
     *
     * @throws TooManyPlacesException if the places of nested groups are too many
     */
    BlockWriter build() {
        BlockWriter block = new BlockWriter();
        Map<AnnotationId, Entry> entries = new HashMap<>();
        annotators.forEach((id, annotator) -> {
            AnnotationData annotation = annotations.get(id);
            Entry entry = new Entry(rows(annotation), values(annotation, annotator));
            entries.put(id, entry);
            block.add(annotation.layer(), entry);
        });
        entries.forEach((id, entry) -> link(annotations.get(id), entry, entries));
        claims.forEach(claim -> addClaim(claim, block));
        return block;
    }

    private static Map<String, List<String>> values(AnnotationData annotation, String annotator) {
        Map<String, List<String>> values = new HashMap<>(annotation.features());
        values.put(Properties.stored(Properties.ANNOTATOR), List.of(annotator));
        values.put(Properties.stored(Properties.ORIGIN),
                List.of(annotation.origin().kind().name().toLowerCase(Locale.ROOT)));
        if (!annotation.origin().suggester().isEmpty()) {
            values.put(Properties.stored(Properties.SUGGESTER), List.of(annotation.origin().suggester()));
        }
        if (!annotation.comment().isEmpty()) {
            values.put(Properties.stored(Properties.COMMENT), List.of(annotation.comment()));
        }
        return values;
    }

    private static void link(AnnotationData annotation, Entry entry, Map<AnnotationId, Entry> entries) {
        List<Member> members = switch (annotation) {
            case GroupData group -> group.members();
            case RelationData relation -> List.of(new Member(Role.SOURCE, relation.source()),
                    new Member(Role.TARGET, relation.target()));
            default -> List.of();
        };
        for (Member member : members) {
            Entry target = entries.get(member.annotation());
            if (target != null) {
                entry.link(member.role(), target);
            }
        }
    }

    private List<Row> rows(AnnotationData annotation) {
        return rows(List.of(annotation));
    }

    /** Where the spans stand that some annotations cover. A group that holds itself through others is entered once. */
    private List<Row> rows(List<AnnotationData> covering) {
        Map<AnnotationId, Row> spans = new TreeMap<>();
        Set<AnnotationId> entered = new HashSet<>();
        // No recursion: groups may be nested deeper than a thread's stack.
        Deque<AnnotationData> left = new ArrayDeque<>(covering);
        while (!left.isEmpty()) {
            AnnotationData annotation = left.pop();
            if (entered.add(annotation.id())) {
                switch (annotation) {
                    case SpanData span -> spans.put(span.id(), anchoring.row(span.ranges()));
                    case RelationData relation -> push(relation.source(), left);
                    case GroupData group -> covering(group).forEach(member -> push(member, left));
                    case DocumentAnnotationData whole -> {
                        // stands nowhere in the text
                    }
                }
                count(annotation);
            }
        }
        List<Row> rows = new ArrayList<>(spans.values());
        rows.sort(Row.ORDER);
        return rows;
    }

    private void push(AnnotationId id, Deque<AnnotationData> left) {
        AnnotationData annotation = annotations.get(id);
        if (annotation != null) {
            left.push(annotation);
        }
    }

    private void count(AnnotationData covered) {
        if (++steps > MOST_STEPS) {
            throw new TooManyPlacesException("annotations cover each other in " + MOST_STEPS + " ways, the last "
                    + covered.id());
        }
    }

    private static Set<AnnotationId> covering(GroupData group) {
        List<AnnotationId> content = group.members(CONTENT);
        return content.isEmpty() ? group.references() : new LinkedHashSet<>(content);
    }

    private void addClaim(Claim claim, BlockWriter block) {
        List<Row> rows = rows(claim.mentions().stream().map(mention -> annotations.get(mention.annotation()))
                .filter(Objects::nonNull).toList());
        if (!rows.isEmpty()) {
            block.add(ClaimLayer.NAME, new Entry(rows, ClaimLayer.values(claim)));
        }
    }
}
