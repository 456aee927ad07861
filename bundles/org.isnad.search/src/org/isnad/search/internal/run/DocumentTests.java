/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.isnad.model.Document;
import org.isnad.search.internal.plan.Expressions;
import org.isnad.search.internal.plan.ValueTests;
import org.isnad.search.tree.DocumentCondition;
import org.isnad.search.tree.Period;

/** What is asked of a document's description. */
public final class DocumentTests {

    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final int YEAR = 4;
    private static final int YEAR_AND_MONTH = 7;

    private DocumentTests() {
    }

    /** @throws org.isnad.search.internal.match.StoppedException if an expression cannot be understood */
    public static Predicate<Document> of(DocumentCondition condition) {
        return switch (condition) {
            case DocumentCondition.AllOf all -> {
                List<Predicate<Document>> parts = all.conditions().stream().map(DocumentTests::of).toList();
                yield document -> parts.stream().allMatch(part -> part.test(document));
            }
            case DocumentCondition.OneOf one -> {
                List<Predicate<Document>> parts = one.conditions().stream().map(DocumentTests::of).toList();
                yield document -> parts.stream().anyMatch(part -> part.test(document));
            }
            case DocumentCondition.Not not -> of(not.condition()).negate();
            case DocumentCondition.Text text -> {
                Predicate<String> test = Expressions.predicate(text.test(), !text.name().equals(ID));
                yield document -> value(document, text.name()).filter(test).isPresent();
            }
            case DocumentCondition.Day day -> document -> value(document, day.name()).flatMap(DocumentTests::period)
                    .filter(days -> ValueTests.passes(days, day.comparison(), day.period())).isPresent();
        };
    }

    private static Optional<String> value(Document document, String name) {
        return switch (name) {
            case ID -> Optional.of(document.id().value());
            case TITLE -> Optional.of(document.title());
            default -> Optional.ofNullable(document.metadata().get(name));
        };
    }

    /** The days of a year, a month or a day of the Gregorian calendar, as in {@code 2022-10}. */
    private static Optional<Period> period(String value) {
        try {
            return Optional.of(switch (value.length()) {
                case YEAR -> new Period(Year.parse(value).atDay(1), Year.parse(value).atMonth(Month.DECEMBER).atEndOfMonth());
                case YEAR_AND_MONTH -> new Period(YearMonth.parse(value).atDay(1),
                        YearMonth.parse(value).atEndOfMonth());
                default -> new Period(LocalDate.parse(value), LocalDate.parse(value));
            });
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
