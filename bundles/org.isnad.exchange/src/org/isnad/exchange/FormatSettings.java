/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.isnad.text.message.MessageBundle;
import org.isnad.text.message.Nearest;

/** What the user chose among a format's options, with the defaults for the rest. Immutable. */
public final class FormatSettings {

    private static final MessageBundle MESSAGES = MessageBundle.beside(FormatSettings.class);

    private final Map<String, String> values;

    private FormatSettings(Map<String, String> values) {
        this.values = values;
    }

    /** Every option as it is when nobody chooses. */
    public static FormatSettings defaults(List<FormatOption> options) {
        return new FormatSettings(options.stream()
                .collect(Collectors.toMap(FormatOption::id, FormatOption::defaultValue, (a, b) -> a, TreeMap::new)));
    }

    /**
     * @param given by the options' ids
     * @throws FormatException if there is no such option, or it cannot have the value; the message says what can be
     */
    public static FormatSettings of(List<FormatOption> options, Map<String, String> given) throws FormatException {
        Map<String, String> values = defaults(options).values;
        for (Map.Entry<String, String> choice : given.entrySet()) {
            Optional<FormatOption> option = options.stream().filter(o -> o.id().equals(choice.getKey())).findFirst();
            if (option.isEmpty()) {
                List<String> ids = options.stream().map(FormatOption::id).toList();
                throw new FormatException(ids.isEmpty() ? MESSAGES.text("no-options", choice.getKey())
                        : MESSAGES.text("no-option", choice.getKey(),
                                Nearest.to(choice.getKey(), ids).orElse(ids.getFirst()), String.join(", ", ids)), null);
            }
            if (!option.get().allows(choice.getValue())) {
                throw new FormatException(MESSAGES.text("option-value." + option.get().type(), choice.getKey(),
                        choice.getValue(), option.get().choices().stream().map(FormatOption.Choice::id)
                                .collect(Collectors.joining(", "))), null);
            }
            values.put(choice.getKey(), choice.getValue());
        }
        return new FormatSettings(values);
    }

    /** @throws IllegalArgumentException if the format declares no such option */
    public String text(String option) {
        String value = values.get(option);
        if (value == null) {
            throw new IllegalArgumentException("the format declares no option " + option);
        }
        return value;
    }

    /** The value of an option of the type {@link FormatOption.Type#BOOLEAN}; otherwise as {@link #text}. */
    public boolean flag(String option) {
        return Boolean.parseBoolean(text(option));
    }

    /** The value of an option of the type {@link FormatOption.Type#INTEGER}; otherwise as {@link #text}. */
    public int number(String option) {
        return Integer.parseInt(text(option));
    }
}
