/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webannotation.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.text.message.MessageBundle;

/** What the Web Annotation Data Model demands of an annotation (W3C Recommendation, 2017, sections 3 and 4). */
final class Check {

    private static final List<String> TIMES = List.of(Terms.CREATED, Terms.MODIFIED, Terms.GENERATED);
    private static final List<String> ADDRESSES = List.of("rights", "via", "canonical");

    private static final MessageBundle MESSAGES = MessageBundle.beside(Check.class);

    private Check() {
    }

    /** What is wrong with the context of a file; empty if nothing is. */
    static Optional<String> context(JsonNode root) {
        boolean known = Terms.list(root.path(Terms.AT_CONTEXT)).stream().anyMatch(one -> one.asText().equals(Terms.CONTEXT));
        return known ? Optional.empty() : Optional.of(MESSAGES.text("context", Terms.CONTEXT));
    }

    /** What is wrong with an annotation, naming the property; empty if nothing is. */
    static Optional<String> problem(JsonNode annotation) {
        if (!annotation.isObject() || !Terms.isA(annotation, Terms.ANNOTATION)) {
            return Optional.of(MESSAGES.text("type"));
        }
        JsonNode id = annotation.path(Terms.ID);
        if (!id.isMissingNode() && !isAddress(id)) {
            return wrong(Terms.ID, id);
        }
        if (Terms.list(annotation.path(Terms.TARGET)).isEmpty()) {
            return Optional.of(MESSAGES.text("target"));
        }
        for (String name : TIMES) {
            if (annotation.has(name) && !isTime(annotation.path(name))) {
                return wrong(name, annotation.path(name));
            }
        }
        for (String name : ADDRESSES) {
            if (Terms.list(annotation.path(name)).stream().anyMatch(one -> !isAddress(one))) {
                return wrong(name, annotation.path(name));
            }
        }
        if (annotation.has(Terms.BODY_VALUE) && !annotation.path(Terms.BODY_VALUE).isTextual()) {
            return wrong(Terms.BODY_VALUE, annotation.path(Terms.BODY_VALUE));
        }
        return Terms.list(annotation.path(Terms.TARGET)).stream()
                .flatMap(target -> Terms.list(target.path(Terms.SELECTOR)).stream())
                .filter(selector -> Terms.isA(selector, Terms.FRAGMENT) && !selector.path(Terms.VALUE).isTextual())
                .findFirst().flatMap(selector -> wrong(Terms.VALUE, selector));
    }

    private static Optional<String> wrong(String name, JsonNode value) {
        return Optional.of(MESSAGES.text("property", name, value.toString()));
    }

    /** Whether it is an absolute IRI, or the address of an object. */
    private static boolean isAddress(JsonNode value) {
        if (value.isObject()) {
            return isAddress(value.path(Terms.ID));
        }
        try {
            return value.isTextual() && new URI(value.textValue()).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isTime(JsonNode value) {
        try {
            return value.isTextual() && OffsetDateTime.parse(value.textValue()) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
