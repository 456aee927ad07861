/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.AnnotationDrafts;
import org.isnad.model.AnnotationId;
import org.isnad.model.Origin;
import org.isnad.model.StorableText;
import org.isnad.model.schema.Layer;

/**
 * What a file says in one annotation, in the file's own terms, before {@link DocumentDraft} knows its place in the text
 * and what it refers to. Values may hold any characters; those that a project cannot store are replaced.
 */
public final class Statement {

    /** What a layer is called that the file leaves without a name. */
    private static final String UNNAMED = "Annotation";
    /** From the year 1 to 9999: what the standard form of a time can say. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    /** In seconds: a time that is none, but that {@link Instant} can hold. */
    private static final double WILD = 1e15;
    private static final char REPLACEMENT = '\ufffd';

    private final String annotator;
    private final String key;
    private String layer;
    private final Map<String, List<String>> features = new LinkedHashMap<>();
    private final StringBuilder comment = new StringBuilder();
    private Optional<AnnotationId> id = Optional.empty();
    private Optional<Instant> time = Optional.empty();
    private Origin origin = Origin.IMPORTED;
    private boolean replaced;
    private boolean wildTime;

    /**
     * @param annotator empty if the file names nobody
     * @param key       how relations and groups of the same annotator name it; empty if they cannot
     * @param layer     if empty, it is called {@code Annotation}
     */
    public Statement(String annotator, String key, String layer) {
        this.annotator = annotator;
        this.key = key;
        this.layer = storable(layer.isEmpty() ? UNNAMED : layer);
    }

    /** Another layer than that of the beginning. @param other empty to change nothing */
    public Statement layer(String other) {
        layer = other.isEmpty() ? layer : storable(other);
        return this;
    }

    /** @param tag empty for none */
    public Statement tag(String tag) {
        return feature(Layer.TAG, tag.isEmpty() ? List.of() : List.of(tag));
    }

    /** Sets a feature. @param values none to remove it; empty ones are left out */
    public Statement feature(String name, List<String> values) {
        List<String> kept = values.stream().filter(Predicate.not(String::isEmpty)).map(this::storable).toList();
        String storable = storable(name);
        if (kept.isEmpty()) {
            features.remove(storable);
        } else {
            features.put(storable, kept);
        }
        return this;
    }

    /** Sets a feature to what {@link JsonText} makes of a value: an array gives several values. */
    public Statement feature(String name, JsonNode value) {
        return feature(name, JsonText.values(value));
    }

    /** Adds a remark as a line of its own. @param remark empty for none */
    public Statement comment(String remark) {
        comment.append(comment.isEmpty() || remark.isEmpty() ? "" : "\n").append(storable(remark));
        return this;
    }

    /** When it was said. A time outside of the years 1 to 9999 is none and will be noticed. */
    public Statement time(Instant made) {
        wildTime = made.isBefore(EARLIEST) || made.isAfter(LATEST);
        time = wildTime ? Optional.empty() : Optional.of(made);
        return this;
    }

    /** When it was said. @param seconds since 1970; any number may stand there */
    public Statement time(double seconds) {
        return time(Instant.ofEpochSecond((long) Math.clamp(seconds, -WILD, WILD)));
    }

    public Statement origin(Origin other) {
        origin = other;
        return this;
    }

    /** The id that the source keeps for Isnad. Where another annotation has it already, a new one is given. */
    public Statement id(AnnotationId given) {
        id = Optional.of(given);
        return this;
    }

    private String storable(String value) {
        if (StorableText.forbidden(value) < 0) {
            return value;
        }
        replaced = true;
        StringBuilder storable = new StringBuilder(value.length());
        value.codePoints().forEach(character -> storable.appendCodePoint(
                StorableText.forbidden(Character.toString(character)) < 0 ? character : REPLACEMENT));
        return storable.toString();
    }

    String annotator() {
        return annotator;
    }

    String key() {
        return key;
    }

    Optional<AnnotationId> id() {
        return id;
    }

    boolean replaced() {
        return replaced;
    }

    boolean hasWildTime() {
        return wildTime;
    }

    /** How messages call it: its key, or else its layer. */
    String shown() {
        return key.isEmpty() ? layer : key;
    }

    AnnotationDrafts.Draft draft(AnnotationDrafts drafts, AnnotationId given) {
        AnnotationDrafts.Draft draft = drafts.draft(layer).id(given).origin(origin);
        features.forEach((name, values) -> values.forEach(value -> draft.feature(name, value)));
        time.ifPresent(draft::time);
        return comment.isEmpty() ? draft : draft.comment(comment.toString());
    }
}
