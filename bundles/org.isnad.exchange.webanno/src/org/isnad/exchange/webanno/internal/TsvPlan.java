/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webanno.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.webanno.internal.TsvLayer.Column;
import org.isnad.exchange.webanno.internal.TsvLayer.Content;
import org.isnad.exchange.webanno.internal.TsvLayer.Kind;
import org.isnad.exchange.webanno.internal.TsvUnits.Unit;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;

/**
 * Where a document's annotations stand: in which rows, and in the columns of which layer. What has no place is given to
 * whoever asked, with the key of the reason.
 */
final class TsvPlan {

    /** An annotation that stands in rows. @param slots the groups that are its slots, by the feature's name */
    record Mark(AnnotationData annotation, Kind kind, List<Unit> units, Map<String, GroupData> slots) {

        Unit first() {
            return units.getFirst();
        }
    }

    /** Where annotations of a layer share a row. */
    private record Place(Unit unit, String layer) {

        static Place of(Unit unit, Mark mark) {
            return new Place(unit, mark.annotation().layer());
        }
    }

    /** Takes what is lost. */
    interface Lost {
        void lost(AnnotationData annotation, String key);
    }

    /** A feature's name that can be a slot's. */
    private static final Pattern SLOT = Pattern.compile("[^_:|.]+");

    private final ExportAnnotations said;
    private final TsvUnits units;
    private final Lost lost;
    private final Map<AnnotationId, Mark> marks = new LinkedHashMap<>();
    private final Map<AnnotationId, int[]> chainPlaces = new HashMap<>();
    private final Map<AnnotationId, Integer> numbers = new HashMap<>();
    private final List<RelationData> relations = new ArrayList<>();
    private final Map<AnnotationId, AnnotationData> all = new HashMap<>();
    /** How many groups of a layer an annotation is in. */
    private final Map<String, Integer> memberships = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Set<AnnotationId> ends = new HashSet<>();

    /** @param passed spans that are written otherwise */
    TsvPlan(ExportAnnotations said, TsvUnits units, Set<AnnotationId> passed, Lost lost) {
        this.said = said;
        this.units = units;
        this.lost = lost;
        said.all().forEach(annotation -> all.put(annotation.id(), annotation));
        said.groups().forEach(group -> group.references().forEach(member -> memberships.merge(group.layer() + member, 1,
                Integer::sum)));
        Set<AnnotationId> written = new HashSet<>();
        for (GroupData group : said.groups()) {
            if (isChain(group)) {
                written.add(group.id());
                int chain = written.size();
                for (int i = 0; i < group.members().size(); i++) {
                    chainPlaces.put(group.members().get(i).annotation(), new int[] { chain, i + 1 });
                }
            }
        }
        Map<AnnotationId, Map<String, GroupData>> slots = new HashMap<>();
        said.groups().stream().filter(group -> !written.contains(group.id()) && isSlot(group)).forEach(group -> {
            Map<String, GroupData> ofHost = slots.computeIfAbsent(group.members().getFirst().annotation(),
                    host -> new TreeMap<>());
            if (ofHost.putIfAbsent(feature(group), group) == null) {
                written.add(group.id());
            }
        });
        for (SpanData span : said.spans()) {
            if (!passed.contains(span.id())) {
                place(span, slots.getOrDefault(span.id(), Map.of()));
            }
        }
        placeGroups(said.groups().stream().filter(group -> !written.contains(group.id())).toList());
        for (RelationData relation : said.relations()) {
            if (marks.containsKey(relation.source()) && marks.containsKey(relation.target())) {
                relations.add(relation);
                ends.addAll(relation.references());
            } else {
                lost.lost(relation, "relation");
            }
        }
        dropMembersOfNothing();
        number();
    }

