/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.isnad.model.AnnotationData;
import org.isnad.model.Features;
import org.isnad.model.SafeName;
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

    private static final Pattern STORED = Pattern.compile("[a-zA-Z0-9_-]*[a-zA-Z0-9][a-zA-Z0-9_-]*");
    private static final int LONGEST = 64;

    private final Map<String, Name> names = new LinkedHashMap<>();
    private final Map<Name, String> types = new HashMap<>();

    private BratNames() {
    }

    /** As a tagset's layers and tags are written: each has a type of its own. */
    static BratNames of(Tagset tagset) {
        BratNames names = new BratNames();
        Set<String> taken = new HashSet<>();
        for (Layer layer : tagset.layers()) {
            names.add(layer, "", taken);
            for (Tag tag : layer.tags()) {
                names.add(layer, tag.name(), taken);
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

    private void add(Layer layer, String tag, Set<String> taken) {
        String type = stored(tag.isEmpty() ? layer.name() : tag);
        if (taken.contains(type) && !tag.isEmpty()) {
            type = stored(layer.name()) + '-' + type;
        }
        String unique = type;
        for (int i = 2; !taken.add(unique); i++) {
            unique = type + '-' + i;
        }
        Name name = new Name(layer.name(), tag);
        types.put(name, unique);
        for (Kind kind : kinds(layer.kind())) {
            names.put(key(kind, unique), name);
        }
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

    /** The type of an annotation: that of its tag, or of its layer when it has none. */
    String type(AnnotationData annotation) {
        return type(annotation.layer(), annotation.tag().orElse(""));
    }

    /** @param tag empty for the layer's own type */
    String type(String layer, String tag) {
        String type = types.get(new Name(layer, tag));
        return type == null ? stored(tag.isEmpty() ? layer : tag) : type;
    }

    /** Whether a reader finds layer and tag by the type alone. */
    boolean says(Kind kind, AnnotationData annotation) {
        Name name = name(kind, type(annotation));
        List<String> tags = annotation.features().getOrDefault(Layer.TAG, List.of());
        return name.layer.equals(annotation.layer()) && tags.equals(name.tag.isEmpty() ? List.of() : List.of(name.tag));
    }

    /**
     * A type's or role's name in brat's storage form: {@code normalize_to_storage_form} of its file
     * {@code projectconfig.py} makes a low line of each other character, so that words in Arabic would all be alike.
     */
    static String stored(String name) {
        if (STORED.matcher(name).matches()) {
            return name;
        }
        String ascii = name.chars().allMatch(c -> c < 0x80) ? name.replaceAll("[^a-zA-Z0-9_-]+", "_")
                : SafeName.of(name, LONGEST, "").replace('.', '-');
        return STORED.matcher(ascii).matches() ? ascii : "type";
    }

    /** Whether an attribute of brat can have the name. */
    static boolean isStored(String name) {
        return STORED.matcher(name).matches();
    }

    private static String key(Kind kind, String type) {
        return kind + " " + type;
    }
}
