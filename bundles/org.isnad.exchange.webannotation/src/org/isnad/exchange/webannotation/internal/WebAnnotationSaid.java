/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webannotation.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.support.DocumentDraft;
import org.isnad.exchange.support.DocumentDraft.KeyedMember;
import org.isnad.exchange.support.JsonText;
import org.isnad.exchange.support.Statement;
import org.isnad.exchange.support.Stretch;
import org.isnad.model.AnnotationId;

/** What the annotations of a file say about one source. */
final class WebAnnotationSaid {

    private static final String ENTITY = "Entity";
    private static final String RELATION = "Relation";
    private static final String REMARK = "Annotation";
    private static final String TAG = "tag";

    private static final Set<String> KNOWN = Set.of(Terms.AT_CONTEXT, Terms.ID, Terms.TYPE, Terms.MOTIVATION,
            Terms.CREATOR, Terms.CREATED, Terms.MODIFIED, Terms.BODY, Terms.BODY_VALUE, Terms.TARGET);

    private final DocumentDraft draft;
    private final String about;
    private final Selectors selectors;
    /** The addresses of all annotations of the file: they can be linked. */
    private final Set<String> annotations;

    /** @param about the source; targets in others are not looked at */
    WebAnnotationSaid(DocumentDraft draft, String about, Set<String> annotations, Selectors selectors) {
        this.draft = draft;
        this.about = about;
        this.annotations = annotations;
        this.selectors = selectors;
    }

    void say(JsonNode annotation) {
        List<JsonNode> targets = Terms.list(annotation.path(Terms.TARGET));
        String key = JsonText.of(annotation.path(Terms.ID));
        if (targets.stream().allMatch(target -> annotations.contains(Terms.source(target)))) {
            link(annotation, key, targets);
            return;
        }
        List<JsonNode> here = targets.stream().filter(target -> Terms.source(target).equals(about)).toList();
        targets.stream().filter(target -> annotations.contains(Terms.source(target))).forEach(draft::notUnderstood);
        for (JsonNode target : here) {
            // of several targets each is a span of its own; links mean the first
            String mine = target == here.getFirst() ? key : "";
            if (!target.has(Terms.SELECTOR)) {
                draft.document(statement(annotation, mine, REMARK));
            } else {
                Optional<List<Stretch>> places = selectors.places(target);
                if (places.isPresent()) {
                    draft.span(statement(annotation, mine, REMARK), places.get());
                } else {
                    draft.notUnderstood(target.path(Terms.SELECTOR));
                }
            }
        }
    }

    /** A relation if a body links to an annotation, otherwise a group of the targets. */
    private void link(JsonNode annotation, String key, List<JsonNode> targets) {
        Optional<String> other = Terms.list(annotation.path(Terms.BODY)).stream()
                .filter(body -> purpose(annotation, body).equals(Terms.LINKING)).map(Terms::source)
                .filter(annotations::contains).findFirst();
        Statement said = statement(annotation, key, RELATION);
        if (other.isPresent()) {
            draft.relation(said, Terms.source(targets.getFirst()), other.get());
        } else {
            draft.group(said, targets.stream()
                    .map(target -> new KeyedMember(JsonText.of(target.path(Terms.NAME)), Terms.source(target)))
                    .toList());
        }
    }

    private Statement statement(JsonNode annotation, String key, String without) {
        Map<String, List<String>> features = new LinkedHashMap<>();
        List<String> comments = new ArrayList<>();
        List<String> layers = new ArrayList<>();
        for (JsonNode body : bodies(annotation)) {
            String value = value(body);
            switch (purpose(annotation, body)) {
                case Terms.TAGGING -> add(features, TAG, value);
                case Terms.CLASSIFYING -> layers.add(value);
                case Terms.DESCRIBING -> add(features, name(body), value);
                case Terms.LINKING -> addLink(features, body);
                default -> comments.add(value);
            }
        }
        String layer = !layers.isEmpty() ? layers.getFirst() : features.containsKey(TAG) ? ENTITY : without;
        layers.stream().skip(1).forEach(further -> add(features, Terms.CLASSIFYING, further));
        Statement said = new Statement(creator(annotation), key, layer);
        Map<String, String> others = new TreeMap<>();
        draft.metadata(others, annotation, KNOWN);
        others.forEach((name, value) -> add(features, name, value));
        features.forEach(said::feature);
        comments.forEach(said::comment);
        identify(said, annotation);
        return said;
    }

    private static List<JsonNode> bodies(JsonNode annotation) {
        List<JsonNode> bodies = new ArrayList<>();
        for (JsonNode body : Terms.list(annotation.path(Terms.BODY))) {
            // of alternatives and sets the members are what is said
            bodies.addAll(body.has(Terms.ITEMS) ? Terms.list(body.path(Terms.ITEMS)) : List.of(body));
        }
        bodies.addAll(Terms.list(annotation.path(Terms.BODY_VALUE)));
        return bodies;
    }

    private static void add(Map<String, List<String>> features, String name, String value) {
        features.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private void addLink(Map<String, List<String>> features, JsonNode body) {
        if (!annotations.contains(Terms.source(body))) {
            add(features, Terms.LINKING, Terms.source(body));
        }
    }

    private void identify(Statement said, JsonNode annotation) {
        String id = JsonText.of(annotation.path(Terms.ID));
        boolean elsewhere = Terms.list(annotation.path(Terms.TARGET)).stream().map(Terms::source)
                .filter(source -> !annotations.contains(source)).findFirst().filter(first -> !first.equals(about))
                .isPresent();
        // an annotation of several documents becomes one in each, and only one can have its id
        if (id.startsWith(Terms.UUID) && !elsewhere) {
            try {
                said.id(AnnotationId.valueOf(id.substring(Terms.UUID.length())));
            } catch (IllegalArgumentException e) {
                said.feature(Terms.ID, List.of(id));
            }
        } else {
            said.feature(Terms.ID, List.of(id));
        }
        String time = JsonText.of(annotation.path(annotation.has(Terms.MODIFIED) ? Terms.MODIFIED : Terms.CREATED));
        if (!time.isEmpty()) {
            said.time(OffsetDateTime.parse(time).toInstant());
        }
    }

    /** Without a purpose of its own a body serves the annotation's motivation. */
    private static String purpose(JsonNode annotation, JsonNode body) {
        return JsonText.of(body.has(Terms.PURPOSE) ? body.path(Terms.PURPOSE) : annotation.path(Terms.MOTIVATION));
    }

    private static String value(JsonNode body) {
        return body.has(Terms.VALUE) ? JsonText.of(body.path(Terms.VALUE)) : Terms.source(body);
    }

    private static String name(JsonNode body) {
        String name = JsonText.of(body.path(Terms.NAME));
        return name.isEmpty() ? Terms.DESCRIBING : name;
    }

    /** The name of who made it, or else the address. */
    private static String creator(JsonNode annotation) {
        for (JsonNode creator : Terms.list(annotation.path(Terms.CREATOR))) {
            String name = JsonText.of(creator.path(Terms.NAME));
            return name.isEmpty() ? Terms.address(creator) : name;
        }
        return "";
    }
}
