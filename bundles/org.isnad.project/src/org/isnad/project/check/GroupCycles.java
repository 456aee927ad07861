/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.GroupData;

/**
 * Finds groups that are members of themselves. Nobody can make one; two people who each put one group into the other
 * can, when their work is merged.
 */
final class GroupCycles {

    private final Map<AnnotationId, GroupData> groups = new HashMap<>();

    private GroupCycles() {
    }

    /** The cycles, each as the groups on the way from one back to itself; no group is in two of them. */
    static List<List<AnnotationId>> among(List<AnnotationData> annotations) {
        GroupCycles cycles = new GroupCycles();
        annotations.stream().filter(GroupData.class::isInstance).map(GroupData.class::cast)
                .forEach(group -> cycles.groups.put(group.id(), group));
        cycles.leaveOutHarmless();
        List<List<AnnotationId>> found = new ArrayList<>();
        for (AnnotationId id : cycles.groups.keySet().stream().sorted().toList()) {
            List<AnnotationId> way = cycles.wayBack(id);
            if (!way.isEmpty()) {
                found.add(way);
                way.forEach(cycles.groups::remove);
            }
        }
        return found;
    }

    /** A group whose members are no groups that are left cannot be in a cycle. */
    private void leaveOutHarmless() {
        boolean changed = true;
        while (changed) {
            changed = groups.values().removeIf(group -> group.references().stream().noneMatch(groups::containsKey));
        }
    }

    private List<AnnotationId> wayBack(AnnotationId start) {
        if (!groups.containsKey(start)) {
            return List.of();
        }
        Map<AnnotationId, AnnotationId> cameFrom = new HashMap<>();
        Set<AnnotationId> seen = new HashSet<>();
        Deque<AnnotationId> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            AnnotationId at = open.pop();
            for (AnnotationId member : groups.get(at).references()) {
                if (member.equals(start)) {
                    return way(start, at, cameFrom);
                }
                if (groups.containsKey(member) && seen.add(member)) {
                    cameFrom.put(member, at);
                    open.push(member);
                }
            }
        }
        return List.of();
    }

    private static List<AnnotationId> way(AnnotationId start, AnnotationId end, Map<AnnotationId, AnnotationId> from) {
        List<AnnotationId> way = new ArrayList<>();
        for (AnnotationId at = end; !at.equals(start); at = from.get(at)) {
            way.add(at);
        }
        way.add(start);
        return way.reversed();
    }
}
