/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.isnad.model.schema.TextPattern;
import org.isnad.query.Attribute;
import org.isnad.query.Attribute.Kind;
import org.isnad.query.Problem;
import org.isnad.query.language.ast.AstPackage;
import org.isnad.query.language.ast.Value;
import org.isnad.search.tree.Comparison;
import org.isnad.search.tree.Period;
import org.isnad.search.tree.TextTest;
import org.isnad.text.ArabicFolding;
import org.isnad.text.TextRange;

/** Reads what stands on the right of a comparison, as the attribute on the left asks for it. */
final class Comparisons {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private final Issues issues;

    Comparisons(Issues issues) {
        this.issues = issues;
    }

    static boolean isNegated(org.isnad.query.language.ast.Comparison comparison) {
        return "!=".equals(comparison.getOperator());
    }

    /** What is asked; empty if it makes no sense, which is an issue then. */
    Optional<Asked> read(org.isnad.query.language.ast.Comparison comparison, Attribute attribute) {
        Comparison order = order(comparison.getOperator());
        Value value = comparison.getValue();
        TextRange place = Ast.range(value, AstPackage.Literals.VALUE__TEXT);
        String inside = Written.inside(value.getText());
        if (order == Comparison.EQUAL) {
            return equal(value, place, inside, attribute);
        }
        Optional<Kind> kind = attribute.kinds().stream().filter(each -> each != Kind.TEXT).findFirst();
        if (kind.isEmpty()) {
            issues.add(Problem.UNORDERED, Ast.range(comparison, AstPackage.Literals.COMPARISON__OPERATOR),
                    attribute.name());
            return Optional.empty();
        }
        return kind.get() == Kind.NUMBER ? amount(order, inside, place) : day(order, inside, place);
    }

    private Optional<Asked> equal(Value value, TextRange place, String inside, Attribute attribute) {
        boolean text = attribute.kinds().contains(Kind.TEXT);
        return switch (attribute.kinds().getFirst()) {
            case TEXT -> texts(value, place, attribute);
            case NUMBER -> text && number(inside).isEmpty() ? texts(value, place, attribute)
                    : amount(Comparison.EQUAL, inside, place);
            case DAY -> text && Periods.parse(inside).isEmpty() ? texts(value, place, attribute)
                    : day(Comparison.EQUAL, inside, place);
        };
    }

    private static Comparison order(String operator) {
        return switch (operator) {
            case "<" -> Comparison.LESS;
            case "<=" -> Comparison.AT_MOST;
            case ">" -> Comparison.GREATER;
            case ">=" -> Comparison.AT_LEAST;
            default -> Comparison.EQUAL;
        };
    }

    private Optional<Asked> amount(Comparison order, String inside, TextRange place) {
        Optional<BigDecimal> number = number(inside);
        if (number.isEmpty()) {
            issues.add(Problem.BAD_NUMBER, place, inside);
        }
        return number.map(found -> new Asked.Amount(order, found));
    }

    private static Optional<BigDecimal> number(String inside) {
        String digits = ArabicFolding.foldToken(inside).strip();
        return NUMBER.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    private Optional<Asked> day(Comparison order, String inside, TextRange place) {
        Optional<Period> period = Periods.parse(inside);
        if (period.isEmpty()) {
            issues.add(Problem.BAD_DATE, place, inside);
        }
        return period.map(found -> new Asked.Day(order, found));
    }

    private Optional<Asked> texts(Value value, TextRange place, Attribute attribute) {
        String inside = Written.inside(value.getText());
        // a declared value is meant as it is, whatever its signs are: CT+
        if (value.getFlags().isEmpty() && attribute.closed() && attribute.values().contains(inside)) {
            return Optional.of(new Asked.Words(new TextTest.Equal(inside), false));
        }
        Optional<Asked.Words> words = words(value.getText(), value.getFlags(), place,
                flag -> Ast.range(value, AstPackage.Literals.VALUE__FLAGS, flag));
        words.map(Asked.Words::test).filter(TextTest.Equal.class::isInstance).map(TextTest::pattern)
                .filter(asked -> attribute.closed() && !attribute.values().contains(asked))
                .ifPresent(asked -> issues.unknown(Problem.UNKNOWN_VALUE, place, attribute.values(), true, asked,
                        attribute.name()));
        return words.map(Asked.class::cast);
    }

    /** Where the flag of a number stands. */
    @FunctionalInterface
    interface Flags {
        TextRange place(int flag);
    }

    /** What a text with its flags means. */
    Optional<Asked.Words> words(String raw, List<String> flags, TextRange place, Flags places) {
        boolean folded = false;
        boolean literal = false;
        boolean wild = false;
        for (int flag = 0; flag < flags.size(); flag++) {
            for (char letter : flags.get(flag).substring(1).toCharArray()) {
                switch (letter) {
                    case 'c', 'd' -> folded = true;
                    case 'l' -> literal = true;
                    case 'w' -> wild = true;
                    default -> {
                        issues.add(Problem.UNKNOWN_FLAG, places.place(flag), flags.get(flag));
                        return Optional.empty();
                    }
                }
            }
        }
        String inside = Written.inside(raw);
        if (wild) {
            return Optional.of(new Asked.Words(new TextTest.Wildcard(Written.unescaped(inside)), folded));
        }
        if (literal || !Signs.isQuoted(raw) || !Written.isExpression(inside)) {
            return Optional.of(new Asked.Words(new TextTest.Equal(Written.unescaped(inside)), folded));
        }
        try {
            TextPattern.of(inside);
            return Optional.of(new Asked.Words(new TextTest.Expression(Written.expression(inside)), folded));
        } catch (PatternSyntaxException e) {
            int at = Math.min(Math.max(e.getIndex(), 0), inside.length() - 1);
            issues.add(Problem.BAD_EXPRESSION, new TextRange(place.begin() + 1 + at, place.end() - 1), inside, at + 1);
            return Optional.empty();
        }
    }
}
