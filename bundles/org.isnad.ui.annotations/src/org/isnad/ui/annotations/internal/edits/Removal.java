/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.edits;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;

/**
 * Removes annotations with what cannot be without them: relations that lead to or from them, and groups of which they
 * were the last members. Other groups lose the members. Annotations of others are left alone.
 */
public final class Removal {

    private final DocumentId document;
    private final Clock clock;
    private final Function<Target, List<AnnotationData>> referring;
    private final Map<AnnotationId, Target> removed = new LinkedHashMap<>();
    private final Map<AnnotationId, Target> shrunk = new LinkedHashMap<>();

    private Removal(DocumentId document, Clock clock, Function<Target, List<AnnotationData>> referring) {
        this.document = document;
        this.clock = clock;
        this.referring = referring;
    }

    /**
     * The change that removes the annotations; empty if none is one's own.
     *
     * @param referring the relations and groups of the same annotator that name an annotation
     */
    public static Optional<Change> of(DocumentId document, List<Target> targets, Clock clock,
            Function<Target, List<AnnotationData>> referring) {
        Removal removal = new Removal(document, clock, referring);
        removal.take(targets.stream().filter(Target::own).toList());
        List<Change> changes = removal.changes();
        return changes.isEmpty() ? Optional.empty()
                : Optional.of(changes.size() == 1 ? changes.getFirst() : new ChangeList(changes));
    }

    private void take(List<Target> targets) {
        Deque<Target> open = new ArrayDeque<>(targets);
        while (!open.isEmpty()) {
            Target target = open.remove();
            if (removed.putIfAbsent(target.annotation().id(), target) == null) {
                for (AnnotationData annotation : referring.apply(target)) {
                    Target other = new Target(annotation, target.annotator(), target.own());
                    if (annotation instanceof GroupData group && !left(group).isEmpty()) {
                        shrunk.put(group.id(), other);
                    } else {
                        open.add(other);
                    }
                }
            }
        }
        shrunk.keySet().removeAll(removed.keySet());
    }

    private List<Member> left(GroupData group) {
        return group.members().stream().filter(member -> !removed.containsKey(member.annotation())).toList();
    }

    /** What refers goes before what it refers to. */
    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        shrunk.values().forEach(target -> {
            GroupData group = (GroupData) target.annotation();
            changes.add(new AnnotationChange(document, target.annotator(), group,
                    group.withMembers(left(group), clock.instant())));
        });
        for (Target target : new ArrayList<>(removed.values()).reversed()) {
            changes.add(AnnotationChange.remove(document, target.annotator(), target.annotation()));
        }
        return changes;
    }
}
