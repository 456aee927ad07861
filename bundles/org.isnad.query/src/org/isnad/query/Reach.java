/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.stream.Stream;

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Layer.Kind;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Tag;

/** The annotations that a path of roles has come to: what can be asked of them, and where the path can go on. */
public final class Reach {

    private static final List<String> ORIGINS = List.of("manual", "imported", "suggested");
    private static final List<String> TRUTH = List.of("true", "false");

    private final QueryContext context;
    private final List<Layer> layers;
    private final String name;
    private final Map<String, Attribute> attributes;

    /** Annotations of some layers of the tagset. */
    Reach(QueryContext context, List<Layer> layers) {
        this.context = context;
        this.layers = layers;
        this.name = String.join(", ", layers.stream().map(Layer::name).toList());
        this.attributes = attributesOfAll(context, layers);
    }

    /** Spans that the program finds, or none at all. */
    Reach(QueryContext context, String name, Map<String, Attribute> attributes) {
        this.context = context;
        this.layers = List.of();
        this.name = name;
        this.attributes = attributes;
    }

    /** The layers, for people. */
    public String name() {
        return name;
    }

    /** Everything that can be asked. */
    public SequencedCollection<Attribute> attributes() {
        return List.copyOf(attributes.values());
    }

    /** What can be asked under a name. */
    public Optional<Attribute> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The roles that lead on. */
    public List<String> roles() {
        return layers.stream().flatMap(Reach::roles).distinct().toList();
    }

    /** The members with a role; empty if no annotation has such members. */
    public Optional<Reach> along(String role) {
        Set<Layer> members = new LinkedHashSet<>();
        boolean found = false;
        for (Layer layer : layers) {
            if (roles(layer).anyMatch(role::equals)) {
                found = true;
                List<String> allowed = layer.role(role).map(Role::layers).orElse(List.of());
                context.tagset().layers().stream().filter(other -> other.kind() != Kind.DOCUMENT)
                        .filter(other -> allowed.isEmpty() || allowed.contains(other.name())).forEach(members::add);
            }
        }
        return found ? Optional.of(new Reach(context, List.copyOf(members))) : Optional.empty();
    }

    private static Stream<String> roles(Layer layer) {
        Stream<String> declared = layer.roles().stream().map(Role::name);
        return layer.kind() == Kind.RELATION ? Stream.concat(declared, Stream.of(Role.SOURCE, Role.TARGET)) : declared;
    }

    private static Map<String, Attribute> attributesOfAll(QueryContext context, List<Layer> layers) {
        Map<String, Attribute> found = new LinkedHashMap<>();
        layers.stream().flatMap(layer -> layer.features().stream()).map(Reach::attribute)
                .forEach(attribute -> found.merge(attribute.name(), attribute, Reach::either));
        Stream.of(new Attribute("annotator", List.of(Attribute.Kind.TEXT), context.names().annotators(), false),
                Attribute.of("origin", ORIGINS), Attribute.text("suggester"), Attribute.text("comment"),
                Attribute.of("layer", layers.stream().map(Layer::name).toList()))
                .forEach(attribute -> found.putIfAbsent(attribute.name(), attribute));
        return found;
    }

    private static Attribute attribute(FeatureType feature) {
        List<String> tags = feature.values().stream().map(Tag::name).toList();
        return switch (feature.kind()) {
            case TAG -> tags.isEmpty() ? Attribute.text(feature.name()) : Attribute.of(feature.name(), tags);
            case BOOLEAN -> Attribute.of(feature.name(), TRUTH);
            case INTEGER, DECIMAL, NUMBER_RANGE -> Attribute.number(feature.name());
            case DATE -> Attribute.day(feature.name());
            case ENTITY -> Attribute.entity(feature.name());
            case STRING, ANNOTATION, CLAIM -> Attribute.text(feature.name());
        };
    }

    /** The same name in several layers: whatever one of them takes can be asked. */
    private static Attribute either(Attribute first, Attribute second) {
        return new Attribute(first.name(),
                Stream.concat(first.kinds().stream(), second.kinds().stream()).distinct().toList(),
                Stream.concat(first.values().stream(), second.values().stream()).distinct().toList(),
                first.closed() && second.closed(), first.entity() || second.entity());
    }
}
