/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.search.tree.DocumentCondition;
import org.isnad.search.tree.Query;
import org.isnad.text.TextRange;

/** Answers queries by looking at every document, every token and every annotation. */
final class NaiveScan {

    private static final int MONTH_LENGTH = 7;

    private final Project project;

    NaiveScan(Project project) {
        this.project = project;
    }

    /** A hit, in a form that can be compared. */
    static String describe(String document, TextRange range, List<String> captures) {
        return document + " " + range + captures;
    }

    /** All hits in reading order. */
    List<String> hits(Query query) throws ProjectException {
        List<String> hits = new ArrayList<>();
        for (Document document : project.documents()) {
            matches(document, query).stream()
                    .sorted(Comparator.comparingInt(NaiveText.Match::begin).thenComparingInt(NaiveText.Match::end))
                    .map(match -> describe(document.id().value(), new TextRange(match.begin(), match.end()),
                            match.captures().entrySet().stream().map(Object::toString).sorted().toList()))
                    .forEach(hits::add);
        }
        return hits;
    }

    /** The matches in one document, in no order. */
    Set<NaiveText.Match> matches(Document document, Query query) throws ProjectException {
        if (!fulfils(document, query.documents())) {
            return Set.of();
        }
        return new NaiveText(project.text(document.id()), new NaiveSpans(project, document.id()))
                .matches(query.pattern());
    }

    private static boolean fulfils(Document document, DocumentCondition condition) {
        return switch (condition) {
            case DocumentCondition.AllOf all -> all.conditions().stream().allMatch(part -> fulfils(document, part));
            case DocumentCondition.OneOf one -> one.conditions().stream().anyMatch(part -> fulfils(document, part));
            case DocumentCondition.Not not -> !fulfils(document, not.condition());
            case DocumentCondition.Text text -> value(document, text.name())
                    .filter(value -> NaiveText.passes(value, text.test(), !text.name().equals("id"))).isPresent();
            case DocumentCondition.Day day -> value(document, day.name())
                    .filter(value -> NaiveSpans.passes(first(value), last(value), day.comparison(), day.period()))
                    .isPresent();
        };
    }

    private static Optional<String> value(Document document, String name) {
        return switch (name) {
            case "id" -> Optional.of(document.id().value());
            case "title" -> Optional.of(document.title());
            default -> Optional.ofNullable(document.metadata().get(name));
        };
    }

    private static LocalDate first(String value) {
        return value.length() == MONTH_LENGTH ? YearMonth.parse(value).atDay(1) : LocalDate.parse(value);
    }

    private static LocalDate last(String value) {
        return value.length() == MONTH_LENGTH ? YearMonth.parse(value).atEndOfMonth() : LocalDate.parse(value);
    }
}
