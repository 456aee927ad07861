/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.isnad.query.internal.ConditionPrinter;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.DocumentCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.search.tree.TokenCondition.TokenForm;
import org.isnad.text.MatchMode;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/** Writes queries down. What {@link QueryCompiler} makes of the text equals the query that it was written from. */
public final class QueryPrinter {

    /** How strongly the parts of a pattern hold together, the weakest first. */
    private enum Level { FILTERED, CHOICE, SEQUENCE, CAPTURE, REPETITION, SINGLE }

    private final TokenForm plain;

    private QueryPrinter(TokenForm plain) {
        this.plain = plain;
    }

    /**
     * The text of a query.
     *
     * @param mode in which the text will be compiled
     * @throws IllegalArgumentException for a tree that no text stands for, such as an alternative among nothing
     */
    public static String print(Query query, MatchMode mode) {
        String pattern = new QueryPrinter(TokenForm.valueOf(mode == MatchMode.EXACT ? "WORD" : mode.name()))
                .print(query.pattern(), Level.FILTERED);
        return query.documents().equals(DocumentCondition.ALL) ? pattern
                : pattern + " :: " + ConditionPrinter.print(query.documents());
    }

    private String print(Pattern pattern, Level least) {
        String text = switch (pattern) {
            case Pattern.Word word -> word(word.condition());
            case Pattern.Annotated annotated -> annotated(annotated, "/>");
            case Pattern.Edge edge -> edge(edge);
            case Pattern.Sequence sequence -> join(sequence.parts(), " ", part -> print(part, Level.CAPTURE));
            case Pattern.Choice choice -> join(choice.alternatives(), " | ", part -> print(part, Level.SEQUENCE));
            case Pattern.Repetition repetition -> print(repetition.pattern(), Level.SINGLE) + times(repetition);
            case Pattern.Capture capture -> capture.name() + ":" + print(capture.pattern(), Level.REPETITION);
            case Pattern.Filtered filtered -> print(filtered.pattern(), Level.FILTERED)
                    + (filtered.negated() ? " not " : " ") + relation(filtered.relation()) + " "
                    + print(filtered.other(), Level.CHOICE);
        };
        return level(pattern).compareTo(least) < 0 ? "(" + text + ")" : text;
    }

    private static Level level(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Filtered filtered -> Level.FILTERED;
            case Pattern.Choice choice -> Level.CHOICE;
            case Pattern.Sequence sequence -> Level.SEQUENCE;
            case Pattern.Capture capture -> Level.CAPTURE;
            case Pattern.Repetition repetition -> Level.REPETITION;
            default -> Level.SINGLE;
        };
    }

    private static <T> String join(List<T> parts, String between, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(between));
    }

    private static String relation(Pattern.Relation relation) {
        return relation == Pattern.Relation.EQUAL ? "same as"
                : relation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String times(Pattern.Repetition times) {
        if (times.most() == Pattern.Repetition.UNBOUNDED) {
            return times.least() == 0 ? "*" : times.least() == 1 ? "+" : "{" + times.least() + ",}";
        }
        return times.least() == 0 && times.most() == 1 ? "?" : times.least() == times.most()
                ? "{" + times.least() + "}" : "{" + times.least() + "," + times.most() + "}";
    }

    /** A word of one token needs no brackets where its form is the one that words have. */
    private String word(TokenCondition condition) {
        if (condition instanceof TokenCondition.Form form && form.form() == plain
                && form.test() instanceof TextTest.Equal test && isOneToken(test.pattern())) {
            return ConditionPrinter.print(test);
        }
        return condition.equals(TokenCondition.ANY) ? "[]" : "[" + ConditionPrinter.print(condition) + "]";
    }

    private static boolean isOneToken(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        return tokens.size() == 1 && !tokens.joined(0) && tokens.surface(0).equals(text);
    }

    private static String annotated(Pattern.Annotated annotated, String end) {
        String conditions = annotated.condition().equals(AnnotationCondition.ANY) ? ""
                : " " + ConditionPrinter.print(annotated.condition());
        return "<" + ConditionPrinter.layer(annotated.layer()) + conditions + end;
    }

    /** In parentheses, so that no tag closes another one. */
    private static String edge(Pattern.Edge edge) {
        return edge.begin() ? "(" + annotated(edge.annotated(), ">") + ")"
                : "(</" + ConditionPrinter.layer(edge.annotated().layer()) + ">)";
    }
}
