/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.isnad.model.AnnotationId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.schema.Layer;

/** A group while somebody puts it together: nothing is changed before it is done. */
public final class GroupDraft {

    private final Layer layer;
    private final GroupData before;
    private final List<Member> members;

    /** @param before the group to change; null for a new one */
    public GroupDraft(Layer layer, GroupData before) {
        this.layer = layer;
        this.before = before;
        members = new ArrayList<>(before == null ? List.of() : before.members());
    }

    public Layer layer() {
        return layer;
    }

    /** The group as it is stored; empty for a new one. */
    public Optional<GroupData> before() {
        return Optional.ofNullable(before);
    }

    /** In their order. */
    public List<Member> members() {
        return List.copyOf(members);
    }

    /** Whether something differs from what is stored. */
    public boolean isChanged() {
        return before == null ? !members.isEmpty() : !members.equals(before.members());
    }

    public boolean holds(AnnotationId id) {
        return members.stream().anyMatch(member -> member.annotation().equals(id));
    }

    /** How many members play a role. */
    public int count(String role) {
        return (int) members.stream().filter(member -> member.role().equals(role)).count();
    }

    public void add(AnnotationId id, String role) {
        members.add(new Member(role, id));
    }

    public void remove(AnnotationId id) {
        members.removeIf(member -> member.annotation().equals(id));
    }

    /** Leaves out the members that a condition does not hold for. @return whether there were any */
    boolean keep(Predicate<AnnotationId> condition) {
        return members.removeIf(member -> !condition.test(member.annotation()));
    }

    /** Gives a member another role; it keeps its place. */
    public void setRole(AnnotationId id, String role) {
        members.replaceAll(member -> member.annotation().equals(id) ? new Member(role, id) : member);
    }

    /** Lets a member change places with the one before or after it that has the same role, if there is one. */
    public void move(AnnotationId id, boolean later) {
        int from = indexOf(id);
        int step = later ? 1 : -1;
        for (int to = from + step; from >= 0 && to >= 0 && to < members.size(); to += step) {
            if (members.get(to).role().equals(members.get(from).role())) {
                members.set(from, members.set(to, members.get(from)));
                return;
            }
        }
    }

    private int indexOf(AnnotationId id) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).annotation().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
