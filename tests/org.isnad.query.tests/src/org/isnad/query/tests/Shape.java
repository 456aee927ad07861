/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.tests;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.DocumentCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Pattern.Repetition;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;

/** A query's tree in a form that people can read beside the text that it was made of. */
final class Shape {

    private Shape() {
    }

    static String of(Query query) {
        String pattern = of(query.pattern());
        return query.documents().equals(DocumentCondition.ALL) ? pattern
                : pattern + " :: " + of(query.documents());
    }

    private static String of(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Word word -> "word{" + of(word.condition()) + "}";
            case Pattern.Annotated span -> "span " + span.layer() + "{" + of(span.condition()) + "}";
            case Pattern.Edge edge -> (edge.begin() ? "begin " : "end ") + of(edge.annotated());
            case Pattern.Sequence sequence -> list("seq", sequence.parts(), Shape::of);
            case Pattern.Choice choice -> list("any", choice.alternatives(), Shape::of);
            case Repetition times -> "times(" + times.least() + ".."
                    + (times.most() == Repetition.UNBOUNDED ? "" : times.most()) + ", " + of(times.pattern()) + ")";
            case Pattern.Capture capture -> capture.name() + ":=" + of(capture.pattern());
            case Pattern.Filtered filtered -> "(" + of(filtered.pattern()) + (filtered.negated() ? " not " : " ")
                    + filtered.relation() + " " + of(filtered.other()) + ")";
        };
    }

    private static String of(TokenCondition condition) {
        return switch (condition) {
            case TokenCondition.Form form ->
                form.form().name().toLowerCase(Locale.ROOT) + " " + of(form.test());
            case TokenCondition.AllOf all -> list("and", all.conditions(), Shape::of);
            case TokenCondition.OneOf one -> list("or", one.conditions(), Shape::of);
            case TokenCondition.Not not -> "not(" + of(not.condition()) + ")";
        };
    }

    private static String of(AnnotationCondition condition) {
        return switch (condition) {
            case AnnotationCondition.Text text -> path(text.path()) + " " + of(text.test());
            case AnnotationCondition.Amount amount ->
                path(amount.path()) + " " + amount.comparison() + " " + amount.value();
            case AnnotationCondition.Day day -> path(day.path()) + " " + day.comparison() + " " + day.period().from()
                    + ".." + day.period().to();
            case AnnotationCondition.Present present -> "has " + path(present.path());
            case AnnotationCondition.AllOf all -> list("and", all.conditions(), Shape::of);
            case AnnotationCondition.OneOf one -> list("or", one.conditions(), Shape::of);
            case AnnotationCondition.Not not -> "not(" + of(not.condition()) + ")";
        };
    }

    private static String of(DocumentCondition condition) {
        return switch (condition) {
            case DocumentCondition.Text text -> text.name() + " " + of(text.test());
            case DocumentCondition.Day day -> day.name() + " " + day.comparison() + " " + day.period().from() + ".."
                    + day.period().to();
            case DocumentCondition.AllOf all -> list("and", all.conditions(), Shape::of);
            case DocumentCondition.OneOf one -> list("or", one.conditions(), Shape::of);
            case DocumentCondition.Not not -> "not(" + of(not.condition()) + ")";
        };
    }

    private static String of(TextTest test) {
        return switch (test) {
            case TextTest.Equal equal -> "is " + equal.pattern();
            case TextTest.Wildcard wildcard -> "like " + wildcard.pattern();
            case TextTest.Expression expression -> "fits " + expression.pattern();
        };
    }

    private static String path(List<String> path) {
        return String.join(".", path);
    }

    /** Nothing at all for a condition that holds always. */
    private static <T> String list(String name, List<T> parts, Function<T, String> shape) {
        return parts.isEmpty() ? "" : parts.stream().map(shape).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
