/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.link.LinkLayer;
import org.isnad.ui.editor.internal.link.ShownLinks;
import org.isnad.ui.editor.internal.spans.SpanLayer.Stillness;

/** Sara's annotations in memory, for tests of what connects them. Ids are numbers. */
final class Links {

    static final DocumentId DOCUMENT = new DocumentId("report");

    private final List<SpanData> spans = new ArrayList<>();
    private final List<RelationData> relations = new ArrayList<>();
    private final List<GroupData> groups = new ArrayList<>();

    SpanData span(int n, String layer, int begin, int end) {
        SpanData span = new SpanData(Spans.id(n), layer, List.of(new TextRange(begin, end)), Map.of(),
                Spans.SARA.name(), Instant.EPOCH, Origin.MANUAL, "");
        spans.add(span);
        return span;
    }

    RelationData relation(int n, String layer, int source, int target) {
        RelationData relation = new RelationData(Spans.id(n), layer, Spans.id(source), Spans.id(target), Map.of(),
                Spans.SARA.name(), Instant.EPOCH, Origin.MANUAL, "");
        relations.add(relation);
        return relation;
    }

    /** @param members as {@code role=number} */
    GroupData group(int n, String layer, String... members) {
        GroupData group = new GroupData(Spans.id(n), layer, List.of(members).stream().map(Links::member).toList(),
                Map.of(), Spans.SARA.name(), Instant.EPOCH, Origin.MANUAL, "");
        groups.add(group);
        return group;
    }

    static Member member(String text) {
        String[] parts = text.split("=");
        return new Member(parts[0], Spans.id(Integer.parseInt(parts[1])));
    }

    ShownLinks shown() {
        return new ShownLinks(List.of(LinkLayer.of(new Set(), true, new Stillness() {
            @Override
            public <T> T during(Supplier<T> question) {
                return question.get();
            }
        })));
    }

    AnnotationData get(int n) {
        return new Set().annotation(Spans.id(n)).orElseThrow();
    }

    private final class Set implements AnnotationSet {

        @Override
        public DocumentId document() {
            return DOCUMENT;
        }

        @Override
        public Annotator annotator() {
            return Spans.SARA;
        }

        @Override
        public List<SpanData> spans() {
            return spans;
        }

        @Override
        public Optional<SpanData> span(AnnotationId id) {
            return spans.stream().filter(span -> span.id().equals(id)).findFirst();
        }

        @Override
        public List<RelationData> relations() {
            return relations;
        }

        @Override
        public List<GroupData> groups() {
            return groups;
        }
    }
}
