/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.model.StorableText;

/**
 * Values of JSON as the texts that annotations hold: a string is itself, a number or truth value as JSON writes it,
 * null and what is missing nothing, an object its JSON. The other way every value is written as a string, several as an
 * array of strings, since a text of digits need not be a number.
 */
public final class JsonText {

    private JsonText() {
    }

    /** @param value null or missing for an empty text */
    public static String of(JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** The elements of an array, or the one value; empty ones are left out. */
    public static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(each -> values.add(of(each)));
        } else {
            values.add(of(value));
        }
        values.removeIf(String::isEmpty);
        return values;
    }

    /**
     * What an object says under other names than the known ones, as metadata of a document: objects within it under
     * dotted names, as in {@code meta.source}.
     */
    public static Map<String, String> others(JsonNode object, Set<String> known) {
        Map<String, String> others = new TreeMap<>();
        others(others, object, known, (name, value) -> {
        });
        return others;
    }

    /**
     * Adds what an object says under other names than the known ones.
     *
     * @param leftOut gets the names that no project can store, and those that are there with another value; the later
     *                value is kept
     */
    static void others(Map<String, String> into, JsonNode object, Set<String> known,
            BiConsumer<String, String> leftOut) {
        object.properties().forEach(field -> {
            if (!known.contains(field.getKey())) {
                put(into, field.getKey(), field.getValue(), leftOut);
            }
        });
    }

    private static void put(Map<String, String> into, String name, JsonNode value,
            BiConsumer<String, String> leftOut) {
        if (value.isObject()) {
            value.properties().forEach(field -> put(into, name + '.' + field.getKey(), field.getValue(), leftOut));
            return;
        }
        String text = of(value);
        if (text.isEmpty()) {
            return;
        }
        if (StorableText.forbidden(name) >= 0) {
            leftOut.accept(name, text);
            return;
        }
        String storable = StorableText.forbidden(text) < 0 ? text : value.toString();
        String before = into.put(name, storable);
        if (before != null && !before.equals(storable)) {
            leftOut.accept(name, before);
        }
    }

    /** Writes features as an object. */
    public static void write(JsonGenerator json, Map<String, List<String>> features) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, List<String>> feature : features.entrySet()) {
            json.writeFieldName(feature.getKey());
            write(json, feature.getValue());
        }
        json.writeEndObject();
    }

    /** Writes one value as a string, none or several as an array. */
    public static void write(JsonGenerator json, List<String> values) throws IOException {
        if (values.size() == 1) {
            json.writeString(values.getFirst());
        } else {
            json.writeArray(values.toArray(String[]::new), 0, values.size());
        }
    }
}
