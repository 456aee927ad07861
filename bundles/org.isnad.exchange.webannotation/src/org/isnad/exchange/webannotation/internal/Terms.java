/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webannotation.internal;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.support.JsonText;

/** The names of the Web Annotation Vocabulary that are used here, and how its JSON-LD is looked at. */
final class Terms {

    /** Is only named; what it says is known here. */
    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    static final String UUID = "urn:uuid:";

    static final String AT_CONTEXT = "@context";
    static final String ID = "id";
    static final String TYPE = "type";
    static final String ANNOTATION = "Annotation";
    static final String PAGE = "AnnotationPage";
    static final String COLLECTION = "AnnotationCollection";
    static final String FIRST = "first";
    static final String NEXT = "next";
    static final String ITEMS = "items";
    static final String TARGET = "target";
    static final String SOURCE = "source";
    static final String SELECTOR = "selector";
    static final String REFINED_BY = "refinedBy";
    static final String BODY = "body";
    static final String BODY_VALUE = "bodyValue";
    static final String TEXTUAL_BODY = "TextualBody";
    static final String SPECIFIC_RESOURCE = "SpecificResource";
    static final String VALUE = "value";
    static final String PURPOSE = "purpose";
    static final String MOTIVATION = "motivation";
    static final String TAGGING = "tagging";
    static final String CLASSIFYING = "classifying";
    static final String DESCRIBING = "describing";
    static final String COMMENTING = "commenting";
    static final String LINKING = "linking";
    static final String CREATOR = "creator";
    static final String CREATED = "created";
    static final String MODIFIED = "modified";
    static final String GENERATED = "generated";
    static final String NAME = "name";
    static final String LABEL = "label";

    static final String POSITION = "TextPositionSelector";
    static final String QUOTE = "TextQuoteSelector";
    static final String FRAGMENT = "FragmentSelector";
    static final String START = "start";
    static final String END = "end";
    static final String EXACT = "exact";
    static final String PREFIX = "prefix";
    static final String SUFFIX = "suffix";

    private Terms() {
    }

    /** One value as a list of one, none as an empty one: JSON-LD makes no difference. */
    static List<JsonNode> list(JsonNode value) {
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(values::add);
        } else if (!value.isMissingNode() && !value.isNull()) {
            values.add(value);
        }
        return values;
    }

    static boolean isA(JsonNode resource, String type) {
        return list(resource.path(TYPE)).stream().anyMatch(one -> JsonText.of(one).equals(type));
    }

    /** The address of a resource that is given by its address or as an object; empty if it has none. */
    static String address(JsonNode resource) {
        return JsonText.of(resource.isObject() ? resource.path(ID) : resource);
    }

    /** What a target or body is about: of a specific resource its source. */
    static String source(JsonNode resource) {
        return resource.has(SOURCE) ? address(resource.path(SOURCE)) : address(resource);
    }
}
