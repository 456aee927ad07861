/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.labelstudio.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.support.DocumentDraft;
import org.isnad.exchange.support.JsonText;
import org.isnad.exchange.support.OwnJson;
import org.isnad.exchange.support.Statement;
import org.isnad.exchange.support.Stretch;
import org.isnad.model.Origin;
import org.isnad.text.message.MessageBundle;

/**
 * What one annotation or prediction of a task says. Regions are spans; what else is said about the same region are its
 * features, under the name of the control; choices, ratings and texts about no region are said about the document.
 */
final class LabelStudioSaid {

    static final String RESULT = "result";
    static final String COMPLETED_BY = "completed_by";
    static final String FIRST_NAME = "first_name";
    static final String LAST_NAME = "last_name";
    static final String TYPE = "type";
    static final String VALUE = "value";
    static final String FROM_NAME = "from_name";
    static final String TO_NAME = "to_name";
    static final String ID = "id";
    static final String META = "meta";
    static final String START = "start";
    static final String END = "end";
    static final String LABELS = "labels";
    static final String CHOICES = "choices";
    private static final String TEXT_AREA = "textarea";
    static final String RELATION_TYPE = "relation";
    static final String FROM = "from_id";
    static final String TO = "to_id";
    static final String DIRECTION = "direction";
    static final String RIGHT = "right";
    /** What the control for labels is called in all of Label Studio's templates. */
    static final String LABEL_CONTROL = "label";

    /** Where the values of a result stand whose type does not say it. */
    private static final Map<String, String> VALUES = Map.of(TEXT_AREA, LabelStudioReader.TEXT, "pairwise", "selected");

    private static final String ENTITY = "Entity";
    static final String RELATION = "Relation";
    private static final String SCORE = "score";
    private static final String MODEL = "model_version";

    private static final MessageBundle MESSAGES = MessageBundle.beside(LabelStudioSaid.class);

    private final DocumentDraft draft;
    private final String prefix;
    private final TextObject about;
    private String annotator = "";
    private Optional<Instant> time = Optional.empty();
    private Optional<Origin> origin = Optional.empty();
    private final Map<String, Region> regions = new LinkedHashMap<>();

    private record Region(Statement said, Stretch place) {
    }

    /**
     * @param prefix tells the regions of this annotation from those of others, which may have the same ids
     * @param about  what is said about another object is left out
     */
    LabelStudioSaid(DocumentDraft draft, String prefix, TextObject about) {
        this.draft = draft;
        this.prefix = prefix;
        this.about = about;
    }

    void annotation(JsonNode annotation) {
        if (annotation.path("was_cancelled").asBoolean()) {
            draft.notice(MESSAGES.text("cancelled"));
            return;
        }
        // Isnad's own name for who said it comes back from Label Studio, which knows other people
        annotator = ownAnnotator(annotation.path(RESULT)).orElseGet(() -> annotator(annotation.path(COMPLETED_BY)));
        time = madeOrChanged(annotation);
        results(annotation.path(RESULT), "");
    }

    /** What a model says is a suggestion; without a score the model cannot be its suggester and is a feature. */
    void prediction(JsonNode prediction) {
        String model = JsonText.of(prediction.path(MODEL));
        origin = Optional.of(suggested(model, prediction.path(SCORE), Origin.SUGGESTED));
        time = time(prediction.path("created_at"));
        results(prediction.path(RESULT), model);
    }

    /** JSON-MIN: the value of each control for labels is an array of regions; there is one annotation a line. */
    void minimal(JsonNode task, String textKey) {
        annotator = annotator(task.path("annotator"));
        time = madeOrChanged(task);
        task.properties().stream().filter(field -> field.getValue().isArray() && !field.getKey().equals(textKey)
                && !field.getKey().equals(LabelStudioReader.ANNOTATIONS)
                && !field.getKey().equals(LabelStudioReader.PREDICTIONS))
                .forEach(field -> field.getValue().forEach(value -> minimal(field.getKey(), value)));
    }

    private void minimal(String control, JsonNode value) {
        Optional<Stretch> place = place(value);
        if (place.isPresent()) {
            draft.span(statement("", layer(control)).feature("tag", value.path(LABELS)), place.get());
        } else {
            draft.notUnderstood(value);
        }
    }

    private void results(JsonNode results, String model) {
        List<JsonNode> later = new ArrayList<>();
        for (JsonNode result : about.only(results)) {
            String key = JsonText.of(result.path(ID));
            Optional<Stretch> place = place(result.path(VALUE));
            if (place.isPresent() && result.path(VALUE).has(LABELS) && !regions.containsKey(key)) {
                region(key.isEmpty() ? "#" + regions.size() : key, result, place.get(), model);
            } else {
                later.add(result);
            }
        }
        later.forEach(result -> other(result, model));
        regions.values().forEach(region -> draft.span(region.said(), region.place()));
    }

