/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.List;

/**
 * Something that users can choose when they read or write a format, as its extension declares it. One description drives
 * the wizard's page, {@code --option ID=VALUE} of the command line, and the list of formats.
 *
 * @param id           as in {@code --option ID=VALUE}: lower case, with hyphens
 * @param name         what people see
 * @param description  one sentence: what it does
 * @param defaultValue what holds when nobody chooses; never null
 * @param choices      the only values of a {@link Type#CHOICE}; otherwise empty
 * @param reading      whether it concerns reading
 * @param writing      whether it concerns writing
 */
public record FormatOption(String id, String name, String description, Type type, String defaultValue,
        List<Choice> choices, boolean reading, boolean writing) {

    /** What a value is. */
    public enum Type { TEXT, BOOLEAN, INTEGER, CHOICE }

    /** @param name what people see */
    public record Choice(String id, String name) {
    }

    /** @throws IllegalArgumentException if the default is no value of the type, or nothing can be chosen */
    public FormatOption {
        choices = List.copyOf(choices);
        if (choices.isEmpty() == (type == Type.CHOICE)) {
            throw new IllegalArgumentException("option " + id + " of the type " + type + " with " + choices.size()
                    + " choices");
        }
        if (!allows(type, choices, defaultValue)) {
            throw new IllegalArgumentException("option " + id + " cannot be " + defaultValue);
        }
        if (!reading && !writing) {
            throw new IllegalArgumentException("option " + id + " concerns neither reading nor writing");
        }
    }

    /** Whether a user may give this value. */
    public boolean allows(String value) {
        return allows(type, choices, value);
    }

    private static boolean allows(Type type, List<Choice> choices, String value) {
        return switch (type) {
            case TEXT -> true;
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case INTEGER -> value.matches("-?\\d{1,9}");
            case CHOICE -> choices.stream().anyMatch(choice -> choice.id().equals(value));
        };
    }
}
