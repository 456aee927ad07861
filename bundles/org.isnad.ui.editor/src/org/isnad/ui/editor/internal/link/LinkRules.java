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
import java.util.stream.Stream;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;

/**
 * Says how a tagset lets annotations be linked. What is still missing in a group forbids nothing: a later step completes
 * it. Pure logic.
 */
public final class LinkRules {

    private final Tagset tagset;
    private final ShownLinks links;

    public LinkRules(Tagset tagset, ShownLinks links) {
        this.tagset = tagset;
        this.links = links;
    }

    /** Whether there is a way to link two annotations. */
    public boolean mayLink(AnnotationData one, AnnotationData other) {
        return !choices(one, other).isEmpty();
    }

    /**
     * The ways in which two annotations of one annotator can be linked. Where one can join a group of the other no new
     * group is proposed.
     */
    public List<LinkChoice> choices(AnnotationData one, AnnotationData other) {
        if (one.id().equals(other.id())) {
            return List.of();
        }
        List<LinkChoice> choices = new ArrayList<>();
        for (Layer layer : tagset.layers()) {
            switch (layer.kind()) {
                case RELATION -> choices.addAll(relations(layer, one, other));
                case GROUP -> choices.addAll(groups(layer, one, other));
                default -> { }
            }
        }
        return choices;
    }

    /** The relations that may stand between two annotations, in both directions, without those that do. */
    public List<LinkChoice.Relate> relations(AnnotationData one, AnnotationData other) {
        return tagset.layers().stream().filter(layer -> layer.kind() == Layer.Kind.RELATION)
                .flatMap(layer -> Stream.concat(directed(layer, one, other), directed(layer, other, one))).toList();
    }

    /** The source leads to the target; only where that is not allowed, the other way round. */
    private List<LinkChoice.Relate> relations(Layer layer, AnnotationData one, AnnotationData other) {
        boolean forward = fits(layer, Role.SOURCE, one) && fits(layer, Role.TARGET, other);
        return (forward ? directed(layer, one, other) : directed(layer, other, one)).toList();
    }

    private Stream<LinkChoice.Relate> directed(Layer layer, AnnotationData from, AnnotationData to) {
        if (!fits(layer, Role.SOURCE, from) || !fits(layer, Role.TARGET, to)) {
            return Stream.empty();
        }
        List<Tag> tags = layer.tags();
        Stream<LinkChoice.Relate> ways = tags.isEmpty()
                ? Stream.of(new LinkChoice.Relate(layer, null, from.id(), to.id()))
                : tags.stream().map(tag -> new LinkChoice.Relate(layer, tag, from.id(), to.id()));
        return ways.filter(way -> !stands(way));
    }

    private boolean stands(LinkChoice.Relate way) {
        String tag = way.tag() == null ? "" : way.tag().name();
        return links.of(way.from()).stream().map(ShownLink::data).anyMatch(data -> data instanceof RelationData relation
                && relation.layer().equals(way.layer().name()) && relation.tag().orElse("").equals(tag)
                && relation.source().equals(way.from()) && relation.target().equals(way.to()));
    }

    private static boolean fits(Layer layer, String role, AnnotationData annotation) {
        return layer.role(role).map(declared -> fits(declared, annotation)).orElse(true);
    }

    /** Whether an annotation's layer may play a role. */
    static boolean fits(Role role, AnnotationData annotation) {
        return role.layers().isEmpty() || role.layers().contains(annotation.layer());
    }

    private List<LinkChoice> groups(Layer layer, AnnotationData one, AnnotationData other) {
        List<GroupData> ones = groupsOf(layer, one);
        List<GroupData> others = groupsOf(layer, other);
        boolean bothGroups = one instanceof GroupData && other instanceof GroupData;
        if (!bothGroups && ones.stream().anyMatch(group -> isIn(group, one) && isIn(group, other))) {
            return List.of();
        }
        List<LinkChoice> joins = new ArrayList<>();
        others.forEach(group -> joins.addAll(joins(layer, group, one)));
        ones.forEach(group -> joins.addAll(joins(layer, group, other)));
        return joins.isEmpty() ? founded(layer, one, other) : joins;
    }

