/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.spacy.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.support.DocumentDraft;
import org.isnad.exchange.support.JsonText;
import org.isnad.exchange.support.OwnJson;
import org.isnad.exchange.support.Statement;
import org.isnad.exchange.support.Stretch;
import org.isnad.text.message.MessageBundle;

/** What one line says about its document. */
final class SpacySaid {

    static final String SPANS = "spans";
    static final String RELATIONS = "relations";
    static final String ANSWER = "answer";
    static final String ACCEPT = "accept";
    static final String OPTIONS = "options";
    static final String TOKENS = "tokens";
    static final String ANNOTATOR = "_annotator_id";
    static final String SESSION = "_session_id";
    static final String LABEL = "label";
    static final String START = "start";
    static final String END = "end";
    static final String HEAD = "head";
    static final String CHILD = "child";
    static final String HEAD_SPAN = "head_span";
    static final String CHILD_SPAN = "child_span";
    static final String TOKEN_START = "token_start";
    static final String TOKEN_END = "token_end";
    static final String ID = "id";

    static final String ENTITY = "Entity";
    static final String RELATION = "Relation";
    static final String CATEGORY = "Category";

    private static final String ENTS = "ents";
    private static final String ENTITIES = "entities";
    private static final String CATS = "cats";
    private static final String TIME = "_timestamp";

    /** What of a line is not metadata. Hashes are left to Prodigy, which makes them anew; so are tokens and colours. */
    static final Set<String> KNOWN = Set.of(SpacyReader.TEXT, SpacyReader.META, SPANS, RELATIONS, ANSWER, ACCEPT,
            OPTIONS, TOKENS, ANNOTATOR, SESSION, LABEL, ENTS, ENTITIES, CATS, TIME, "_input_hash", "_task_hash", "config",
            OwnJson.KEY);

    private static final Set<String> SPAN_KEYS = Set.of(START, END, LABEL, TOKEN_START, TOKEN_END, ID, SpacyReader.TEXT,
            "input_hash", OwnJson.KEY);
    private static final Set<String> RELATION_KEYS = Set.of(HEAD, CHILD, HEAD_SPAN, CHILD_SPAN, LABEL, "color",
            OwnJson.KEY);

    private static final MessageBundle MESSAGES = MessageBundle.beside(SpacySaid.class);

    private final DocumentDraft draft;
    private final JsonNode task;
    private final int number;
    private int spans;
    private final String annotator;
    /** The keys of spans by their own id, by place and label, and by place alone; the first of each. */
    private final Map<String, String> keys = new HashMap<>();

    /** @param number of the line, to tell its spans from those of other lines about the same document */
    SpacySaid(DocumentDraft draft, JsonNode task, int number) {
        this.draft = draft;
        this.task = task;
        this.number = number;
        String session = JsonText.of(task.path(SESSION));
        this.annotator = task.hasNonNull(ANNOTATOR) ? JsonText.of(task.path(ANNOTATOR)) : session;
    }

    void say() {
        String answer = JsonText.of(task.path(ANSWER));
        if (!answer.isEmpty() && !answer.equals(ACCEPT)) {
            draft.notice(MESSAGES.text("answer", answer));
            return;
        }
        spans();
        task.path(RELATIONS).forEach(this::relation);
        categories();
    }

    private void spans() {
        JsonNode spans = task.path(SPANS);
        if (spans.isObject()) {
            spans.properties().forEach(group -> group.getValue().forEach(span -> span(group.getKey(), span)));
        } else {
            spans.forEach(span -> span(ENTITY, span));
        }
        task.path(ENTS).forEach(span -> span(ENTITY, span));
        task.path(ENTITIES).forEach(span -> span(ENTITY, span));
    }

    private void span(String layer, JsonNode span) {
        boolean triple = span.isArray();
        JsonNode label = triple ? span.path(2) : span.path(LABEL);
        Optional<Stretch> place = triple ? Stretch.of(span.path(0), span.path(1), "")
                : Stretch.of(span.path(START), span.path(END), JsonText.of(span.path(SpacyReader.TEXT)));
        if (place.isEmpty()) {
            draft.notUnderstood(span);
            return;
        }
        String key = number + "." + spans++;
        String at = place.get().begin() + "-" + place.get().end();
        keys.putIfAbsent(ownId(span), key);
        keys.putIfAbsent(at + LABEL + JsonText.of(label), key);
        keys.putIfAbsent(at, key);
        Statement said = statement(key, layer).tag(JsonText.of(label));
        others(span, SPAN_KEYS, said);
        draft.span(OwnJson.read(span, said), place.get());
    }

    /** Ends are tokens with a span each; of spans that are not among the line's an entity is made. */
    private void relation(JsonNode relation) {
        Optional<String> head = end(relation.path(HEAD_SPAN));
        Optional<String> child = end(relation.path(CHILD_SPAN));
        if (head.isEmpty() || child.isEmpty()) {
            draft.notUnderstood(relation);
            return;
        }
        Statement said = statement("", RELATION).tag(JsonText.of(relation.path(LABEL)));
        others(relation, RELATION_KEYS, said);
        draft.relation(OwnJson.read(relation, said), head.get(), child.get());
    }

    private Optional<String> end(JsonNode span) {
        Optional<Stretch> place = Stretch.of(span.path(START), span.path(END), "");
        if (place.isEmpty()) {
            return Optional.empty();
        }
        String at = place.get().begin() + "-" + place.get().end();
        for (String known : new String[] { ownId(span), at + LABEL + JsonText.of(span.path(LABEL)), at }) {
            if (!known.isEmpty() && keys.containsKey(known)) {
                return Optional.of(keys.get(known));
            }
        }
        span(ENTITY, span);
        return Optional.of(keys.get(at));
    }

    private static String ownId(JsonNode span) {
        return JsonText.of(span.path(OwnJson.KEY).path(ID));
    }

    private void categories() {
        JsonNode own = task.path(OwnJson.KEY).path(ACCEPT);
        JsonNode accepted = task.path(ACCEPT);
        for (int i = 0; i < accepted.size(); i++) {
            String label = JsonText.of(accepted.get(i));
            Statement said = statement("", CATEGORY).tag(label);
            draft.document(label.equals(JsonText.of(own.path(i).path(LABEL))) ? OwnJson.read(own.get(i), said) : said);
        }
        if (task.path(LABEL).isTextual()) {
            draft.document(statement("", CATEGORY).tag(task.path(LABEL).textValue()));
        }
        task.path(CATS).properties().forEach(category -> category(category.getKey(), category.getValue()));
    }

    /**
     * spaCy gives every category a number: 0 for what is not the case, 1 for what is, between them what a model
     * thinks.
     */
    private void category(String label, JsonNode score) {
        double value = score.isBoolean() ? (score.booleanValue() ? 1 : 0) : score.asDouble();
        if (value > 0) {
            Statement said = statement("", CATEGORY).tag(label);
            draft.document(value < 1 ? said.feature("score", score) : said);
        }
    }

    private Statement statement(String key, String layer) {
        Statement said = new Statement(annotator, key, layer);
        JsonNode made = task.path(TIME);
        return made.isNumber() ? said.time(made.doubleValue()) : said;
    }

    private static void others(JsonNode annotation, Set<String> known, Statement into) {
        annotation.properties().stream().filter(field -> !known.contains(field.getKey()))
                .forEach(field -> into.feature(field.getKey(), field.getValue()));
    }
}
