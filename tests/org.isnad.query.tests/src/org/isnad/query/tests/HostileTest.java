/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.isnad.query.Compiled;
import org.isnad.query.Problem;
import org.isnad.query.QueryCompiler;
import org.isnad.query.QueryScanner;
import org.isnad.query.QueryToken;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that want to make the program wait or fall over. */
class HostileTest {

    private static final int SMALL_STACK = 256 * 1024;
    private static final List<String> PIECES = List.of("\"", "«", "»", "[", "]", "(", ")", "<", ">", "/>", "</", "{", "}", "|",
            "&", "!", "=", "!=", ">=", ":", "::", ".", ",", "*", "?", "+", "%c", "\\", " ", "داعش", "وال*", "word", "number",
            "tag", "PERS", "Entity", "s", "within", "has", "not", "same as", "20", "2022-10", "\ud83d\ude00", "\ud83d", "؟");

    record Hostile(String text, Problem problem) {

        @Override
        public String toString() {
            return text.substring(0, Math.min(20, text.length())) + "… " + problem;
        }
    }

    static Stream<Hostile> hostile() {
        return Stream.of(
                new Hostile("(".repeat(2_900), Problem.TOO_DEEP),
                new Hostile("(".repeat(400) + "\"a\"" + ")".repeat(400), Problem.TOO_DEEP),
                new Hostile("[" + "!".repeat(2_900) + "word=\"a\"]", Problem.TOO_DEEP),
                new Hostile("[" + "(".repeat(300) + "word=\"a\"" + ")".repeat(300) + "]", Problem.TOO_DEEP),
                new Hostile("\"a\"" + "?".repeat(900), Problem.TOO_DEEP),
                new Hostile("\"a\"" + " within <s/>".repeat(400), Problem.TOO_DEEP),
                new Hostile("<s> ".repeat(300) + "[] " + "</s> ".repeat(300), Problem.TOO_DEEP),
                new Hostile("[]".repeat(2_000), Problem.TOO_MANY_PARTS),
                new Hostile("\"a\" | ".repeat(1_600), Problem.TOO_MANY_PARTS),
                new Hostile("داعش ".repeat(1_000), Problem.TOO_MANY_WORDS),
                new Hostile("a".repeat(10_001), Problem.TOO_LONG),
                new Hostile("[]{1,1000000000}", Problem.BAD_REPETITION),
                new Hostile("\"" + "(a".repeat(2_000) + ")".repeat(2_000) + "\"", Problem.BAD_EXPRESSION),
                new Hostile("\"((a{1000}){1000}){1000}\"", Problem.BAD_EXPRESSION),
                new Hostile("\"" + "\\".repeat(9_000), Problem.UNCLOSED),
                new Hostile("<" + "x".repeat(9_000) + "/>", Problem.UNKNOWN_LAYER));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void givenAHostileTextWhenItIsCompiledOnASmallStackThenTheMessageSaysWhy(Hostile hostile) throws Exception {
        Compiled[] compiled = new Compiled[1];
        Thread small = new Thread(null, () -> compiled[0] = QueryCompiler.compile(hostile.text(), Fixture.NEWS),
                "small", SMALL_STACK);
        QueryCompiler.prepare();
        small.start();
        small.join();

        assertNotNull(compiled[0], "it did not end well");
        Compiled.Refused refused = (Compiled.Refused) compiled[0];
        assertEquals(hostile.problem(), refused.issues().getFirst().problem());
        assertNotNull(refused.issues().getFirst().message(Locale.ENGLISH));
    }

    @Test
    void givenAnySignsWhenTheyAreCompiledThenAllEndAndEveryPlaceLiesInTheText() {
        Seeded.rounds(Seeded.slow() ? 50_000 : 1_500, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            Compiled compiled = QueryCompiler.compile(text.toString(), Fixture.NEWS);

            if (compiled instanceof Compiled.Refused refused) {
                refused.issues().forEach(issue -> issue.range().covered(text));
            }
            int end = 0;
            for (QueryToken token : QueryScanner.tokens(text.toString())) {
                assertEquals(true, token.offset() >= end, () -> text + " " + token);
                end = token.end();
            }
            assertEquals(true, end <= text.length());
        });
    }
}
