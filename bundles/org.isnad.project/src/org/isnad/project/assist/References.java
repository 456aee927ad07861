/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.assist;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;

/**
 * What becomes of the relations and groups of annotations that go, so that none leads nowhere. Looks at no more than
 * what names one that goes. Reads a live set: the caller sees to it that nothing changes meanwhile.
 */
public final class References {

    private final AnnotationSet set;
    private final Set<AnnotationId> gone;
    private final Optional<AnnotationId> heir;
    private final Instant now;

    private References(AnnotationSet set, Set<AnnotationId> gone, Optional<AnnotationId> heir, Instant now) {
        this.set = set;
        this.gone = new HashSet<>(gone);
        this.heir = heir;
        this.now = now;
    }

    /**
     * The changes beside the removal itself when another annotation takes the place of some: what named one that goes
     * names the heir; a relation that would lead from the heir to itself goes.
     */
    public static List<Change> inherited(AnnotationSet set, Set<AnnotationId> gone, AnnotationId heir, Instant now) {
        return new References(set, gone, Optional.of(heir), now).changes(List.of());
    }

    /**
     * The change that removes annotations of any kind and what cannot be without them: relations that lead to or from
     * them, and groups of which they were the last members. Other groups lose the members. Each annotation is changed
     * once.
     *
     * @param ids those that are not in the set are passed over
     * @return empty if none is in the set
     */
    public static Optional<Change> removal(AnnotationSet set, Collection<AnnotationId> ids, Instant now) {
        List<AnnotationData> wanted = ids.stream().distinct().map(set::annotation).flatMap(Optional::stream).toList();
        Set<AnnotationId> gone = new HashSet<>();
        wanted.forEach(annotation -> gone.add(annotation.id()));
        List<Change> changes = new References(set, gone, Optional.empty(), now).changes(wanted);
        return changes.isEmpty() ? Optional.empty()
                : Optional.of(changes.size() == 1 ? changes.getFirst() : new ChangeList(changes));
    }

    /** @param wanted to be removed beside what names them */
    private List<Change> changes(List<AnnotationData> wanted) {
        Map<AnnotationId, AnnotationData> touched = new LinkedHashMap<>();
        Deque<AnnotationId> open = new ArrayDeque<>(gone);
        while (!open.isEmpty()) {
            for (AnnotationData one : set.referringTo(open.remove())) {
                touched.put(one.id(), one);
                if (!gone.contains(one.id()) && after(one).isEmpty()) {
                    gone.add(one.id());
                    open.add(one.id());
                }
            }
        }
        wanted.forEach(one -> touched.putIfAbsent(one.id(), one));
        List<Change> changes = new ArrayList<>();
        for (AnnotationData one : touched.values()) {
            changes.add(gone.contains(one.id()) ? AnnotationChange.remove(set.document(), set.annotator(), one)
                    : new AnnotationChange(set.document(), set.annotator(), one, after(one).orElseThrow()));
        }
        return changes;
    }

    /** What is left of a relation or group that names one that goes: another one, or nothing. */
    private Optional<AnnotationData> after(AnnotationData one) {
        if (one instanceof RelationData relation) {
            Optional<AnnotationId> source = of(relation.source());
            Optional<AnnotationId> target = of(relation.target());
            return source.isEmpty() || target.isEmpty() || source.equals(target) ? Optional.empty()
                    : Optional.of(relation.withEnds(source.get(), target.get(), now));
        }
        GroupData group = (GroupData) one;
        List<Member> members = group.members().stream().flatMap(member -> of(member.annotation())
                .map(id -> new Member(member.role(), id)).stream()).distinct().toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(group.withMembers(members, now));
    }

    private Optional<AnnotationId> of(AnnotationId id) {
        return gone.contains(id) ? heir : Optional.of(id);
    }
}