    /** The groups of a layer that an annotation is, or is a member of. */
    private List<GroupData> groupsOf(Layer layer, AnnotationData annotation) {
        return Stream.concat(Stream.of(annotation), links.of(annotation.id()).stream().map(ShownLink::data))
                .filter(data -> data.layer().equals(layer.name())).filter(GroupData.class::isInstance)
                .map(GroupData.class::cast).toList();
    }

    private List<LinkChoice> joins(Layer layer, GroupData group, AnnotationData member) {
        return names(group, member.id()) || leadsTo(member, group.id()) ? List.of()
                : roles(layer, member).stream().filter(role -> hasRoom(group, role))
                        .<LinkChoice>map(role -> new LinkChoice.Join(layer, group, member.id(), role)).toList();
    }

    private List<LinkChoice> founded(Layer layer, AnnotationData one, AnnotationData other) {
        List<LinkChoice> choices = new ArrayList<>();
        for (Role first : roles(layer, one)) {
            for (Role second : roles(layer, other)) {
                if (!first.equals(second) || first.most() > 1) {
                    choices.add(new LinkChoice.Found(layer, one.id(), first, other.id(), second));
                }
            }
        }
        return choices;
    }

    /** The roles that an annotation can play in the groups of a layer; a layer without roles has one without a name. */
    public static List<Role> roles(Layer layer, AnnotationData annotation) {
        if (layer.roles().isEmpty()) {
            return List.of(new Role("", layer.label(), 0, Role.UNBOUNDED, List.of()));
        }
        return layer.roles().stream().filter(role -> fits(role, annotation)).toList();
    }

    /** Whether one more member may play a role in a group. */
    static boolean hasRoom(GroupData group, Role role) {
        return group.members(role.name()).size() < role.most();
    }

    /** The roles of which a group has too few members. */
    public List<Role> missing(GroupData group) {
        return tagset.layer(group.layer()).map(Layer::roles).orElse(List.of()).stream()
                .filter(role -> group.members(role.name()).size() < role.least()).toList();
    }

    /** The layers of groups of which an annotation can be a member. */
    public List<Layer> groupLayers(AnnotationData annotation) {
        return tagset.layers().stream().filter(layer -> layer.kind() == Layer.Kind.GROUP)
                .filter(layer -> !roles(layer, annotation).isEmpty()).toList();
    }

    /** Why two annotations cannot be linked: a role that fits is taken. Empty if the tagset has nothing for them. */
    public Optional<Role> fullRole(AnnotationData one, AnnotationData other) {
        return tagset.layers().stream().filter(layer -> layer.kind() == Layer.Kind.GROUP)
                .flatMap(layer -> Stream.concat(full(layer, one, other), full(layer, other, one))).findFirst();
    }

    private Stream<Role> full(Layer layer, AnnotationData member, AnnotationData other) {
        return groupsOf(layer, other).stream().flatMap(group -> roles(layer, member).stream()
                .filter(role -> !hasRoom(group, role)));
    }

    private static boolean isIn(GroupData group, AnnotationData annotation) {
        return group.id().equals(annotation.id()) || names(group, annotation.id());
    }

    private static boolean names(GroupData group, AnnotationId id) {
        return group.references().contains(id);
    }

    /** Whether a way leads from an annotation over its members, and theirs, to another one. */
    boolean leadsTo(AnnotationData from, AnnotationId to) {
        return from.id().equals(to) || from instanceof GroupData group
                && group.references().stream().anyMatch(id -> id.equals(to)
                        || links.annotation(id).filter(member -> leadsTo(member, to)).isPresent());
    }
}
