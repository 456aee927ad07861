/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Label;
import org.isnad.project.Project;
import org.isnad.project.assist.Contribution;
import org.isnad.project.assist.ContributedChecks;
import org.isnad.project.assist.SuggestionRun;
import org.isnad.project.assist.Suggestions;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.Severity;
import org.isnad.project.internal.assist.TagVariants;
import org.isnad.project.spi.Check;
import org.isnad.project.spi.Found;
import org.isnad.project.spi.Suggester;
import org.isnad.project.spi.Suggestion;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What contributed code does wrong is named, and stops nothing else. */
class ContributionsTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    /** Short, since what hangs here hangs for ever. */
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Project project;
    private Document document;

    @BeforeEach
    void aProject() throws Exception {
        project = make.create(folder);
        document = make.add(project, "d", "قال زيد بن عمرو");
    }

    record Bad<T>(String reason, Duration patience, Contribution.Loader<T> loader) {
        @Override
        public String toString() {
            return reason;
        }
    }

    static Stream<Bad<Check>> badChecks() {
        return Stream.of(new Bad<>("ClassNotFoundException: gone", LONG, () -> {
            throw new ClassNotFoundException("gone");
        }), new Bad<>("StackOverflowError", LONG, () -> (view, found) -> endless(1)),
                new Bad<>("NoClassDefFoundError: gone", LONG, () -> (view, found) -> {
                    throw new NoClassDefFoundError("gone");
                }), new Bad<>("it gave no sign of life", PATIENCE, () -> (view, found) -> new CountDownLatch(1).await()),
                new Bad<>("a document that is not there, nowhere", LONG,
                        () -> (view, found) -> found.accept(found("nowhere", 0, 1))),
                new Bad<>("behind the end of d", LONG, () -> (view, found) -> found.accept(found("d", 0, 99))),
                new Bad<>("not a code", LONG, () -> (view, found) -> found.accept(new Found("no code",
                        Severity.ERROR, new DocumentId("d"), List.of(), Optional.empty(), Optional.empty(),
                        new Label("E", "ع")))),
                new Bad<>("NullPointerException", LONG, () -> (view, found) -> found.accept(null)));
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    @ParameterizedTest
    @MethodSource("badChecks")
    void aCheckThatFailsIsNamedAndTheOthersGoOn(Bad<Check> bad) {
        List<Contribution<Check>> checks = List.of(contribution("bad", () -> (view, found) -> {
            found.accept(found("d", 0, 3));
            bad.loader().load().check(view, found);
        }), contribution("good", () -> (view, found) -> found.accept(found("d", 4, 7))));

        List<Finding> findings = ContributedChecks.run(project, checks, bad.patience());

        assertEquals(List.of("PLUG_IN_FAILED", "good.ODD"), findings.stream().map(Finding::name).toList());
        assertNamed(findings.getFirst(), bad.reason());
    }

    private static void assertNamed(Finding finding, String reason) {
        String message = finding.message(Locale.ENGLISH);
        assertTrue(message.startsWith("“bad” of the plug-in com.example.bad failed and was left out: "), message);
        assertTrue(message.contains(reason), message);
        assertTrue(finding.message(ARABIC).contains("com.example.bad"), finding.message(ARABIC));
        assertTrue(!finding.repair(Locale.ENGLISH).isEmpty() && !finding.repair(ARABIC).isEmpty());
    }

    static Stream<Bad<Suggester>> badSuggesters() {
        return Stream.of(new Bad<>("ClassNotFoundException: gone", LONG, () -> {
            throw new ClassNotFoundException("gone");
        }), new Bad<>("it answered nothing", LONG, () -> view -> null),
                bad("NullPointerException", (id, text) -> null),
                bad("NullPointerException", (id, text) -> Arrays.asList((Suggestion) null)),
                bad("a score of NaN", (id, text) -> List.of(entity("PERS", 0, 3, Double.NaN))),
                bad("no place in its text", (id, text) -> List.of(entity("PERS", 0, 99, 1))),
                bad("no place in its text", (id, text) -> List.of(entity("PERS", 3, 3, 1))),
                bad("has no value NOBODY", (id, text) -> List.of(entity("NOBODY", 0, 3, 1))),
                bad("no span layer Nothing", (id, text) -> List.of(new Suggestion("Nothing",
                        List.of(new TextRange(0, 3)), Map.of(), 1))),
                bad("no span layer Attribution", (id, text) -> List.of(new Suggestion("Attribution",
                        List.of(new TextRange(0, 3)), Map.of(), 1))),
                new Bad<>("it gave no sign of life", PATIENCE, () -> view -> (id, text) -> {
                    while (true) {
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            // It does not even let itself be stopped.
                            continue;
                        }
                    }
                }));
    }

    private static Bad<Suggester> bad(String reason, Suggester.Learned learned) {
        return new Bad<>(reason, LONG, () -> view -> learned);
    }

    @ParameterizedTest
    @MethodSource("badSuggesters")
    void aSuggesterThatFailsIsNamedAndTheOthersGoOn(Bad<Suggester> bad) throws Exception {
        List<Contribution<Suggester>> suggesters = List.of(contribution("bad", bad.loader()),
                contribution("good", () -> view -> (id, text) -> List.of(entity("PERS", 4, 7, 0.5))));

        Suggestions suggestions = suggest(suggesters, bad.patience());

        assertEquals(1, suggestions.failures().size());
        assertEquals(FindingCode.PLUG_IN_FAILED, suggestions.failures().getFirst().code());
        assertNamed(suggestions.failures().getFirst(), bad.reason());
        assertEquals(List.of("good"),
                suggestions.proposals().stream().map(one -> one.span().origin().suggester()).toList());
    }

    @Test
    void whoGivesSignsOfLifeMayTakeLong() {
        List<Contribution<Check>> checks = List.of(contribution("slow", () -> (view, found) -> {
            for (long end = System.nanoTime() + 3 * PATIENCE.toNanos(); System.nanoTime() < end;) {
                view.documents();
                Thread.onSpinWait();
            }
            found.accept(found("d", 4, 7));
        }));

        assertEquals(List.of("slow.ODD"),
                ContributedChecks.run(project, checks, PATIENCE).stream().map(Finding::name).toList());
    }

    @Test
    void ofTwoSuggestersTheSurerOneIsTaken() throws Exception {
        Suggestions suggestions = suggest(List.of(
                contribution("one", () -> view -> (id, text) -> List.of(entity("PERS", 4, 10, 0.6))),
                contribution("two", () -> view -> (id, text) -> List.of(entity("ORG", 4, 7, 0.7),
                        entity("LOC", 8, 10, 0.2)))), LONG);

        assertEquals(List.of("4-7 0.7 two", "8-10 0.2 two"), suggestions.proposals().stream().map(one -> one.span()
                .begin() + "-" + one.span().end() + " " + one.span().origin().score().orElseThrow() + " "
                + one.span().origin().suggester()).toList());
    }

    @Test
    void aTagThatTheSameWordsHaveSeldomIsFound() throws Exception {
        List<SpanData> marked = new ArrayList<>();
        Document other = make.add(project, "e", "زيد وزيد زَيد زيدا ثم زيد");
        for (int begin : List.of(0, 5, 9, 22)) {
            int end = begin == 9 ? 13 : begin + 3;
            marked.add(make.mark(project, other, begin == 9 ? "ORG" : "PERS", new TextRange(begin, end)));
        }
        Contribution<Check> check = contribution("tag-variants", TagVariants::new);

        List<Finding> findings = ContributedChecks.run(project, List.of(check), LONG);

        assertEquals(List.of("tag-variants.TAG_VARIANT"), findings.stream().map(Finding::name).toList());
        assertEquals(marked.get(2).id(), findings.getFirst().annotation().orElseThrow().id());
        assertEquals("“زَيد” is marked ORG here, as in 1 of 4 places, and PERS in 3. Correct the tag, or say in the "
                + "guidelines when it is which.", findings.getFirst().message(Locale.ENGLISH));
        assertTrue(findings.getFirst().message(ARABIC).contains("PERS في"), findings.getFirst().message(ARABIC));
    }

    private Suggestions suggest(List<Contribution<Suggester>> suggesters, Duration patience) throws Exception {
        SteppingClock clock = new SteppingClock();
        return new SuggestionRun(project, Projects.SARA, new IdSource(clock, Seeded.random(3)), clock, patience)
                .in(List.of(document.id()), suggesters, looked -> { });
    }

    private static <T> Contribution<T> contribution(String id, Contribution.Loader<T> loader) {
        return new Contribution<>(id, id, "", "com.example." + id, loader);
    }

    private static Found found(String document, int begin, int end) {
        return new Found("ODD", Severity.WARNING, new DocumentId(document), List.of(new TextRange(begin, end)),
                Optional.empty(), Optional.empty(), new Label("odd", "غريب"));
    }

    private static Suggestion entity(String tag, int begin, int end, double score) {
        return new Suggestion("Entity", List.of(new TextRange(begin, end)), Map.of("tag", List.of(tag)), score);
    }
}
