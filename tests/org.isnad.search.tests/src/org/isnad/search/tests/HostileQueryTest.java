/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.QueryProblem;
import org.isnad.search.QueryRefusal;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.search.internal.LuceneSearchIndex;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.search.tree.TokenCondition.TokenForm;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that would cost more than anybody has end within limits, with a reason. */
class HostileQueryTest {

    private static final int LAYERS = 5;

    @TempDir
    private Path folder;
    private MemoryProject project;
    private SearchIndex index;

    @BeforeEach
    void aLongText() throws SearchException {
        project = new MemoryProject(folder).put("a", "لا ".repeat(4_000));
        index = new LuceneSearchIndex(project, folder.resolve("index"), Duration.ZERO, System::nanoTime);
        index.update(() -> false);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(((.{900}){900}){900}){900}", ".*ا.{30}.*ب.{30}", ".*\\p{L}.{30}.*\\P{M}.{30}", "(a*)*(b|c){999}"})
    void anExpressionOfTooManyStatesIsRefused(String expression) throws SearchException {
        assertEquals(Optional.of(new QueryRefusal(QueryProblem.EXPRESSION_TOO_COMPLEX, expression)),
                refusal(form(new TextTest.Expression(expression))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(.*)*", "(ا|ل|لا)*(ا|ل)*"})
    void anExpressionThatMakesOthersBacktrackIsAnswered(String expression) throws SearchException {
        assertEquals(Optional.empty(), refusal(form(new TextTest.Expression(expression))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(ا", "[ا", "ا{2", "ا**", "ا{999999}"})
    void anExpressionThatIsNoneIsRefused(String expression) throws SearchException {
        assertEquals(Optional.of(new QueryRefusal(QueryProblem.BAD_EXPRESSION, expression)),
                refusal(form(new TextTest.Expression(expression))));
    }

    @Test
    void deepBracketsAreRefused() throws SearchException {
        String expression = "(".repeat(900) + "ا" + ")".repeat(900);

        assertProblem(QueryProblem.BAD_EXPRESSION, form(new TextTest.Expression(expression)));
    }

    @Test
    void manyWildcardsAreRefusedOrAnsweredButEnd() throws SearchException {
        HitPage page = find(form(new TextTest.Wildcard("*?".repeat(5_000))));

        assertEquals(Optional.of(QueryProblem.EXPRESSION_TOO_COMPLEX), page.refusal().map(QueryRefusal::problem));
    }

    @Test
    void deepTreesAreRefused() throws SearchException {
        Pattern deep = form(new TextTest.Equal("لا"));
        for (int i = 0; i < 10_000; i++) {
            deep = new Pattern.Capture("x", deep);
        }

        assertProblem(QueryProblem.TOO_MANY_PARTS, deep);
        assertProblem(QueryProblem.TOO_MANY_PARTS,
                new Pattern.Choice(Collections.nCopies(10_000, form(new TextTest.Equal("لا")))));
    }

    @Test
    void aPartThatMatchesTooOftenIsRefusedAndNeverCountedWrongly() throws SearchException {
        Pattern anything = new Pattern.Repetition(new Pattern.Word(TokenCondition.ANY), 0,
                Pattern.Repetition.UNBOUNDED);

        assertProblem(QueryProblem.TOO_MANY_MATCHES, anything);
        assertProblem(QueryProblem.TOO_MANY_MATCHES, new Pattern.Sequence(List.of(anything, anything)));
    }

    @Test
    void aRepeatedPartThatMayBeEmptyIsAnswered() throws SearchException {
        Pattern word = form(new TextTest.Equal("نعم"));
        Pattern perhaps = new Pattern.Repetition(word, 0, 1);
        project.put("a", "نعم نعم لا ".repeat(2_000));
        index.update(() -> false);
        long empty = find(new Pattern.Repetition(form(new TextTest.Equal("غيره")), 0, 1)).total();

        HitPage often = find(new Pattern.Repetition(perhaps, 1, Pattern.Repetition.UNBOUNDED));
        HitPage atLeastFive = find(new Pattern.Repetition(perhaps, 5, Pattern.Repetition.UNBOUNDED));

        assertEquals(Optional.empty(), often.refusal());
        assertEquals(6_001, empty);
        assertEquals(empty + 3 * 2_000, often.total());
        assertEquals(often.total(), atLeastFive.total());
    }

    @Test
    void manyNamesForManyMatchesAreRefusedBeforeTheMemoryEnds() throws SearchException {
        List<Pattern> alternatives = new ArrayList<>();
        alternatives.add(new Pattern.Capture("all", new Pattern.Repetition(
                new Pattern.Word(new TokenCondition.AllOf(List.of())), 0, 300)));
        for (int i = 0; i < 150; i++) {
            alternatives.add(new Pattern.Capture("c" + i, form(new TextTest.Equal("نعم"))));
        }

        HitPage page = find(new Pattern.Choice(alternatives));

        assertEquals(Optional.of(QueryProblem.TOO_MANY_MATCHES), page.refusal().map(QueryRefusal::problem));
    }

    @Test
    void aPatternThatIsAskedOftenIsCollectedOnce() throws SearchException {
        List<Pattern> words = Collections.nCopies(400, form(new TextTest.Wildcard("?*")));

        HitPage page = find(new Pattern.Sequence(words));

        assertEquals(Optional.empty(), page.refusal());
        assertEquals(4_000 - 400 + 1, page.total());
    }

    @Test
    void aLongPathThroughLayersThatReferToEachOtherIsAnswered() throws SearchException {
        List<AnnotationData> groups = new ArrayList<>();
        AnnotationId span = new AnnotationId(new UUID(0, LAYERS));
        for (int i = 0; i < LAYERS; i++) {
            List<Member> members = new ArrayList<>();
            members.add(new Member("parent", span));
            for (int other = 0; other < LAYERS; other++) {
                if (other != i) {
                    members.add(new Member("parent", new AnnotationId(new UUID(0, other))));
                }
            }
            groups.add(new GroupData(new AnnotationId(new UUID(0, i)), "L" + i, members, Map.of("tag", List.of("X")),
                    "x", Instant.EPOCH, Origin.MANUAL, ""));
        }
        groups.add(new SpanData(span, "Entity", List.of(new TextRange(0, 2)), Map.of(), "x", Instant.EPOCH,
                Origin.MANUAL, ""));
        project.annotate("a", new Annotator(new AnnotatorId("sara"), "سارة"), groups);
        index.update(() -> false);
        List<String> path = new ArrayList<>(Collections.nCopies(15, "parent"));
        path.add("tag");

        HitPage page = find(new Pattern.Annotated("L0", new AnnotationCondition.Text(path, new TextTest.Equal("X"))));

        assertEquals(1, page.total());
    }

    @Test
    void aCancelledSearchSaysSo() throws SearchException {
        HitPage page = index.find(HitRequest.of(Query.everywhere(form(new TextTest.Equal("لا"))), 10), () -> true);

        assertEquals(Optional.of(QueryProblem.CANCELLED), page.refusal().map(QueryRefusal::problem));
    }

    @Test
    void aReasonNamesTheExpressionInBothLanguages() {
        QueryRefusal refusal = new QueryRefusal(QueryProblem.BAD_EXPRESSION, "(ا");

        assertTrue(refusal.message(Locale.ENGLISH).contains("(ا"), refusal.message(Locale.ENGLISH));
        assertTrue(refusal.message(Locale.forLanguageTag("ar")).contains("(ا"));
    }

    private void assertProblem(QueryProblem expected, Pattern pattern) throws SearchException {
        assertEquals(Optional.of(expected), find(pattern).refusal().map(QueryRefusal::problem));
    }

    private Optional<QueryRefusal> refusal(Pattern pattern) throws SearchException {
        return find(pattern).refusal();
    }

    private HitPage find(Pattern pattern) throws SearchException {
        return index.find(HitRequest.of(Query.everywhere(pattern), 10), () -> false);
    }

    private static Pattern form(TextTest test) {
        return new Pattern.Word(new TokenCondition.Form(TokenForm.FOLDED, test));
    }
}
