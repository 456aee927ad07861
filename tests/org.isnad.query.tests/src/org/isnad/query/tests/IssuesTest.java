/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.isnad.query.Problem;
import org.isnad.query.QueryIssue;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a query, where, and what would mend it. */
class IssuesTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    /** A query in which ⟦ and ⟧ stand around what is wrong. */
    record Wrong(String marked, Problem problem, String... proposals) {

        String text() {
            return marked.replace("⟦", "").replace("⟧", "");
        }

        TextRange place() {
            int begin = marked.indexOf('⟦');
            return new TextRange(begin, marked.indexOf('⟧') - 1);
        }

        @Override
        public String toString() {
            return marked + " " + problem;
        }
    }

    static Stream<Wrong> wrong() {
        return Stream.of(
                new Wrong("⟦⟧", Problem.EMPTY_QUERY),
                new Wrong("⟦  ⟧", Problem.EMPTY_QUERY),
                new Wrong("⟦؟!⟧", Problem.NO_WORD),
                new Wrong("[] ⟦\"،\"⟧", Problem.NO_WORD),
                new Wrong("⟦\"⟧داعش", Problem.UNCLOSED),
                new Wrong("قال ⟦«⟧داعش", Problem.UNCLOSED),
                new Wrong("⟦[⟧word=\"a\"", Problem.UNCLOSED),
                new Wrong("⟦(⟧\"a\" | \"b\"", Problem.UNCLOSED),
                new Wrong("\"a\"⟦)⟧", Problem.UNOPENED),
                new Wrong("(\"a\"⟦]⟧", Problem.UNOPENED),
                new Wrong("[word=\"a\"] ⟦;⟧ []", Problem.UNEXPECTED),
                new Wrong("[word=⟦]⟧", Problem.UNEXPECTED),
                new Wrong("[⟦=⟧\"a\"]", Problem.UNEXPECTED),
                new Wrong("[] within⟦⟧", Problem.UNEXPECTED_END),
                new Wrong("<Entity tag=\"PERS\"⟦⟧", Problem.UNEXPECTED_END),
                new Wrong("[] ⟦witin⟧ <s/>", Problem.UNKNOWN_KEYWORD, "within"),
                new Wrong("\"a\"⟦%x⟧", Problem.UNKNOWN_FLAG),
                new Wrong("[word=\"a\"⟦%cx⟧]", Problem.UNKNOWN_FLAG),
                new Wrong("<⟦Entty⟧/>", Problem.UNKNOWN_LAYER, "Entity"),
                new Wrong("<⟦sentence⟧>", Problem.UNKNOWN_LAYER),
                new Wrong("[] </⟦Entitty⟧>", Problem.UNKNOWN_LAYER, "Entity"),
                new Wrong("<⟦Document⟧/>", Problem.DOCUMENT_LAYER),
                new Wrong("<Entity ⟦tagg⟧=\"PERS\"/>", Problem.UNKNOWN_FEATURE, "tag"),
                new Wrong("<Claim ⟦tag⟧=\"PERS\"/>", Problem.UNKNOWN_FEATURE),
                new Wrong("<Claim worth=⟦\"cf\"⟧/>", Problem.UNKNOWN_VALUE, "\"cfs\""),
                new Wrong("<s ⟦tag⟧=\"PERS\"/>", Problem.UNKNOWN_FEATURE),
                new Wrong("<Figure has ⟦numbr⟧/>", Problem.UNKNOWN_FEATURE, "number"),
                new Wrong("<Attribution source.⟦knd⟧=\"media\"/>", Problem.UNKNOWN_FEATURE, "kind"),
                new Wrong("<Attribution ⟦sorce⟧.kind=\"media\"/>", Problem.UNKNOWN_ROLE, "source"),
                new Wrong("<Attribution parent.⟦cuee⟧.type=\"fact\"/>", Problem.UNKNOWN_ROLE, "cue"),
                new Wrong("<Entity ⟦source⟧.kind=\"media\"/>", Problem.UNKNOWN_ROLE),
                new Wrong("[⟦wrd⟧=\"a\"]", Problem.UNKNOWN_ATTRIBUTE, "word"),
                new Wrong("[⟦word.x⟧=\"a\"]", Problem.UNKNOWN_ATTRIBUTE, "word"),
                new Wrong("[] :: ⟦outlt⟧=\"a\"", Problem.UNKNOWN_METADATA, "outlet"),
                new Wrong("<Entity tag=⟦\"PRS\"⟧/>", Problem.UNKNOWN_VALUE, "\"PERS\""),
                new Wrong("<Attribution source.kind=⟦«medya»⟧/>", Problem.UNKNOWN_VALUE, "\"media\""),
                new Wrong("<Entity origin=⟦\"suggest\"⟧/>", Problem.UNKNOWN_VALUE, "\"suggested\""),
                new Wrong("[kind=⟦\"nubmer\"⟧]", Problem.UNKNOWN_VALUE, "\"number\""),
                new Wrong("<Content factuality=⟦\"CT\"⟧/>", Problem.UNKNOWN_VALUE, "\"CT\\+\""),
                new Wrong("[word⟦>⟧\"a\"]", Problem.UNORDERED),
                new Wrong("<Entity tag⟦>=⟧\"PERS\"/>", Problem.UNORDERED),
                new Wrong("[number=⟦\"x\"⟧]", Problem.BAD_NUMBER),
                new Wrong("<Figure number>⟦many⟧/>", Problem.BAD_NUMBER),
                new Wrong("[date=⟦\"2022-13\"⟧]", Problem.BAD_DATE),
                new Wrong("[] :: published>=⟦\"soon\"⟧", Problem.BAD_DATE),
                new Wrong("\"ق⟦(⟧\"", Problem.BAD_EXPRESSION),
                new Wrong("[word=\"a*⟦*⟧\"]", Problem.BAD_EXPRESSION),
                new Wrong("<Entity comment=\"[z-a⟦]⟧\"/>", Problem.BAD_EXPRESSION),
                new Wrong("⟦\"\"⟧", Problem.EMPTY_TEXT),
                new Wrong("[word=⟦\"\"⟧]", Problem.EMPTY_TEXT),
                new Wrong("[]⟦{0}⟧", Problem.BAD_REPETITION),
                new Wrong("[]⟦{5,2}⟧", Problem.BAD_REPETITION),
                new Wrong("[]⟦{,}⟧", Problem.BAD_REPETITION),
                new Wrong("[]⟦{1,99999999999}⟧", Problem.BAD_REPETITION),
                new Wrong("\"a\" ⟦<s> </s>⟧", Problem.EMPTY_ELEMENT),
                new Wrong("[⟦has word⟧]", Problem.MISPLACED_PRESENCE),
                new Wrong("[] :: ⟦has outlet⟧", Problem.MISPLACED_PRESENCE));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void givenAWrongQueryWhenItIsCompiledThenThePlaceIsNamedInBothLanguages(Wrong wrong) {
        List<QueryIssue> issues = Fixture.issues(wrong.text(), Fixture.NEWS);

        QueryIssue issue = issues.getFirst();
        assertEquals(List.of(wrong.problem()), issues.stream().map(QueryIssue::problem).toList());
        assertEquals(wrong.place(), issue.range());
        if (wrong.proposals().length > 0) {
            assertEquals(List.of(wrong.proposals()), issue.proposals());
        }
        String english = issue.message(Locale.ENGLISH);
        String arabic = issue.message(ARABIC);
        assertNotEquals(english, arabic);
        for (String message : List.of(english, arabic)) {
            assertFalse(message.matches("(?s).*(\\{\\d|'\\{|“”|[^«]«»).*"), message);
        }
    }

    @Test
    void givenAProposalWhenItTakesThePlaceThenTheQueryIsMended() {
        wrong().filter(wrong -> wrong.proposals().length > 0).filter(wrong -> !wrong.text().contains("word.x"))
                .forEach(wrong -> {
                    String mended = wrong.text().substring(0, wrong.place().begin()) + wrong.proposals()[0]
                            + wrong.text().substring(wrong.place().end());
                    Fixture.query(mended, Fixture.NEWS);
                });
    }

    @Test
    void givenSeveralWrongNamesWhenTheyAreCompiledThenAllAreNamedInOrder() {
        List<QueryIssue> issues = Fixture.issues("<Entty/> [wrd=\"a\"] <Entity tag=\"X\"/> :: outlt=\"a\"", Fixture.NEWS);

        assertEquals(List.of(Problem.UNKNOWN_LAYER, Problem.UNKNOWN_ATTRIBUTE, Problem.UNKNOWN_VALUE,
                Problem.UNKNOWN_METADATA), issues.stream().map(QueryIssue::problem).toList());
    }

    /** Those that need long texts, or another tagset, stand in other tests. */
    @Test
    void givenAllProblemsWhenTheTableIsReadThenEachStandsThere() {
        Set<Problem> elsewhere = EnumSet.of(Problem.TOO_LONG, Problem.TOO_DEEP, Problem.TOO_MANY_PARTS,
                Problem.TOO_MANY_WORDS, Problem.HIDDEN);
        Set<Problem> missing = EnumSet.complementOf(EnumSet.copyOf(elsewhere));
        wrong().map(Wrong::problem).forEach(missing::remove);

        assertTrue(missing.isEmpty(), () -> "not in the table: " + missing);
        Arrays.stream(Problem.values()).forEach(problem -> new QueryIssue(problem, TextRange.at(0),
                List.of("a", "b", "c"), List.of()).message(ARABIC));
    }
}
