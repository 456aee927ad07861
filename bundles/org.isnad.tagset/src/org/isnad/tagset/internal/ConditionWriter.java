/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonGenerator;
import org.isnad.model.schema.Condition;

/** Writes conditions as JSON objects: what kind of condition it is, the first property says. */
final class ConditionWriter {

    private final JsonGenerator json;

    ConditionWriter(JsonGenerator json) {
        this.json = json;
    }

    void condition(Condition condition) throws IOException {
        json.writeStartObject();
        switch (condition) {
            case Condition.All(List<Condition> parts) -> parts("all", parts);
            case Condition.Any(List<Condition> parts) -> parts("any", parts);
            case Condition.Not(Condition part) -> part("not", part);
            case Condition.Implies(Condition premise, Condition conclusion) -> {
                part("if", premise);
                part("then", conclusion);
            }
            case Condition.Present(String feature) -> json.writeStringField("has", feature);
            case Condition.OneOf oneOf -> {
                json.writeStringField("feature", oneOf.feature());
                json.writeArrayFieldStart("in");
                for (String value : new TreeSet<>(oneOf.values())) {
                    json.writeString(value);
                }
                json.writeEndArray();
            }
            case Condition.Compares compares -> compares(compares);
            case Condition.Matches matches -> {
                json.writeStringField("feature", matches.feature());
                json.writeStringField("matches", matches.pattern().pattern());
            }
            case Condition.TextMatches text -> json.writeStringField("text", text.pattern().pattern());
            case Condition.MemberCount count -> {
                json.writeStringField("count", count.role());
                if (!count.layer().isEmpty()) {
                    json.writeStringField("layer", count.layer());
                }
                where(count.where());
                json.writeStringField("operator", count.operator().sign());
                json.writeNumberField("number", count.number());
            }
            case Condition.Near near -> {
                json.writeStringField("near", near.relation().name());
                json.writeStringField("layer", near.layer());
                where(near.where());
            }
        }
        json.writeEndObject();
    }

    private void compares(Condition.Compares compares) throws IOException {
        json.writeStringField("feature", compares.feature());
        json.writeStringField("operator", compares.operator().sign());
        switch (compares.other()) {
            case Condition.Operand.Value(String text) -> json.writeStringField("value", text);
            case Condition.Operand.Feature(String name) -> json.writeStringField("other", name);
        }
    }

    private void where(Condition where) throws IOException {
        if (!where.equals(Condition.ALWAYS)) {
            part("where", where);
        }
    }

    private void part(String property, Condition part) throws IOException {
        json.writeFieldName(property);
        condition(part);
    }

    private void parts(String property, List<Condition> parts) throws IOException {
        json.writeArrayFieldStart(property);
        for (Condition part : parts) {
            condition(part);
        }
        json.writeEndArray();
    }
}
