/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A JSON object whose keys keep the order in which they were put. */
public final class JsonObject {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /**
     * Puts a member.
     *
     * @param value null, a boolean, a number, a string, another object, or a list of such
     * @throws IllegalArgumentException if the value is something else
     */
    public JsonObject put(String key, Object value) {
        check(value);
        members.put(key, value);
        return this;
    }

    /** The object in one line. What cannot be written in UTF-8 is escaped. */
    @Override
    public String toString() {
        StringBuilder json = new StringBuilder();
        write(json, this);
        return json.toString();
    }

    private static void check(Object value) {
        switch (value) {
            case null -> { }
            case Boolean flag -> { }
            case Number number -> { }
            case String text -> { }
            case JsonObject object -> { }
            case List<?> list -> list.forEach(JsonObject::check);
            default -> throw new IllegalArgumentException("not a JSON value: " + value.getClass());
        }
    }

    private static void write(StringBuilder json, Object value) {
        switch (value) {
            case String text -> writeText(json, text);
            case JsonObject object -> writeObject(json, object);
            case List<?> list -> writeList(json, list);
            case null, default -> json.append(value);
        }
    }

    private static void writeObject(StringBuilder json, JsonObject object) {
        String separator = "{";
        for (Map.Entry<String, Object> member : object.members.entrySet()) {
            json.append(separator);
            writeText(json, member.getKey());
            json.append(':');
            write(json, member.getValue());
            separator = ",";
        }
        json.append(object.members.isEmpty() ? "{}" : "}");
    }

    private static void writeList(StringBuilder json, List<?> list) {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            write(json, list.get(i));
        }
        json.append(']');
    }

    private static void writeText(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> writeCharacter(json, text, i);
            }
        }
        json.append('"');
    }

    private static void writeCharacter(StringBuilder json, String text, int at) {
        char c = text.charAt(at);
        if (c < ' ' || c == '\u2028' || c == '\u2029' || isLoneSurrogate(text, at)) {
            json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            json.append(c);
        }
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
