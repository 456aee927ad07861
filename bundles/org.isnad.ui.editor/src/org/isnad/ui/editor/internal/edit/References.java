/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

/** What becomes of the relations and groups of annotations that go, so that none leads nowhere. */
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
     * The changes beside the removal itself. With an heir, what named one that goes names the heir; without, and where a
     * relation would lead from the heir to itself, relations go, and groups lose the member; a group without members
     * goes.
     */
    static List<Change> after(AnnotationSet set, Set<AnnotationId> gone, Optional<AnnotationId> heir, Instant now) {
        return new References(set, gone, heir, now).changes();
    }

    /**
     * The change that removes annotations of any kind and what cannot be without them.
     *
     * @param ids those that are not in the set are passed over
     * @return empty if none is in the set
     */
    public static Optional<Change> removal(AnnotationSet set, Collection<AnnotationId> ids, Instant now) {
        List<AnnotationData> wanted = ids.stream().distinct().map(set::annotation).flatMap(Optional::stream).toList();
        Set<AnnotationId> gone = new HashSet<>();
        wanted.forEach(annotation -> gone.add(annotation.id()));
        List<Change> changes = new ArrayList<>(new References(set, gone, Optional.empty(), now).changes());
        // What connects is among these already.
        wanted.stream().filter(one -> one.references().isEmpty())
                .forEach(one -> changes.add(AnnotationChange.remove(set.document(), set.annotator(), one)));
        return changes.isEmpty() ? Optional.empty()
                : Optional.of(changes.size() == 1 ? changes.getFirst() : new ChangeList(changes));
    }

    private List<Change> changes() {
        List<AnnotationData> connecting = new ArrayList<>(set.relations());
        connecting.addAll(set.groups());
        int before;
        do {
            before = gone.size();
            connecting.stream().filter(one -> !gone.contains(one.id()) && after(one).isEmpty())
                    .forEach(one -> gone.add(one.id()));
        } while (gone.size() > before);
        List<Change> changes = new ArrayList<>();
        for (AnnotationData one : connecting) {
            if (gone.contains(one.id())) {
                changes.add(AnnotationChange.remove(set.document(), set.annotator(), one));
            } else {
                after(one).filter(after -> after != one).ifPresent(after ->
                        changes.add(new AnnotationChange(set.document(), set.annotator(), one, after)));
            }
        }
        return changes;
    }

    /** What is left of a relation or group: itself, another one, or nothing. */
    private Optional<AnnotationData> after(AnnotationData one) {
        if (one.references().stream().noneMatch(gone::contains)) {
            return Optional.of(one);
        }
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
