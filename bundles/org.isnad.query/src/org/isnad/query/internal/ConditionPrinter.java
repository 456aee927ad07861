/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Comparison;
import org.isnad.search.tree.DocumentCondition;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;

/** Writes conditions down. */
public final class ConditionPrinter {

    private ConditionPrinter() {
    }

    /** A layer as a tag names it. */
    public static String layer(String layer) {
        return layer.isEmpty() ? "*" : Written.name(layer);
    }

    /** What stands in a box. */
    public static String print(TokenCondition condition) {
        return switch (condition) {
            case TokenCondition.Form form -> name(form) + "=" + print(form.test());
            case TokenCondition.AllOf all -> join(all.conditions(), " & ", ConditionPrinter::part);
            case TokenCondition.OneOf one -> join(one.conditions(), " | ", ConditionPrinter::part);
            case TokenCondition.Not(TokenCondition.Form form) -> name(form) + "!=" + print(form.test());
            case TokenCondition.Not not -> "!" + part(not.condition());
        };
    }

    private static String name(TokenCondition.Form form) {
        return form.form().name().toLowerCase(Locale.ROOT);
    }

    private static String part(TokenCondition condition) {
        return condition instanceof TokenCondition.AllOf || condition instanceof TokenCondition.OneOf
                ? "(" + print(condition) + ")" : print(condition);
    }

    /** What stands in a tag. */
    public static String print(AnnotationCondition condition) {
        return switch (condition) {
            case AnnotationCondition.AllOf all -> join(all.conditions(), " & ", ConditionPrinter::part);
            case AnnotationCondition.OneOf one -> join(one.conditions(), " | ", ConditionPrinter::part);
            case AnnotationCondition.Not(AnnotationCondition.Text text) -> path(text.path()) + "!=" + print(text.test());
            case AnnotationCondition.Not not -> "!" + part(not.condition());
            case AnnotationCondition.Present present -> "has " + path(present.path());
            case AnnotationCondition.Text text -> path(text.path()) + "=" + print(text.test());
            case AnnotationCondition.Amount amount ->
                path(amount.path()) + sign(amount.comparison()) + amount.value().toPlainString();
            case AnnotationCondition.Day day -> path(day.path()) + sign(day.comparison()) + '"'
                    + Periods.print(day.period()) + '"';
        };
    }

    private static String part(AnnotationCondition condition) {
        return condition instanceof AnnotationCondition.AllOf || condition instanceof AnnotationCondition.OneOf
                ? "(" + print(condition) + ")" : print(condition);
    }

    /** What stands behind {@code ::}. */
    public static String print(DocumentCondition condition) {
        return switch (condition) {
            case DocumentCondition.AllOf all -> join(all.conditions(), " & ", ConditionPrinter::part);
            case DocumentCondition.OneOf one -> join(one.conditions(), " | ", ConditionPrinter::part);
            case DocumentCondition.Not(DocumentCondition.Text text) ->
                Written.name(text.name()) + "!=" + print(text.test());
            case DocumentCondition.Not not -> "!" + part(not.condition());
            case DocumentCondition.Text text -> Written.name(text.name()) + "=" + print(text.test());
            case DocumentCondition.Day day -> Written.name(day.name()) + sign(day.comparison()) + '"'
                    + Periods.print(day.period()) + '"';
        };
    }

    private static String part(DocumentCondition condition) {
        return condition instanceof DocumentCondition.AllOf || condition instanceof DocumentCondition.OneOf
                ? "(" + print(condition) + ")" : print(condition);
    }

    /** A test with its quotation marks and flags. */
    public static String print(TextTest test) {
        return switch (test) {
            case TextTest.Equal equal -> Written.quoted(equal.pattern());
            case TextTest.Wildcard wildcard -> Written.raw(wildcard.pattern()) + "%w";
            case TextTest.Expression expression -> Written.quotedExpression(expression.pattern());
        };
    }

    private static String path(List<String> path) {
        return join(path, ".", Written::name);
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> "=";
            case LESS -> "<";
            case AT_MOST -> "<=";
            case GREATER -> ">";
            case AT_LEAST -> ">=";
        };
    }

    private static <T> String join(List<T> parts, String between, Function<T, String> text) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no text stands for a choice among nothing");
        }
        return parts.stream().map(text).collect(Collectors.joining(between));
    }
}
