/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.schema.Condition;
import org.isnad.model.schema.Condition.Operator;
import org.isnad.model.schema.TextPattern;
import org.isnad.tagset.language.ast.Comparison;
import org.isnad.tagset.language.ast.Conjunction;
import org.isnad.tagset.language.ast.Disjunction;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.Implication;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.Literal;
import org.isnad.tagset.language.ast.MemberCount;
import org.isnad.tagset.language.ast.Negation;
import org.isnad.tagset.language.ast.Neighbourhood;
import org.isnad.tagset.language.ast.Operand;
import org.isnad.tagset.language.ast.Presence;
import org.isnad.tagset.language.ast.Reference;
import org.isnad.tagset.language.ast.RoleDeclaration;
import org.isnad.tagset.language.ast.TagDeclaration;
import org.isnad.tagset.language.ast.TextMatch;

/** Turns the syntax tree of a condition without errors into the condition. */
public final class ConditionCompiler {

    private ConditionCompiler() {
    }

    public static Condition compile(org.isnad.tagset.language.ast.Condition condition) {
        return switch (condition) {
            case null -> Condition.ALWAYS;
            case Implication implies ->
                new Condition.Implies(compile(implies.getPremise()), compile(implies.getConclusion()));
            case Disjunction any -> new Condition.Any(any.getParts().stream().map(ConditionCompiler::compile).toList());
            case Conjunction all -> new Condition.All(all.getParts().stream().map(ConditionCompiler::compile).toList());
            case Negation not -> new Condition.Not(compile(not.getCondition()));
            case Presence presence -> presence(presence);
            case MemberCount count -> new Condition.MemberCount(count.getRole().getName(),
                    name(count.getLayer()), compile(count.getWhere()),
                    operator(count.getOperator()), count.getNumber());
            case Neighbourhood near -> new Condition.Near(Condition.Relation.valueOf(near.getRelation().name()),
                    near.getLayer().getName(), compile(near.getWhere()));
            case TextMatch match -> new Condition.TextMatches(TextPattern.of(match.getPattern()));
            case Comparison comparison -> comparison(comparison);
            default -> throw new IllegalStateException("a condition of an unknown kind: " + condition.eClass());
        };
    }

    private static Condition presence(Presence presence) {
        return presence.getProperty() instanceof RoleDeclaration role
                ? new Condition.MemberCount(role.getName(), "", Condition.ALWAYS, Operator.AT_LEAST, 1)
                : new Condition.Present(presence.getProperty().getName());
    }

    private static Condition comparison(Comparison comparison) {
        String feature = comparison.getFeature().getName();
        if (comparison.isAmong()) {
            Set<String> values = new TreeSet<>();
            comparison.getValues().forEach(value -> values.add(text(value)));
            return new Condition.OneOf(feature, values);
        }
        if (comparison.getTag() != null) {
            Set<String> under = new TreeSet<>();
            Syntax.flat(List.of(comparison.getTag())).forEach(tag -> under.add(tag.getName()));
            return new Condition.OneOf(feature, under);
        }
        if (comparison.getPattern() != null) {
            return new Condition.Matches(feature, TextPattern.of(comparison.getPattern()));
        }
        Condition.Operand other = comparison.getRight() instanceof Reference reference
                && reference.getTarget() instanceof FeatureDeclaration second
                        ? new Condition.Operand.Feature(second.getName())
                        : new Condition.Operand.Value(text(comparison.getRight()));
        return new Condition.Compares(feature, operator(comparison.getOperator()), other);
    }

    private static String text(Operand operand) {
        return switch (operand) {
            case Literal literal -> literal.getValue();
            case Reference reference when reference.getTarget() instanceof TagDeclaration tag -> tag.getName();
            default -> throw new IllegalStateException("a value of an unknown kind: " + operand.eClass());
        };
    }

    private static String name(LayerDeclaration layer) {
        return layer == null ? "" : layer.getName();
    }

    private static Operator operator(org.isnad.tagset.language.ast.Operator operator) {
        return Operator.valueOf(operator.name());
    }
}
