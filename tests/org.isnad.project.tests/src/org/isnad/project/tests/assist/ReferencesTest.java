/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.project.assist.References;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static final Instant NOW = Instant.EPOCH.plusSeconds(1);

    /** Two spans, a relation between them, a group of both, a group of the relation alone. */
    private final TestSet set = new TestSet(List.of(span(1), span(2)), List.of(relation(5, 1, 2)),
            List.of(group(7, 1, 2), group(8, 5)));

    @Test
    void severalThatGoTogetherChangeWhatNamesThemOnce() {
        Change change = References.removal(set, List.of(id(1), id(2)), NOW).orElseThrow();
        assertEquals(Set.of("1 gone", "2 gone", "5 gone", "7 gone", "8 gone"), Set.copyOf(told(change)));
        assertEquals(5, change.steps().size());
    }

    @Test
    void groupsLoseWhatGoesAndRelationsGoWithIt() {
        Change change = References.removal(set, List.of(id(1)), NOW).orElseThrow();
        assertEquals(Set.of("1 gone", "5 gone", "7 of [2]", "8 gone"), Set.copyOf(told(change)));
    }

    @Test
    void whatNamedOneNamesItsHeir() {
        TestSet more = new TestSet(List.of(span(1), span(2), span(3)), List.of(relation(5, 1, 2), relation(6, 2, 3)),
                List.of(group(7, 2, 3)));
        List<String> told = References.inherited(more, Set.of(id(2)), id(1), NOW).stream()
                .flatMap(change -> told(change).stream()).sorted().toList();
        assertEquals(List.of("5 gone", "6 of [1, 3]", "7 of [1, 3]"), told);
    }

    @Test
    void nothingIsRemovedOfWhatIsNotThere() {
        assertEquals(Optional.empty(), References.removal(set, List.of(id(9)), NOW));
    }

    private static List<String> told(Change change) {
        return change.steps().stream().map(AnnotationChange.class::cast).map(step -> number(step.before().id())
                + (step.after() == null ? " gone" : " of " + named(step.after()))).toList();
    }

    private static List<Long> named(AnnotationData data) {
        return data instanceof RelationData relation ? List.of(number(relation.source()), number(relation.target()))
                : ((GroupData) data).members().stream().map(member -> number(member.annotation())).toList();
    }

    private static long number(AnnotationId id) {
        return id.value().getLeastSignificantBits();
    }

    private static AnnotationId id(int n) {
        return new AnnotationId(new UUID(0, n));
    }

    private static SpanData span(int n) {
        return new SpanData(id(n), "Entity", List.of(new TextRange(n, n + 1)), Map.of(), Projects.SARA.name(),
                Instant.EPOCH, Origin.MANUAL, "");
    }

    private static RelationData relation(int n, int source, int target) {
        return new RelationData(id(n), "Place", id(source), id(target), Map.of(), Projects.SARA.name(), Instant.EPOCH,
                Origin.MANUAL, "");
    }

    private static GroupData group(int n, int... members) {
        List<Member> all = new ArrayList<>();
        for (int member : members) {
            all.add(new Member("part", id(member)));
        }
        return new GroupData(id(n), "Whole", all, Map.of(), Projects.SARA.name(), Instant.EPOCH, Origin.MANUAL, "");
    }

    private record TestSet(List<SpanData> spans, List<RelationData> relations, List<GroupData> groups)
            implements AnnotationSet {

        @Override
        public DocumentId document() {
            return new DocumentId("report");
        }

        @Override
        public Annotator annotator() {
            return Projects.SARA;
        }

        @Override
        public Optional<SpanData> span(AnnotationId id) {
            return spans.stream().filter(span -> span.id().equals(id)).findFirst();
        }
    }
}
