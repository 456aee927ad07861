/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.doccano.internal;

import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.support.DocumentDraft;
import org.isnad.exchange.support.JsonText;
import org.isnad.exchange.support.OwnJson;
import org.isnad.exchange.support.Statement;
import org.isnad.exchange.support.Stretch;

/** What one document of doccano says, in the words of its versions. */
final class DoccanoSaid {

    static final String ENTITY = "Entity";
    static final String RELATION = "Relation";
    static final String CATEGORY = "Category";
    /** What projects for translation and summaries write about a text. */
    private static final String WRITTEN = "Text";

    static final String START = "start_offset";
    static final String END = "end_offset";
    static final String FROM = "from_id";
    static final String TO = "to_id";
    static final String TYPE = "type";
    static final String LABEL = "label";
    static final String USER = "user";

    private static final Set<String> SPAN_KEYS = Set.of(DoccanoReader.ID, START, END, LABEL, USER, OwnJson.KEY);
    private static final Set<String> RELATION_KEYS = Set.of(DoccanoReader.ID, FROM, TO, TYPE, OwnJson.KEY);

    private final DocumentDraft draft;

    DoccanoSaid(DocumentDraft draft) {
        this.draft = draft;
    }

    /** Spans as triples or objects, or categories as strings; one string alone is a category. */
    void labels(JsonNode labels) {
        if (labels.isTextual()) {
            category("", labels.textValue());
        } else if (labels.isArray()) {
            labels.forEach(this::label);
        } else {
            draft.notUnderstood(labels);
        }
    }

    private void label(JsonNode label) {
        if (label.isArray() && label.size() >= 2) {
            Optional<Stretch> place = Stretch.of(label.path(0), label.path(1), "");
            if (place.isPresent()) {
                draft.span(new Statement("", "", ENTITY).tag(JsonText.of(label.path(2))), place.get());
                return;
            }
        }
        if (label.isObject()) {
            span("", label);
        } else if (label.isValueNode()) {
            category("", JsonText.of(label));
        } else {
            draft.notUnderstood(label);
        }
    }

    private void span(String annotator, JsonNode span) {
        Optional<Stretch> place = Stretch.of(span.path(START), span.path(END), "");
        if (place.isPresent()) {
            Statement said = new Statement(annotator, key(span), ENTITY).tag(JsonText.of(span.path(LABEL)));
            others(span, SPAN_KEYS, said);
            draft.span(OwnJson.read(span, said), place.get());
        } else {
            draft.notUnderstood(span);
        }
    }

    void relations(JsonNode relations) {
        for (JsonNode relation : relations) {
            String from = JsonText.of(relation.path(FROM));
            String to = JsonText.of(relation.path(TO));
            if (from.isEmpty() || to.isEmpty()) {
                draft.notUnderstood(relation);
                continue;
            }
            Statement said = new Statement("", "", RELATION).tag(JsonText.of(relation.path(TYPE)));
            others(relation, RELATION_KEYS, said);
            draft.relation(OwnJson.read(relation, said), from, to);
        }
    }

    /** @param own what Isnad keeps of each category, in the same order */
    void categories(JsonNode categories, JsonNode own) {
        if (!categories.isArray()) {
            draft.notUnderstood(categories);
            return;
        }
        for (int i = 0; i < categories.size(); i++) {
            String category = JsonText.of(categories.get(i));
            Statement said = new Statement("", "", CATEGORY).tag(category);
            draft.document(category.equals(JsonText.of(own.path(i).path(LABEL))) ? OwnJson.read(own.get(i), said) : said);
        }
    }

    /** What versions before 1.3 exported: labels with the number of who set them. */
    void annotations(JsonNode annotations) {
        for (JsonNode annotation : annotations) {
            String user = JsonText.of(annotation.path(USER));
            if (annotation.has(START)) {
                span(user, annotation);
            } else if (annotation.has(LABEL)) {
                category(user, JsonText.of(annotation.path(LABEL)));
            } else if (annotation.has(DoccanoReader.TEXT)) {
                draft.document(new Statement(user, "", WRITTEN).feature(DoccanoReader.TEXT,
                        annotation.path(DoccanoReader.TEXT)));
            } else {
                draft.notUnderstood(annotation);
            }
        }
    }

    private void category(String annotator, String category) {
        draft.document(new Statement(annotator, "", CATEGORY).tag(category));
    }

    private static String key(JsonNode annotation) {
        return JsonText.of(annotation.path(DoccanoReader.ID));
    }

    private static void others(JsonNode annotation, Set<String> known, Statement into) {
        annotation.properties().stream().filter(field -> !known.contains(field.getKey()))
                .forEach(field -> into.feature(field.getKey(), field.getValue()));
    }
}