    private void place(SpanData span, Map<String, GroupData> slots) {
        List<Unit> covered = units.of(span.ranges().getFirst());
        if (covered.isEmpty()) {
            lost.lost(span, "between-tokens");
            slots.values().forEach(group -> lost.lost(group, "group"));
            return;
        }
        if (covered.getFirst().range().begin() != span.begin() || covered.getLast().range().end() != span.end()) {
            lost.lost(span, "blank-border");
        }
        Kind kind = chainPlaces.containsKey(span.id()) ? Kind.CHAIN : Kind.SPAN;
        marks.put(span.id(), new Mark(span, kind, covered, slots));
    }

    /** Groups stand where their first span does; those that have none are lost. */
    private void placeGroups(List<GroupData> groups) {
        List<GroupData> open = new ArrayList<>(groups);
        int before = open.size() + 1;
        while (open.size() < before) {
            before = open.size();
            open.removeIf(group -> {
                boolean ready = !group.members().isEmpty()
                        && group.members().stream().allMatch(member -> marks.containsKey(member.annotation()));
                if (ready) {
                    Unit first = marks.get(group.members().getFirst().annotation()).first();
                    marks.put(group.id(), new Mark(group, Kind.SPAN, List.of(first), Map.of()));
                }
                return ready;
            });
        }
        open.forEach(group -> lost.lost(group, "group"));
    }

    private void dropMembersOfNothing() {
        for (Mark mark : marks.values()) {
            mark.slots().values().stream().filter(group -> group.members().stream()
                    .anyMatch(member -> !marks.containsKey(member.annotation())))
                    .forEach(group -> lost.lost(group, "slot"));
        }
        said.groups().stream().filter(this::isChain).filter(group -> group.members().stream()
                .anyMatch(member -> !marks.containsKey(member.annotation())))
                .forEach(group -> lost.lost(group, "slot"));
    }

    /** As the reader makes them of chains. */
    private boolean isChain(GroupData group) {
        String base = group.layer().endsWith(TsvAnnotations.CHAIN)
                ? group.layer().substring(0, group.layer().length() - TsvAnnotations.CHAIN.length()) : "";
        Set<AnnotationId> members = new HashSet<>();
        return !base.isEmpty() && group.features().isEmpty() && !group.members().isEmpty()
                && group.members().stream().allMatch(member -> member.role().isEmpty()
                        && members.add(member.annotation())
                        && isSpanOf(member.annotation(), base)
                                && memberships.get(group.layer() + member.annotation()) == 1
                        && Set.of(Layer.TAG, TsvLayer.CHAIN_LINK)
                                .containsAll(all.get(member.annotation()).features().keySet()));
    }

    /** As the reader makes them of slots: the host first, then spans. */
    private boolean isSlot(GroupData group) {
        int colon = group.layer().lastIndexOf(':');
        return colon > 0 && SLOT.matcher(feature(group)).matches() && group.features().isEmpty()
                && group.members().size() > 1 && group.members().getFirst().role().isEmpty()
                && isSpanOf(group.members().getFirst().annotation(), group.layer().substring(0, colon))
                && !chainPlaces.containsKey(group.members().getFirst().annotation())
                && group.members().stream().allMatch(member -> all.get(member.annotation())
                        instanceof SpanData);
    }

    private static String feature(GroupData group) {
        return group.layer().substring(group.layer().lastIndexOf(':') + 1);
    }

    private boolean isSpanOf(AnnotationId id, String layer) {
        return all.get(id) instanceof SpanData span && span.layer().equals(layer);
    }

    /**
     * Numbers what its row and layer do not tell: what covers several rows, shares one, or is named without its layer.
     */
    private void number() {
        Map<Place, Integer> counts = new HashMap<>();
        marks.values().forEach(mark -> mark.units().forEach(unit -> counts.merge(Place.of(unit, mark), 1,
                Integer::sum)));
        Set<AnnotationId> named = new HashSet<>();
        for (RelationData relation : relations) {
            if (base(relation.layer()).equals(TsvLayer.ANY)) {
                named.addAll(List.of(relation.source(), relation.target()));
            }
        }
        for (Mark mark : marks.values()) {
            mark.slots().forEach((feature, group) -> {
                if (target(mark.annotation().layer(), feature).equals(TsvLayer.ANY)) {
                    group.members().stream().skip(1).forEach(member -> named.add(member.annotation()));
                }
            });
            if (mark.annotation() instanceof GroupData group) {
                group.members().forEach(member -> named.add(member.annotation()));
            }
        }
        for (Mark mark : marks.values()) {
            boolean shared = mark.units().stream().anyMatch(unit -> counts.get(Place.of(unit, mark)) > 1);
            if (mark.kind() == Kind.SPAN ? shared || mark.units().size() > 1 || named.contains(mark.annotation().id())
                    : named.contains(mark.annotation().id())) {
                numbers.put(mark.annotation().id(), numbers.size() + 1);
            }
        }
    }

