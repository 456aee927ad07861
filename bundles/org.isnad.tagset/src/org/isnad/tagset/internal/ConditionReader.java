/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

import org.isnad.model.schema.Condition;
import org.isnad.model.schema.Condition.Operand;
import org.isnad.model.schema.Condition.Operator;
import org.isnad.model.schema.Condition.Relation;
import org.isnad.model.schema.TextPattern;
import org.isnad.tagset.Problem;
import org.isnad.tagset.TagsetException;

/** Reads what {@link ConditionWriter} writes. */
final class ConditionReader {

    private final JsonCursor json;

    /** What one object says; which properties it has tells what kind of condition it is. */
    private static final class Parts {
        private List<Condition> all;
        private List<Condition> any;
        private Condition not;
        private Condition premise;
        private Condition conclusion;
        private Condition where = Condition.ALWAYS;
        private String has;
        private String feature;
        private List<String> in;
        private Operand other;
        private Operator operator;
        private TextPattern matches;
        private TextPattern text;
        private String count;
        private int number;
        private String layer = "";
        private Relation near;
    }

    ConditionReader(JsonCursor json) {
        this.json = json;
    }

    Condition condition() throws IOException, TagsetException {
        Parts parts = new Parts();
        json.object(property -> take(property, parts));
        Condition condition = built(parts);
        if (condition == null) {
            throw json.problem(Problem.BAD_VALUE, "{}");
        }
        return condition;
    }

    private boolean take(String property, Parts parts) throws IOException, TagsetException {
        switch (property) {
            case "all" -> parts.all = json.array(this::condition);
            case "any" -> parts.any = json.array(this::condition);
            case "not" -> parts.not = condition();
            case "if" -> parts.premise = condition();
            case "then" -> parts.conclusion = condition();
            case "where" -> parts.where = condition();
            case "has" -> parts.has = json.string();
            case "feature" -> parts.feature = json.string();
            case "in" -> parts.in = json.array(json::string);
            case "value" -> parts.other = new Operand.Value(json.string());
            case "other" -> parts.other = new Operand.Feature(json.string());
            case "operator" -> parts.operator = operator();
            case "matches" -> parts.matches = pattern();
            case "text" -> parts.text = pattern();
            case "count" -> parts.count = json.string();
            case "number" -> parts.number = json.integer();
            case "layer" -> parts.layer = json.string();
            case "near" -> parts.near = relation();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Null if the properties make no condition. */
    private static Condition built(Parts parts) {
        if (parts.all != null) {
            return new Condition.All(parts.all);
        }
        if (parts.any != null) {
            return new Condition.Any(parts.any);
        }
        if (parts.not != null) {
            return new Condition.Not(parts.not);
        }
        if (parts.premise != null && parts.conclusion != null) {
            return new Condition.Implies(parts.premise, parts.conclusion);
        }
        if (parts.has != null) {
            return new Condition.Present(parts.has);
        }
        if (parts.text != null) {
            return new Condition.TextMatches(parts.text);
        }
        if (parts.count != null && parts.operator != null) {
            return new Condition.MemberCount(parts.count, parts.layer, parts.where, parts.operator, parts.number);
        }
        if (parts.near != null) {
            return new Condition.Near(parts.near, parts.layer, parts.where);
        }
        return parts.feature == null ? null : ofFeature(parts);
    }

    private static Condition ofFeature(Parts parts) {
        if (parts.in != null) {
            return new Condition.OneOf(parts.feature, Set.copyOf(parts.in));
        }
        if (parts.matches != null) {
            return new Condition.Matches(parts.feature, parts.matches);
        }
        return parts.operator == null || parts.other == null ? null
                : new Condition.Compares(parts.feature, parts.operator, parts.other);
    }

    private Operator operator() throws IOException, TagsetException {
        String sign = json.string();
        return Arrays.stream(Operator.values()).filter(operator -> operator.sign().equals(sign)).findFirst()
                .orElseThrow(() -> json.problem(Problem.BAD_VALUE, sign));
    }

    private Relation relation() throws IOException, TagsetException {
        String name = json.string();
        return Arrays.stream(Relation.values()).filter(relation -> relation.name().equals(name)).findFirst()
                .orElseThrow(() -> json.problem(Problem.BAD_VALUE, name));
    }

    private TextPattern pattern() throws IOException, TagsetException {
        String pattern = json.string();
        try {
            return TextPattern.of(pattern);
        } catch (PatternSyntaxException e) {
            throw json.problem(Problem.BAD_PATTERN, pattern);
        }
    }
}
