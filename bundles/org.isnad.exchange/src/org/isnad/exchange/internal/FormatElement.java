/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.internal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.isnad.exchange.Content;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatOption;
import org.isnad.exchange.FormatOption.Choice;
import org.isnad.exchange.FormatOption.Type;
import org.isnad.text.OffsetUnit;
import org.isnad.text.message.MessageBundle;

/** A format as {@code formats.exsd} describes its extension. */
final class FormatElement {

    private static final MessageBundle MESSAGES = MessageBundle.beside(FormatElement.class);
    private static final String BOTH = "both";

    private FormatElement() {
    }

    /** @throws IllegalArgumentException if an attribute is missing or wrong; the message is for the user */
    static Format read(IConfigurationElement element, String bundle) {
        return new Format(required(element, "id"), required(element, "name"), optional(element, "description", ""),
                words(required(element, "endings")).toList(), optional(element, "mimeType", ""),
                OffsetUnit.valueOf(required(element, "unit")),
                element.getAttribute("reader") != null, element.getAttribute("writer") != null,
                Boolean.parseBoolean(element.getAttribute("filePerDocument")),
                Boolean.parseBoolean(element.getAttribute("streams")), holds(element),
                Stream.of(element.getChildren("option")).map(FormatElement::option).toList(), bundle);
    }

    private static Set<Content> holds(IConfigurationElement element) {
        Set<Content> holds = EnumSet.noneOf(Content.class);
        words(optional(element, "holds", "")).forEach(word -> holds.add(Stream.of(Content.values())
                .filter(content -> content.id().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(MESSAGES.text("no-such-content", word)))));
        return holds;
    }

    private static FormatOption option(IConfigurationElement element) {
        String use = optional(element, "for", BOTH);
        return new FormatOption(required(element, "id"), required(element, "name"),
                optional(element, "description", ""),
                Type.valueOf(required(element, "type").toUpperCase(Locale.ROOT)),
                optional(element, "default", ""),
                Stream.of(element.getChildren("choice"))
                        .map(choice -> new Choice(required(choice, "id"), required(choice, "name"))).toList(),
                !use.equals("writing"), !use.equals("reading"));
    }

    private static Stream<String> words(String list) {
        return Stream.of(list.split("[ ,]+")).filter(word -> !word.isEmpty());
    }

    private static String optional(IConfigurationElement element, String attribute, String otherwise) {
        return Optional.ofNullable(element.getAttribute(attribute)).orElse(otherwise);
    }

    private static String required(IConfigurationElement element, String attribute) {
        String value = element.getAttribute(attribute);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(MESSAGES.text("attribute-missing", attribute, element.getName()));
        }
        return value;
    }
}