    /** Whether it is a token as every row is one, which needs no column if relations name it. */
    boolean isToken(Mark mark) {
        return mark.annotation().layer().endsWith(TsvAnnotations.TOKEN) && mark.annotation().features().isEmpty()
                && mark.units().size() == 1 && !mark.first().part() && mark.slots().isEmpty()
                && number(mark.annotation().id()) == 0 && ends.contains(mark.annotation().id());
    }

    /** The layer that all relations of a layer lead from and to, or the type of any. */
    String base(String relationLayer) {
        return bases.computeIfAbsent(relationLayer, this::findBase);
    }

    private String findBase(String relationLayer) {
        Set<String> layers = new TreeSet<>();
        relations.stream().filter(relation -> relation.layer().equals(relationLayer)).forEach(relation -> Stream
                .of(relation.source(), relation.target()).map(marks::get)
                .forEach(mark -> layers.add(mark.kind() == Kind.SPAN && mark.annotation() instanceof SpanData
                        ? mark.annotation().layer() : TsvLayer.ANY)));
        return layers.size() == 1 ? layers.iterator().next() : TsvLayer.ANY;
    }

    /** The layer of all annotations in slots of a feature, or the type of any. */
    String target(String layer, String feature) {
        return targets.computeIfAbsent(layer + ':' + feature, key -> findTarget(layer, feature));
    }

    private String findTarget(String layer, String feature) {
        Set<String> layers = new TreeSet<>();
        marks.values().stream().filter(mark -> mark.annotation().layer().equals(layer))
                .flatMap(mark -> Stream.ofNullable(mark.slots().get(feature)))
                .flatMap(group -> group.members().stream().skip(1)).map(member -> marks.get(member.annotation()))
                .forEach(mark -> layers.add(mark != null && mark.kind() == Kind.SPAN ? mark.annotation().layer()
                        : TsvLayer.ANY));
        return layers.size() == 1 ? layers.iterator().next() : TsvLayer.ANY;
    }

    Mark mark(AnnotationId id) {
        return marks.get(id);
    }

    /** All that stand in rows, in the order in which they are given. */
    List<Mark> all() {
        return List.copyOf(marks.values());
    }

    List<RelationData> relations() {
        return relations;
    }

    /** The number by which others name it; 0 for none. */
    int number(AnnotationId id) {
        return numbers.getOrDefault(id, 0);
    }

    /** Number of the chain and place in it, from 1. */
    int[] chainPlace(AnnotationId id) {
        return chainPlaces.get(id);
    }

    /** The members that stand in slots. */
    List<Member> slots(GroupData group, boolean withHost) {
        return group.members().stream().skip(withHost ? 1 : 0).filter(member -> marks.containsKey(member.annotation()))
                .toList();
    }

    /** The columns for features of annotations of one layer: the tag's first. */
    static List<Column> features(String layer, List<? extends AnnotationData> annotations) {
        Set<String> names = new TreeSet<>();
        annotations.forEach(annotation -> names.addAll(annotation.features().keySet()));
        boolean tagged = names.remove(Layer.TAG);
        List<Column> columns = new ArrayList<>();
        if (names.contains(TsvLayer.label(layer))) {
            columns.add(new Column(Content.VALUE, Layer.TAG, ""));
        } else if (tagged) {
            names.add(TsvLayer.label(layer));
        }
        names.forEach(name -> columns.add(new Column(Content.VALUE, name, "")));
        return columns;
    }
}
