/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Comparison;
import org.isnad.search.tree.DocumentCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Period;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.search.tree.TokenCondition.TokenForm;

/** Makes query trees of every kind of part, about the words and annotations of {@link AnyCorpus}. */
final class AnyQuery {

    private static final int DEEPEST = 3;

    private final RandomGenerator random;

    AnyQuery(RandomGenerator random) {
        this.random = random;
    }

    Query query() {
        return new Query(pattern(0), random.nextInt(4) == 0 ? documents(0) : DocumentCondition.ALL);
    }

    private Pattern pattern(int depth) {
        if (depth >= DEEPEST) {
            return random.nextBoolean() ? new Pattern.Word(tokens(0)) : annotated();
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Pattern.Word(tokens(0));
            case 2, 3 -> annotated();
            case 4 -> new Pattern.Edge(annotated(), random.nextBoolean());
            case 5 -> new Pattern.Sequence(some(2, 3, () -> pattern(depth + 1)));
            case 6 -> new Pattern.Choice(some(2, 3, () -> pattern(depth + 1)));
            case 7 -> repetition(depth);
            case 8 -> new Pattern.Capture(any("x", "y"), pattern(depth + 1));
            default -> new Pattern.Filtered(pattern(depth + 1), any(Pattern.Relation.values()), random.nextInt(3) == 0,
                    pattern(depth + 1));
        };
    }

    /** Gaps, which are what repetitions are mostly used for, and any others. */
    private Pattern repetition(int depth) {
        int least = random.nextInt(3);
        int most = random.nextInt(4) == 0 ? Pattern.Repetition.UNBOUNDED : least + 1 + random.nextInt(3);
        Pattern gap = new Pattern.Repetition(new Pattern.Word(TokenCondition.ANY), least, most);
        return switch (random.nextInt(4)) {
            case 0 -> gap;
            case 1 -> new Pattern.Repetition(pattern(DEEPEST), least, most);
            default -> new Pattern.Sequence(List.of(pattern(depth + 1), gap, pattern(depth + 1)));
        };
    }

    private TokenCondition tokens(int depth) {
        return switch (depth >= 2 ? 0 : random.nextInt(8)) {
            case 5 -> TokenCondition.ANY;
            case 6 -> random.nextBoolean() ? new TokenCondition.AllOf(some(0, 2, () -> tokens(depth + 1)))
                    : new TokenCondition.OneOf(some(0, 2, () -> tokens(depth + 1)));
            case 7 -> new TokenCondition.Not(tokens(depth + 1));
            default -> form();
        };
    }

    private TokenCondition form() {
        TokenForm form = any(TokenForm.values());
        if (form == TokenForm.KIND) {
            return new TokenCondition.Form(form, new TextTest.Equal(any("arabic", "number", "word", "handle", "none")));
        }
        String word = any(AnyCorpus.WORDS);
        TextTest test = switch (random.nextInt(5)) {
            case 0 -> new TextTest.Wildcard(any("ال*", "*ل", "?ال", "*", "د*", "3?0"));
            case 1 -> new TextTest.Expression(any("(ق|ك).*", "[0-9]+", "داعش|زيد", "ال.{1,4}", ".*"));
            default -> new TextTest.Equal(word);
        };
        return new TokenCondition.Form(form, test);
    }

    private Pattern.Annotated annotated() {
        String layer = any("Entity", "Entity", "Statement", "Attribution", "Link", "s", "p", "Number", "Date", "Claim", "",
                "Unknown");
        return new Pattern.Annotated(layer, random.nextInt(3) == 0 ? AnnotationCondition.ANY : annotations(0));
    }

    private AnnotationCondition annotations(int depth) {
        return switch (depth >= 2 ? random.nextInt(6) : random.nextInt(9)) {
            case 0, 1 -> new AnnotationCondition.Text(path("tag"), new TextTest.Equal(any("PERS", "ORG", "NONE")));
            case 2 -> text();
            case 3 -> random.nextInt(3) > 0
                    ? new AnnotationCondition.Amount(path("age"), any(Comparison.values()),
                            BigDecimal.valueOf(random.nextInt(6)))
                    : new AnnotationCondition.Amount(List.of(any("number", "month", "year")), any(Comparison.values()),
                            BigDecimal.valueOf(any(10, 300, 400, 2022)));
            case 4 -> new AnnotationCondition.Day(random.nextInt(3) > 0 ? path("when") : List.of("date"),
                    any(Comparison.values()), period());
            case 5 -> new AnnotationCondition.Present(random.nextBoolean() ? path("age") : List.of(any("source", "parent")));
            case 6 -> new AnnotationCondition.AllOf(some(0, 2, () -> annotations(depth + 1)));
            case 7 -> new AnnotationCondition.OneOf(some(0, 2, () -> annotations(depth + 1)));
            default -> new AnnotationCondition.Not(annotations(depth + 1));
        };
    }

    private AnnotationCondition text() {
        return switch (random.nextInt(7)) {
            case 0 -> new AnnotationCondition.Text(path("annotator"), new TextTest.Equal(any("sara", "سَارَة", "omar")));
            case 1 -> new AnnotationCondition.Text(path("origin"), new TextTest.Equal(any("manual", "imported")));
            case 2 -> new AnnotationCondition.Text(path("comment"), new TextTest.Wildcard(any("*", "قَال*")));
            case 3 -> new AnnotationCondition.Text(path("ref"), new TextTest.Equal(any("زَيْد", "أبو زيد", "ghost")));
            case 4 -> new AnnotationCondition.Text(path("layer"), new TextTest.Wildcard(any("E*", "Link")));
            case 5 -> new AnnotationCondition.Text(path("text"), new TextTest.Expression(".*زيد.*"));
            default -> new AnnotationCondition.Text(path("name"), new TextTest.Equal(any("قَالَ", "كتاب", "إلى")));
        };
    }

    /** Mostly a feature of the annotation itself, sometimes of what roles lead to. */
    private List<String> path(String last) {
        return switch (random.nextInt(6)) {
            case 0 -> List.of("source", last);
            case 1 -> List.of("parent", "content", last);
            default -> List.of(last);
        };
    }

    private DocumentCondition documents(int depth) {
        return switch (depth >= 2 ? random.nextInt(3) : random.nextInt(6)) {
            case 0 -> new DocumentCondition.Text("outlet", new TextTest.Equal(any("نَبَأ", "Press", "none")));
            case 1 -> new DocumentCondition.Text(any("id", "title"), new TextTest.Wildcard(any("d1", "d*", "D?")));
            case 2 -> new DocumentCondition.Day("published", any(Comparison.values()), period());
            case 3 -> new DocumentCondition.AllOf(some(0, 2, () -> documents(depth + 1)));
            case 4 -> new DocumentCondition.OneOf(some(0, 2, () -> documents(depth + 1)));
            default -> new DocumentCondition.Not(documents(depth + 1));
        };
    }

    private Period period() {
        LocalDate from = LocalDate.of(2022, 10, 1).plusDays(random.nextInt(40));
        return new Period(from, from.plusDays(random.nextInt(3) * 15));
    }

    private <T> List<T> some(int least, int most, Supplier<T> maker) {
        return Stream.generate(maker).limit(random.nextInt(least, most + 1)).toList();
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
