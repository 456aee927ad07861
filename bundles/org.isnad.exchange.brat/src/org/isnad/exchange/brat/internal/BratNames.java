/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.AnnotationData;
import org.isnad.model.Features;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;

/**
 * Which layer and tag a type of brat stands for. brat has types alone: without further knowledge they are tags of one
 * layer a kind. What the tagset declares stands as comments in {@code annotation.conf}, which brat passes over.
 */
final class BratNames {

    /** What begins the comments. */
    private static final String MARK = "# Isnad: ";

    /** The kinds of lines that have a type; each has its own types. */
    enum Kind {
        SPAN("Entity"), RELATION("Relation"), EVENT("Event"), EQUIVALENCE("Equivalence");

        private final String layer;

        Kind(String layer) {
            this.layer = layer;
        }
    }

    /** @param tag empty for none */
    record Name(String layer, String tag) {
    }

    private final Map<String, Name> names = new LinkedHashMap<>();

    private BratNames() {
    }

    /** As a tagset's layers and tags are written; of two that would have one type the first. */
    static BratNames of(Tagset tagset) {
        BratNames names = new BratNames();
        for (Layer layer : tagset.layers()) {
            for (Kind kind : kinds(layer.kind())) {
                names.add(kind, layer.name(), "");
                for (Tag tag : layer.tags()) {
                    names.add(kind, layer.name(), tag.name());
                }
            }
        }
        return names;
    }

    private static List<Kind> kinds(Layer.Kind kind) {
        return switch (kind) {
            case SPAN -> List.of(Kind.SPAN);
            case RELATION -> List.of(Kind.RELATION);
            case GROUP -> List.of(Kind.EVENT, Kind.EQUIVALENCE);
            case DOCUMENT -> List.of();
        };
    }

    private void add(Kind kind, String layer, String tag) {
        names.putIfAbsent(key(kind, plain(tag.isEmpty() ? layer : tag)), new Name(layer, tag));
    }

    /** As the comments of an {@code annotation.conf} have it. */
    static BratNames read(String configuration) {
        BratNames names = new BratNames();
        configuration.lines().filter(line -> line.startsWith(MARK)).forEach(line -> {
            String[] parts = line.substring(MARK.length()).split(" ", 3);
            Optional<Features> name = parts.length < 3 ? Optional.empty() : OwnNote.parse(parts[2]);
            name.map(Features::asMap).map(map -> map.get("layer")).ifPresent(layer -> names.names.putIfAbsent(
                    parts[0] + ' ' + parts[1], new Name(layer.getFirst(),
                            name.get().asMap().getOrDefault(Layer.TAG, List.of("")).getFirst())));
        });
        return names;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The comments for {@code annotation.conf}. */
    String comments() {
        StringBuilder comments = new StringBuilder();
        names.forEach((key, name) -> comments.append(MARK).append(key).append(' ').append(OwnNote.text(
                name.tag.isEmpty() ? Map.of("layer", List.of(name.layer))
                        : Map.of("layer", List.of(name.layer), Layer.TAG, List.of(name.tag)))).append('\n'));
        return comments.toString();
    }

    /** All that are known, by kind. */
    Map<Kind, List<Name>> all() {
        Map<Kind, List<Name>> all = new HashMap<>();
        for (Kind kind : Kind.values()) {
            all.put(kind, names.entrySet().stream().filter(entry -> entry.getKey().startsWith(kind + " "))
                    .map(Map.Entry::getValue).toList());
        }
        return all;
    }

    /** What a type stands for. */
    Name name(Kind kind, String type) {
        Name name = names.get(key(kind, type));
        return name == null ? new Name(kind.layer, type) : name;
    }

    /** The type of an annotation: its tag, or its layer when it has none. */
    static String type(AnnotationData annotation) {
        return plain(annotation.tag().orElse(annotation.layer()));
    }

    /** Whether a reader finds layer and tag by the type alone. */
    boolean says(Kind kind, AnnotationData annotation) {
        Name name = name(kind, type(annotation));
        List<String> tags = annotation.features().getOrDefault(Layer.TAG, List.of());
        return name.layer.equals(annotation.layer()) && tags.equals(name.tag.isEmpty() ? List.of() : List.of(name.tag));
    }

    /** A type's, role's or attribute's name as brat can hold it: letters, digits and a few signs. */
    static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{M}\\p{N}_.+-]+", "_");
        return plain.isEmpty() ? "_" : plain;
    }

    private static String key(Kind kind, String type) {
        return kind + " " + type;
    }
}
