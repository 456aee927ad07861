/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationTable;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.RelationData;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.SpanIndex;
import org.isnad.testkit.AnyObjects;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

class AnnotationTableTest {

    private final Projects make = new Projects();

    @Test
    void holdsWhatAMapHolds() {
        Seeded.rounds(60, random -> {
            AnyObjects any = new AnyObjects(random);
            Map<AnnotationId, AnnotationData> oracle = new TreeMap<>();
            AnnotationTable table = new AnnotationTable();
            for (int i = 0; i < 400; i++) {
                List<AnnotationId> ids = List.copyOf(oracle.keySet());
                if (ids.isEmpty() || random.nextInt(5) > 1) {
                    AnnotationData made = any.annotation();
                    assertEquals(Optional.ofNullable(oracle.put(made.id(), made)), table.put(made));
                } else if (random.nextBoolean()) {
                    AnnotationId id = ids.get(random.nextInt(ids.size()));
                    assertEquals(Optional.of(oracle.remove(id)), table.remove(id));
                } else {
                    AnnotationData old = oracle.get(ids.get(random.nextInt(ids.size())));
                    AnnotationData changed = any.annotation(old.id(), old.kind());
                    assertEquals(Optional.ofNullable(oracle.put(changed.id(), changed)), table.put(changed));
                }
            }
            assertSame(oracle, table);
            AnnotationTable again = new AnnotationTable();
            again.setAll(new ArrayList<>(oracle.values()));
            assertSame(oracle, again);
        });
    }

    /** As a correction of the text moves them: all behind a place, from either end, in small and in large steps. */
    @Test
    void spansThatMoveAreFoundWhereTheyAreNow() {
        Seeded.rounds(Seeded.slow() ? 400 : 40, random -> {
            Map<AnnotationId, AnnotationData> oracle = new TreeMap<>();
            AnnotationTable table = new AnnotationTable();
            for (int i = random.nextInt(600); i >= 0; i--) {
                int begin = 100 + random.nextInt(800);
                SpanData span = make.entity("PERS", new TextRange(begin, begin + random.nextInt(30)));
                oracle.put(span.id(), span);
                table.put(span);
            }
            for (int i = 0; i < 4; i++) {
                int from = random.nextInt(900);
                int by = random.nextInt(-20, 20);
                List<SpanData> moving = table.spans().spans().stream().filter(span -> span.begin() >= from).toList();
                for (SpanData span : random.nextBoolean() ? moving : moving.reversed()) {
                    TextRange range = span.ranges().getFirst();
                    SpanData there = span.withRanges(List.of(random.nextInt(50) == 0
                            ? new TextRange(range.begin(), range.end() + 40) : range.shift(by)), span.time());
                    oracle.put(there.id(), there);
                    table.put(there);
                }
                assertSame(oracle, table);
                SpanIndex<SpanData> fresh = SpanIndex.of(table.spans().spans());
                for (int at = 0; at < 1000; at += 7) {
                    TextRange range = new TextRange(at, at + 10);
                    assertEquals(fresh.reaching(range), table.spans().reaching(range));
                }
            }
        });
    }

    private static void assertSame(Map<AnnotationId, AnnotationData> oracle, AnnotationTable table) {
        List<AnnotationData> sorted = new ArrayList<>(oracle.values());
        sorted.sort(Comparator.comparing(AnnotationData::kind).thenComparing((one, other) -> one instanceof SpanData a
                && other instanceof SpanData b ? Span.READING_ORDER.compare(a, b) : one.id().compareTo(other.id())));
        assertEquals(sorted, table.all());
        assertEquals(oracle.size(), table.size());
        oracle.forEach((id, annotation) -> assertEquals(Optional.of(annotation), table.get(id)));
        assertEquals(Optional.empty(), AnnotationTable.duplicate(table.all()));
    }

    @Test
    void whoRefersToAnAnnotationIsWhatALookAtAllFinds() {
        Seeded.rounds(40, random -> {
            AnnotationTable table = new AnnotationTable();
            List<AnnotationId> few = Stream.generate(make::nextId).limit(9).toList();
            List<AnnotationId> links = Stream.generate(make::nextId).limit(60).toList();
            for (int i = 0; i < 300; i++) {
                AnnotationId id = links.get(random.nextInt(links.size()));
                List<Member> members = few.stream().filter(one -> random.nextInt(4) == 0)
                        .map(one -> new Member(random.nextBoolean() ? "a" : "b", one)).toList();
                switch (random.nextInt(3)) {
                    case 0 -> table.remove(id);
                    case 1 -> table.put(new GroupData(id, group().head(), members, group().featureSet(),
                            Instant.EPOCH));
                    default -> table.put(new RelationData(id, group().head(), few.get(random.nextInt(4)),
                            few.get(random.nextInt(few.size())), group().featureSet(), Instant.EPOCH));
                }
            }
            AnnotationTable again = new AnnotationTable();
            again.setAll(table.all());
            for (AnnotationId id : few) {
                List<AnnotationData> wanted = table.all().stream()
                        .filter(annotation -> annotation.references().contains(id)).toList();
                assertEquals(wanted, table.referringTo(id));
                assertEquals(wanted, again.referringTo(id));
            }
        });
    }

    @Test
    void knowsWhoRefersToAnAnnotation() {
        SpanData one = make.entity("PERS", new TextRange(0, 3));
        SpanData two = make.entity("ORG", new TextRange(5, 9));
        RelationData relation = new RelationData(make.nextId(), "Relation", one.id(), two.id(), Map.of(), "a",
                Instant.EPOCH, Origin.MANUAL, "");
        GroupData group = group(new Member("source", one.id()), new Member("content", relation.id()));
        AnnotationTable table = new AnnotationTable();
        List.of(one, two, relation, group).forEach(table::put);

        assertEquals(List.of(relation, group), table.referringTo(one.id()));
        assertEquals(List.of(group), table.referringTo(relation.id()));
        assertEquals(List.of(), table.referringTo(group.id()));
        assertEquals(List.of(one.id()), group.members("source"));
    }

    @Test
    void aGroupInItsOwnMembersIsFound() {
        GroupData inner = group();
        GroupData middle = group(new Member("parent", inner.id()));
        GroupData outer = group(new Member("parent", middle.id()), new Member("parent", inner.id()));
        AnnotationTable table = new AnnotationTable();
        List.of(inner, middle, outer).forEach(table::put);

        assertFalse(table.wouldCycle(outer));
        assertTrue(table.wouldCycle(inner.withMembers(List.of(new Member("x", outer.id())), Instant.EPOCH)));
        assertThrows(IllegalArgumentException.class,
                () -> inner.withMembers(List.of(new Member("x", inner.id())), Instant.EPOCH));
    }

    private GroupData group(Member... members) {
        return new GroupData(make.nextId(), "Attribution", List.of(members), Map.of(), "a", Instant.EPOCH,
                Origin.MANUAL, "");
    }
}
