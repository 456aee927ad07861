/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.hover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.GroupData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Role;
import org.isnad.ui.editor.internal.link.DocumentLinks;

/**
 * Who says something on whose authority: the groups from the outermost to the innermost. A group leads to another one of
 * its layer by the role that takes groups of this layer; whoever says it has the role {@code source}, and what is said
 * the role {@code content}.
 */
public final class SourceChain {

    private static final String CONTENT = "content";

    private final List<GroupData> groups;

    private SourceChain(List<GroupData> groups) {
        this.groups = groups;
    }

    /** The chain that ends with a group; empty if nobody can say anything in its layer. */
    public static Optional<SourceChain> of(GroupData group, DocumentLinks links) {
        Optional<Layer> layer = links.layer(group);
        if (layer.flatMap(declared -> declared.role(Role.SOURCE)).isEmpty()) {
            return Optional.empty();
        }
        List<GroupData> chain = new ArrayList<>();
        Set<AnnotationId> seen = new HashSet<>();
        Optional<GroupData> at = Optional.of(group);
        while (at.isPresent() && seen.add(at.get().id())) {
            chain.addFirst(at.get());
            at = parent(at.get(), layer.get(), links);
        }
        return Optional.of(new SourceChain(List.copyOf(chain)));
    }

    private static Optional<GroupData> parent(GroupData group, Layer layer, DocumentLinks links) {
        return layer.roles().stream().filter(role -> role.layers().contains(layer.name()))
                .flatMap(role -> group.members(role.name()).stream())
                .flatMap(id -> links.shown().annotation(id).stream())
                .filter(GroupData.class::isInstance).map(GroupData.class::cast).findFirst();
    }

    /** Those who say it, the outermost first; for each group of the chain one list, empty where nobody is marked. */
    public List<List<AnnotationId>> sources() {
        return groups.stream().map(group -> group.members(Role.SOURCE)).toList();
    }

    /** What is said in the innermost group. */
    public List<AnnotationId> contents() {
        return groups.getLast().members(CONTENT);
    }

    /** The groups of a document that say something about an annotation: itself, or those that it is a member of. */
    static List<GroupData> groups(AnnotationData data, DocumentLinks links) {
        return data instanceof GroupData group ? List.of(group)
                : links.shown().of(data.id()).stream().map(link -> link.data()).filter(GroupData.class::isInstance)
                        .map(GroupData.class::cast).toList();
    }
}
