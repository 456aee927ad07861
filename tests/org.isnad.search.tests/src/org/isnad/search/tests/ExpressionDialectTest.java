/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.isnad.model.schema.TextPattern;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.SearchException;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchIndex;
import org.isnad.search.internal.LuceneSearchIndex;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.search.tree.TokenCondition.TokenForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search understands regular expressions as tagsets do, and folds what they mean and not how they are written. */
class ExpressionDialectTest {

    private static final List<String> WORDS = List.of("qal", "abc", "ab", "abb", "abbb", "a", "b", "aab", "A", "1", "12",
            "qql", "قال", "قل", "قَال", "القبض", "القض", "القببض", "داعش", "داش", "ققال", "الله", "لا", "ال", "ئ");

    @TempDir
    private Path folder;
    private SearchIndex index;

    @BeforeEach
    void open() throws SearchException {
        MemoryProject project = new MemoryProject(folder).put("a", String.join("\n", WORDS));
        index = new LuceneSearchIndex(project, folder.resolve("index"), Duration.ZERO, System::nanoTime);
        index.update(() -> false);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^qal$", "^qal", "qal$", "(?:ab)c", "(ab)c", "ab+?", "ab{2,3}?", "ab??", "\\p{L}+",
            "\\p{Arabic}+", "\\P{L}+", "\\u0642.*", "\\x61b", "\\x{61}.*", "a|", "(|a)b", "(a|)b", "[a-c]+", "[^a-c]+",
            "\\d+", "\\w\\d", "\\D+", "a{2}b", "a{2,}b", "(a|b)*", "(){3}a", "()*a", "(a*)*b", "q.l", "ق.ل", "[قa].*", ".*",
            "#", "@", "~a", "a&b", "<1-2>", "\"a\"", "a\\.b"})
    void findsTheWordsThatTheExpressionMatches(String expression) throws SearchException {
        TextPattern pattern = TextPattern.of(expression);
        Set<String> expected = WORDS.stream().filter(pattern::matches).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(expected, found(TokenForm.WORD, expression));
    }

    @ParameterizedTest
    @CsvSource({"القبـ*ض, القبض", "داعـ?ش, داعش", "قَ+ال, قال قَال", "ﷲ, الله", "ﻻ{1}, لا", "ق[ً-ْ]ا[ً-ْ]?ل, قال قَال", "[إ-ا], ئ",
            "[ئ-ا], ئ", "قَ?اَ*لِ, قال قَال", "ق\\u064Eال, قال قَال", "الل{2}ه, ''", "ال., ''", "ق.ل, قال قَال",
            "[أإآ]ل.?, ال"})
    void foldsSignBySignWithItsRepetition(String expression, String words) throws SearchException {
        Set<String> expected = new TreeSet<>(words.isEmpty() ? List.of() : List.of(words.split(" ")));

        assertEquals(expected, found(TokenForm.FOLDED, expression));
    }

    @Test
    void manyRepetitionsOfLongLigaturesEnd() throws SearchException {
        assertEquals(Set.of(), found(TokenForm.FOLDED, "ﷺ{250}"));
    }

    private Set<String> found(TokenForm form, String expression) throws SearchException {
        Pattern pattern = new Pattern.Word(new TokenCondition.Form(form, new TextTest.Expression(expression)));
        HitPage page = index.find(HitRequest.of(Query.everywhere(pattern), 100), () -> false);
        assertEquals(Optional.empty(), page.refusal());
        return page.hits().stream().map(SearchHit::text).collect(Collectors.toCollection(TreeSet::new));
    }
}
