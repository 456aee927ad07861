/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Tagset;

/**
 * Works out the lines that a relation or group is drawn with. A relation is one. The roles of a group follow one another
 * as its layer declares them, each joined to the next: source, cue, content. A member that is a relation or group itself
 * is joined to the group's hub. A group without roles is a chain of its members.
 */
final class Strands {

    private Strands() {
    }

    /** @param isLink whether an annotation is a relation or group */
    static List<Strand> of(AnnotationData link, Tagset tagset, Predicate<AnnotationId> isLink) {
        return switch (link) {
            case RelationData relation -> List.of(new Strand(relation.source(), relation.target(), ""));
            case GroupData group when hasRoles(group) -> ofRoles(group, tagset, isLink);
            case GroupData group -> chain(group.members());
            default -> List.of();
        };
    }

    /** The member that the others hang on. Empty for a group without members. */
    static Optional<AnnotationId> hub(AnnotationData link, Tagset tagset, Predicate<AnnotationId> isLink) {
        return switch (link) {
            case RelationData relation -> Optional.of(relation.source());
            case GroupData group -> {
                List<List<Member>> inRow = List.copyOf(byRole(group, tagset, isLink, false).values());
                yield inRow.isEmpty() ? group.members().stream().map(Member::annotation).findFirst()
                        : Optional.of(inRow.get(hub(inRow, group, tagset)).getFirst().annotation());
            }
            default -> Optional.empty();
        };
    }

    private static boolean hasRoles(GroupData group) {
        return group.members().stream().anyMatch(member -> !member.role().isEmpty());
    }

    private static List<Strand> chain(List<Member> members) {
        List<Strand> strands = new ArrayList<>();
        for (int i = 1; i < members.size(); i++) {
            strands.add(new Strand(members.get(i - 1).annotation(), members.get(i).annotation(), ""));
        }
        return strands;
    }

    private static List<Strand> ofRoles(GroupData group, Tagset tagset, Predicate<AnnotationId> isLink) {
        List<List<Member>> inRow = List.copyOf(byRole(group, tagset, isLink, false).values());
        List<Strand> strands = new ArrayList<>();
        int hubRole = inRow.isEmpty() ? 0 : hub(inRow, group, tagset);
        for (int i = 1; i < inRow.size(); i++) {
            String role = (i <= hubRole ? inRow.get(i - 1) : inRow.get(i)).getFirst().role();
            join(inRow.get(i - 1), inRow.get(i), role, strands);
        }
        if (inRow.size() == 1) {
            strands.addAll(star(inRow.getFirst()));
        }
        Optional<AnnotationId> hub = hub(group, tagset, isLink);
        byRole(group, tagset, isLink, true).values().forEach(nested -> nested.forEach(member -> hub
                .filter(id -> !id.equals(member.annotation()))
                .ifPresent(id -> strands.add(new Strand(member.annotation(), id, member.role())))));
        return strands;
    }

    /** All of one role to the first of the next, and the first of the one to all of the next. */
    private static void join(List<Member> one, List<Member> next, String role, List<Strand> strands) {
        one.forEach(member -> add(member, next.getFirst(), role, strands));
        next.stream().skip(1).forEach(member -> add(one.getFirst(), member, role, strands));
    }

    private static List<Strand> star(List<Member> members) {
        List<Strand> strands = new ArrayList<>();
        members.stream().skip(1).forEach(member -> add(members.getFirst(), member, member.role(), strands));
        return strands;
    }

    private static void add(Member from, Member to, String role, List<Strand> strands) {
        if (!from.annotation().equals(to.annotation())) {
            strands.add(new Strand(from.annotation(), to.annotation(), role));
        }
    }

    /** Which of the roles in a row is the hub: that in the middle of those that the layer declares, or the nearest. */
    private static int hub(List<List<Member>> inRow, GroupData group, Tagset tagset) {
        List<String> declared = tagset.layer(group.layer()).map(Layer::roles).orElse(List.of()).stream()
                .filter(role -> !role.layers().contains(group.layer())).map(Role::name).toList();
        int middle = (declared.size() - 1) / 2;
        int nearest = 0;
        for (int i = 1; i < inRow.size(); i++) {
            int distance = Math.abs(declared.indexOf(inRow.get(i).getFirst().role()) - middle);
            if (distance < Math.abs(declared.indexOf(inRow.get(nearest).getFirst().role()) - middle)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** The members by role, in the order of the layer's roles; those that the layer does not declare come last. */
    private static Map<String, List<Member>> byRole(GroupData group, Tagset tagset, Predicate<AnnotationId> isLink,
            boolean nested) {
        Map<String, List<Member>> byRole = new LinkedHashMap<>();
        tagset.layer(group.layer()).map(Layer::roles).orElse(List.of()).stream().map(Role::name)
                .forEach(role -> byRole.put(role, new ArrayList<>()));
        group.members().stream().filter(member -> isLink.test(member.annotation()) == nested)
                .forEach(member -> byRole.computeIfAbsent(member.role(), role -> new ArrayList<>()).add(member));
        byRole.values().removeIf(List::isEmpty);
        return byRole;
    }
}
