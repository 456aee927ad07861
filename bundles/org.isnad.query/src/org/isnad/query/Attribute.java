/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query;

import java.util.List;

/**
 * Something that a condition compares: an attribute of tokens, a feature of annotations, a name of metadata.
 *
 * @param kinds  what its values are taken for, the first for {@code =}; at least one
 * @param values those that are known
 * @param closed whether it has no others
 * @param entity whether its values name entities of the registry
 */
public record Attribute(String name, List<Kind> kinds, List<String> values, boolean closed, boolean entity) {

    /** What a value is. */
    public enum Kind { TEXT, NUMBER, DAY }

    public Attribute {
        kinds = List.copyOf(kinds);
        values = List.copyOf(values);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException(name + " is nothing");
        }
    }

    Attribute(String name, List<Kind> kinds, List<String> values, boolean closed) {
        this(name, kinds, values, closed, false);
    }

    /** Any text. */
    public static Attribute text(String name) {
        return new Attribute(name, List.of(Kind.TEXT), List.of(), false);
    }

    /** One of a few texts. */
    public static Attribute of(String name, List<String> values) {
        return new Attribute(name, List.of(Kind.TEXT), values, true);
    }

    static Attribute entity(String name) {
        return new Attribute(name, List.of(Kind.TEXT), List.of(), false, true);
    }

    static Attribute number(String name) {
        return new Attribute(name, List.of(Kind.NUMBER), List.of(), false);
    }

    static Attribute day(String name) {
        return new Attribute(name, List.of(Kind.DAY), List.of(), false);
    }
}
