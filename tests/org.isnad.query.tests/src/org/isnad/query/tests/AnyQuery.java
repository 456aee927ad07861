/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.tests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Comparison;
import org.isnad.search.tree.DocumentCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Period;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;

/** Random queries about the tagset of news, of all that the language can say. */
final class AnyQuery {

    private static final int DEEPEST = 4;
    private static final List<String> TEXTS = List.of("داعش", "قَالَ", "a.b", "F16", "«\"", "\\", "*", "x y", "ق?", "(", "|",
            "٣", "within", "%c");
    private static final List<String> EXPRESSIONS = List.of("داع.*", "قال|قالت", "\\d+", "[اأ]ل.", "a\\.b+", "\".*\"");

    private final RandomGenerator random;

    AnyQuery(RandomGenerator random) {
        this.random = random;
    }

    Query query() {
        return new Query(pattern(0), random.nextBoolean() ? DocumentCondition.ALL : document(0));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> List<T> some(Supplier<T> each) {
        return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> each.get()).toList();
    }

    private Pattern pattern(int depth) {
        int next = depth + 1;
        return switch (random.nextInt(depth < DEEPEST ? 8 : 3)) {
            case 0 -> new Pattern.Word(random.nextInt(4) == 0 ? TokenCondition.ANY : token(0));
            case 1 -> annotated();
            case 2 -> random.nextBoolean() ? new Pattern.Edge(annotated(), true)
                    : new Pattern.Edge(new Pattern.Annotated("s", AnnotationCondition.ANY), false);
            case 3 -> new Pattern.Sequence(some(() -> pattern(next)));
            case 4 -> new Pattern.Choice(some(() -> pattern(next)));
            case 5 -> repetition(pattern(next));
            case 6 -> new Pattern.Capture(one(List.of("a", "اسم", "7")), pattern(next));
            default -> new Pattern.Filtered(pattern(next), one(List.of(Pattern.Relation.values())),
                    random.nextBoolean(), pattern(next));
        };
    }

    private Pattern repetition(Pattern pattern) {
        int least = random.nextInt(3);
        return new Pattern.Repetition(pattern, least,
                random.nextBoolean() ? Pattern.Repetition.UNBOUNDED : Math.max(1, least + random.nextInt(3)));
    }

    private TextTest test() {
        return switch (random.nextInt(3)) {
            case 0 -> new TextTest.Wildcard(one(TEXTS));
            case 1 -> new TextTest.Expression(one(EXPRESSIONS));
            default -> new TextTest.Equal(one(TEXTS));
        };
    }

    private TokenCondition token(int depth) {
        int next = depth + 1;
        return switch (random.nextInt(depth < 2 ? 6 : 3)) {
            case 3 -> new TokenCondition.AllOf(some(() -> token(next)));
            case 4 -> new TokenCondition.OneOf(some(() -> token(next)));
            case 5 -> new TokenCondition.Not(token(next));
            default -> {
                TokenCondition.TokenForm form = one(List.of(TokenCondition.TokenForm.values()));
                yield new TokenCondition.Form(form,
                        form == TokenCondition.TokenForm.KIND ? new TextTest.Equal("hashtag") : test());
            }
        };
    }

    private Pattern.Annotated annotated() {
        return switch (random.nextInt(3)) {
            case 0 -> new Pattern.Annotated("Figure", random.nextBoolean() ? AnnotationCondition.ANY : figure(0));
            case 1 -> new Pattern.Annotated("Date", new AnnotationCondition.Day(List.of("date"), comparison(), period()));
            default -> new Pattern.Annotated("Attribution", new AnnotationCondition.Text(
                    List.of("parent", "source", one(List.of("comment", "annotator"))), test()));
        };
    }

    private AnnotationCondition figure(int depth) {
        int next = depth + 1;
        return switch (random.nextInt(depth < 2 ? 7 : 4)) {
            case 0 -> new AnnotationCondition.Text(List.of("comment"), test());
            case 1 -> new AnnotationCondition.Amount(List.of("number"), comparison(),
                    new BigDecimal(one(List.of("3", "-2.50", "1000000"))));
            case 2 -> new AnnotationCondition.Present(List.of("who"));
            case 3 -> new AnnotationCondition.Text(List.of("what"), new TextTest.Equal("killed"));
            case 4 -> new AnnotationCondition.AllOf(some(() -> figure(next)));
            case 5 -> new AnnotationCondition.OneOf(some(() -> figure(next)));
            default -> new AnnotationCondition.Not(figure(next));
        };
    }

    private DocumentCondition document(int depth) {
        int next = depth + 1;
        return switch (random.nextInt(depth < 2 ? 5 : 2)) {
            case 0 -> new DocumentCondition.Text(one(List.of("outlet", "desk")), test());
            case 1 -> new DocumentCondition.Day("published", comparison(), period());
            case 2 -> new DocumentCondition.AllOf(some(() -> document(next)));
            case 3 -> new DocumentCondition.OneOf(some(() -> document(next)));
            default -> new DocumentCondition.Not(document(next));
        };
    }

    private Comparison comparison() {
        return one(List.of(Comparison.values()));
    }

    private Period period() {
        LocalDate from = LocalDate.of(2020 + random.nextInt(4), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return switch (random.nextInt(4)) {
            case 0 -> new Period(from, from);
            case 1 -> new Period(from.withDayOfMonth(1), from.withDayOfMonth(from.lengthOfMonth()));
            case 2 -> new Period(from.withDayOfYear(1), from.withDayOfYear(from.lengthOfYear()));
            default -> new Period(from, from.plusDays(random.nextInt(400)));
        };
    }
}