    private void region(String key, JsonNode result, Stretch place, String model) {
        Statement said = said(statement(prefix + key, layer(JsonText.of(result.path(FROM_NAME)))), result, model);
        regions.put(key, new Region(OwnJson.read(result.path(META), said), place));
    }

    /** The labels of a result, its score and its remarks. */
    private Statement said(Statement said, JsonNode result, String model) {
        JsonNode values = values(result);
        // what somebody wrote is no label
        boolean written = JsonText.of(result.path(TYPE)).equals(TEXT_AREA);
        said.feature(written ? LabelStudioReader.TEXT : "tag",
                values.isMissingNode() ? result.path(VALUE).path(LABELS) : values);
        said.comment(String.join("\n", JsonText.values(result.path(META).path(LabelStudioReader.TEXT))));
        JsonNode score = result.path(SCORE);
        if (origin.isPresent()) {
            Origin suggested = suggested(model, score, origin.get());
            said.origin(suggested);
            said.feature(MODEL, suggested.suggester().isEmpty() ? List.of(model) : List.of());
        } else {
            said.feature(SCORE, score);
        }
        return said;
    }

    private void other(JsonNode result, String model) {
        String key = JsonText.of(result.path(ID));
        String type = JsonText.of(result.path(TYPE));
        Optional<Stretch> place = place(result.path(VALUE));
        JsonNode values = values(result);
        if (type.equals(RELATION_TYPE)) {
            relation(result);
        } else if (values.isMissingNode() || place.isEmpty() && result.path(VALUE).has(START)) {
            draft.notUnderstood(result);
        } else if (place.isPresent() && regions.containsKey(key)) {
            regions.get(key).said().feature(JsonText.of(result.path(FROM_NAME)), values);
        } else if (place.isPresent()) {
            region(key.isEmpty() ? "#" + regions.size() : key, result, place.get(), model);
        } else {
            Statement said = statement(key.isEmpty() ? "" : prefix + key, layer(JsonText.of(result.path(FROM_NAME))));
            draft.document(OwnJson.read(result.path(META), said(said, result, model)));
        }
    }

    private void relation(JsonNode relation) {
        String from = prefix + JsonText.of(relation.path(FROM));
        String to = prefix + JsonText.of(relation.path(TO));
        String direction = JsonText.of(relation.path(DIRECTION));
        Statement said = statement("", RELATION).feature("tag", relation.path(LABELS));
        origin.ifPresent(said::origin);
        if (direction.equals("bi")) {
            said.feature(DIRECTION, relation.path(DIRECTION));
        }
        said.comment(String.join("\n", JsonText.values(relation.path(META).path(LabelStudioReader.TEXT))));
        OwnJson.read(relation.path(META), said);
        if (direction.equals("left")) {
            draft.relation(said, to, from);
        } else {
            draft.relation(said, from, to);
        }
    }

    private static JsonNode values(JsonNode result) {
        String type = JsonText.of(result.path(TYPE));
        return result.path(VALUE).path(VALUES.getOrDefault(type, type));
    }

    /** The text of a result is what it quotes, unless it is the array of what somebody wrote. */
    private static Optional<Stretch> place(JsonNode value) {
        return Stretch.of(value.path(START), value.path(END), value.path(LabelStudioReader.TEXT).asText());
    }

    static String layer(String control) {
        return control.isEmpty() || control.equals(LABEL_CONTROL) ? ENTITY : control;
    }

    private static Origin suggested(String model, JsonNode score, Origin otherwise) {
        return !model.isEmpty() && score.isNumber() && score.doubleValue() >= 0 && score.doubleValue() <= 1
                ? Origin.suggested(model, score.doubleValue()) : otherwise;
    }

    private Statement statement(String key, String layer) {
        Statement said = new Statement(annotator, key, layer);
        time.ifPresent(said::time);
        return said;
    }

    private static Optional<String> ownAnnotator(JsonNode results) {
        for (JsonNode result : results) {
            String own = OwnJson.annotator(result.path(META));
            if (!own.isEmpty()) {
                return Optional.of(own);
            }
        }
        return Optional.empty();
    }

    /** Label Studio names people by a number, or by an object with number, e-mail address and names. */
    private static String annotator(JsonNode who) {
        if (!who.isObject()) {
            return JsonText.of(who);
        }
        String name = (JsonText.of(who.path(FIRST_NAME)) + " " + JsonText.of(who.path(LAST_NAME))).strip();
        for (String key : new String[] { "email", "username", ID }) {
            name = name.isEmpty() ? JsonText.of(who.path(key)) : name;
        }
        return name;
    }

    private static Optional<Instant> madeOrChanged(JsonNode annotation) {
        return time(annotation.path(annotation.hasNonNull("updated_at") ? "updated_at" : "created_at"));
    }

    private static Optional<Instant> time(JsonNode stated) {
        try {
            return stated.isTextual() ? Optional.of(Instant.parse(stated.textValue())) : Optional.empty();
        } catch (DateTimeException e) {
            // a time in another form is not worth a notice: then it is that of the import
            return Optional.empty();
        }
    }
}
