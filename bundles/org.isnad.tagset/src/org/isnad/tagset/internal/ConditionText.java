/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.isnad.model.schema.Condition;
import org.isnad.model.schema.Condition.Operand;
import org.isnad.model.schema.Condition.Operator;
import org.isnad.tagset.language.Words;

/** Writes conditions in the tagset language. */
final class ConditionText {

    /** Holds for every annotation: nothing shorter in the language does. */
    private static final String ALWAYS = "(text matches \"\" or not text matches \"\")";

    private ConditionText() {
    }

    static String write(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) when parts.isEmpty() -> ALWAYS;
            case Condition.Any(List<Condition> parts) when parts.isEmpty() -> "not " + ALWAYS;
            case Condition.All(List<Condition> parts) -> joined(parts, " and ");
            case Condition.Any(List<Condition> parts) -> joined(parts, " or ");
            case Condition.Not(Condition part) -> "not " + part(part);
            case Condition.Implies(Condition premise, Condition conclusion) ->
                part(premise) + " implies " + part(conclusion);
            case Condition.Present(String feature) -> "has " + Words.name(feature);
            case Condition.OneOf oneOf -> Words.name(oneOf.feature()) + " in ("
                    + new TreeSet<>(oneOf.values()).stream().map(Words::quoted).collect(Collectors.joining(", ")) + ")";
            case Condition.Compares compares -> Words.name(compares.feature()) + " " + compares.operator().sign() + " "
                    + operand(compares.other());
            case Condition.Matches matches ->
                Words.name(matches.feature()) + " matches " + Words.quoted(matches.pattern().pattern());
            case Condition.TextMatches text -> "text matches " + Words.quoted(text.pattern().pattern());
            case Condition.MemberCount count -> count(count);
            case Condition.Near near -> near.relation().name().toLowerCase(Locale.ROOT) + " "
                    + Words.name(near.layer()) + where(near.where());
        };
    }

    private static String count(Condition.MemberCount count) {
        boolean presence = count.layer().isEmpty() && count.where().equals(Condition.ALWAYS)
                && count.operator() == Operator.AT_LEAST && count.number() == 1;
        return presence ? "has " + Words.name(count.role())
                : "count(" + Words.name(count.role())
                        + (count.layer().isEmpty() ? "" : " of " + Words.name(count.layer())) + where(count.where())
                        + ") " + count.operator().sign() + " " + count.number();
    }

    private static String where(Condition where) {
        return where.equals(Condition.ALWAYS) ? "" : " where " + part(where);
    }

    private static String operand(Operand operand) {
        return switch (operand) {
            case Operand.Value(String text) -> Words.quoted(text);
            case Operand.Feature(String name) -> Words.name(name);
        };
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream().map(ConditionText::part).collect(Collectors.joining(word));
    }

    /** In brackets unless it is one word or phrase. */
    private static String part(Condition condition) {
        boolean compound = condition instanceof Condition.All || condition instanceof Condition.Any
                || condition instanceof Condition.Implies;
        return compound ? "(" + write(condition) + ")" : write(condition);
    }
}
