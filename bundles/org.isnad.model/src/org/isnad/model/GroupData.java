/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An ordered group of annotations of any kind, also of groups, as an immutable value. Chains and attributions are
 * groups. No group is its own member, nor a member of its members; the latter is refused when it is put into a set.
 */
public final class GroupData extends AnnotationData {

    private final List<Member> members;

    public GroupData(AnnotationId id, AnnotationHead head, List<Member> members, Features features, Instant time) {
        super(id, head, time, features);
        if (members.stream().anyMatch(member -> member.annotation().equals(id))) {
            throw new IllegalArgumentException("group " + id + " is its own member");
        }
        this.members = List.copyOf(members);
    }

    /**
     * @param members  in order; one annotation may have several roles
     * @param features features without a value are left out
     * @param comment  empty for none
     * @throws UnstorableTextException  if a value holds a character that cannot be stored
     * @throws IllegalArgumentException if the group is its own member, or the layer is empty
     */
    public GroupData(AnnotationId id, String layer, List<Member> members, Map<String, List<String>> features,
            String author, Instant time, Origin origin, String comment) {
        this(id, new AnnotationHead(layer, author, origin, comment), members, Features.of(features), time);
    }

    public List<Member> members() {
        return members;
    }

    /** The members of a role, in order. */
    public List<AnnotationId> members(String role) {
        return members.stream().filter(member -> member.role().equals(role)).map(Member::annotation).toList();
    }

    public GroupData withMembers(List<Member> newMembers, Instant now) {
        return new GroupData(id(), head(), newMembers, featureSet(), now);
    }

    @Override
    public GroupData withFeature(String name, List<String> values, Instant now) {
        return (GroupData) super.withFeature(name, values, now);
    }

    @Override
    GroupData with(AnnotationId newId, AnnotationHead newHead, Instant newTime, Features newFeatures) {
        return new GroupData(newId, newHead, members, newFeatures, newTime);
    }

    @Override
    public Kind kind() {
        return Kind.GROUP;
    }

    @Override
    public Set<AnnotationId> references() {
        return members.stream().map(Member::annotation).collect(Collectors.toCollection(TreeSet::new));
    }

    /** As it is stored: {@code source=ID; cue=ID}, escaped as {@linkplain Features#toString() features} are. */
    public static String text(List<Member> members) {
        StringBuilder text = new StringBuilder();
        for (Member member : members) {
            text.append(text.isEmpty() ? "" : FeatureText.SEPARATOR);
            FeatureText.append(text, member.role(), member.annotation().toString());
        }
        return text.toString();
    }

    /**
     * Reads what {@link #text(List)} writes.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static List<Member> parse(String text) {
        List<Member> members = new ArrayList<>();
        if (!text.isEmpty()) {
            FeatureText.forEach(text, (role, id) -> members.add(new Member(role, AnnotationId.valueOf(id))));
        }
        return members;
    }

    @Override
    Object own() {
        return members;
    }
}
