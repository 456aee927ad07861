/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.isnad.tagset.Problem;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.TagsetIssue;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.Tagsets;
import org.isnad.tagset.language.TagsetLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is marked in the text with «…», and found exactly there. */
class TagsetProblemsTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    /** Stands for what the rows of a table do not repeat. */
    private static final String LAYER = "tagset t span layer A { feature f : tag { tag x tag y } feature n : integer "
            + "feature b : boolean feature s : string %s } group layer G { role r* : A role q : A, G }";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "UNEXPECTED     | tagset t «spam» layer A {}",
        "UNEXPECTED     | tagset t span layer A { feature f : tag «oder» B }",
        "BAD_NAME       | tagset «News» span layer A {}",
        "BAD_NAME       | tagset t span layer «\" \"» {}",
        "UNKNOWN_IMPORT | tagset t import «nowhere»",
        "CYCLIC_IMPORT  | tagset t import «circle»",
        "UNKNOWN_NAME   | tagset t import «Nothing» from wojood",
        "UNKNOWN_NAME   | tagset t span layer A { feature f : annotation of «B» }",
        "UNKNOWN_NAME   | tagset t span layer A { feature f : tag of «B» { tag x } }",
        "DUPLICATE_NAME | tagset t span layer A {} span layer «A» {}",
        "DUPLICATE_NAME | tagset t span layer A { feature f : string feature «f» : date }",
        "DUPLICATE_NAME | tagset t span layer A { feature f : tag { tag x { tag «x» } } }",
        "DUPLICATE_NAME | tagset t group layer A { feature f : string role «f» }",
        "DUPLICATE_KEY  | tagset t span layer A { key K } span layer B { key «K» }",
        "DUPLICATE_KEY  | tagset t span layer A { feature tag : tag { tag x key X tag y key «X» } }",
        "BAD_KEY        | tagset t span layer A { key «k» }",
        "BAD_KEY        | tagset t span layer A { key «ش» }",
        "LOW_CONTRAST   | tagset t span layer A { «colour #f0d0d0 / #e08080» }",
        "LOW_CONTRAST   | tagset t span layer A { «colour #a03030 / #402020» }",
        "GIVEN_TWICE    | tagset t span layer A { key K «key L» }",
        "MISPLACED      | tagset t span layer A { «role r» }",
        "MISPLACED      | tagset t group layer A { «allow gaps» }",
        "MISPLACED      | tagset t span layer A { feature f : string { «tag x» } }",
        "NO_TAGS        | tagset t span layer A { feature «f» : tag }",
        "BAD_VALUE      | tagset t span layer A { feature f : tag default «z» { tag x } }",
        "BAD_VALUE      | tagset t span layer A { feature f : integer default «1.5» }",
        "BAD_VALUE      | tagset t span layer A { feature f : boolean default «maybe» }",
        "BAD_VALUE      | tagset t span layer A { feature f : date default «2022-13-01» }",
        "BAD_VALUE      | tagset t span layer A { feature f : range default «\"9..1\"» }",
        "BAD_ROLE       | tagset t relation layer A { role «edge» }",
        "BAD_ROLE       | tagset t relation layer A { role «source»* }",
        "BAD_NUMBER     | tagset t group layer A { role r«[3..2]» }" })
    void findsInDeclarations(Problem problem, String marked) {
        assertFound(problem, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "UNKNOWN_NAME | constraint c: has «z» else error \"E\" / \"ع\"",
        "UNKNOWN_NAME | constraint c: f = «z» else error \"E\" / \"ع\"",
        "UNKNOWN_NAME | constraint c: inside «Z» else error \"E\" / \"ع\"",
        "BAD_VALUE    | constraint c: f = «\"z\"» else error \"E\" / \"ع\"",
        "BAD_VALUE    | constraint c: n = «1.5» else error \"E\" / \"ع\"",
        "BAD_VALUE    | constraint c: n = «b» else error \"E\" / \"ع\"",
        "UNORDERED    | constraint c: f «<» x else error \"E\" / \"ع\"",
        "BAD_PATTERN  | constraint c: s matches «\"(\"» else error \"E\" / \"ع\"",
        "BAD_PATTERN  | constraint c: s matches «\"((a{1000}){1000}){1000}\"» else error \"E\" / \"ع\"",
        "BAD_PATTERN  | constraint c: text matches «\"(?=a)\"» else error \"E\" / \"ع\"",
        "NEVER_HOLDS  | constraint «c»: f = x and f = y else error \"E\" / \"ع\"",
        "NEVER_HOLDS  | constraint «c»: b = true and not has b and n > 3 else error \"E\" / \"ع\"",
        "UNEXPECTED   | constraint c: f = x and «else» error \"E\" / \"ع\"" })
    void findsInConstraints(Problem problem, String marked) {
        assertFound(problem, LAYER.formatted(marked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "inside A where "})
    void whatIsNestedTooDeepIsNamedAndNotFollowed(String prefix) {
        String text = LAYER.formatted("constraint c: " + prefix.repeat(50_000) + "has f else error \"E\" / \"ع\"");

        TagsetException found = assertThrows(TagsetException.class,
                () -> Tagsets.shipped().read(text.getBytes(StandardCharsets.UTF_8), "t.tagset"));

        assertEquals(Problem.TOO_DEEP, found.problem(), found.getMessage());
        assertEquals(List.of(Problem.TOO_DEEP), check(text).stream().map(TagsetIssue::problem).toList());
    }

    @Test
    void aConditionOfManyCombinationsIsGivenUpWithoutAnAnswer() throws TagsetException {
        StringBuilder tags = new StringBuilder();
        StringBuilder condition = new StringBuilder("f = t0");
        for (int i = 0; i < 90; i++) {
            tags.append("tag t").append(i).append(' ');
        }
        for (int i = 0; i < 2_000; i++) {
            condition.append(" or f matches \"(t|x)*").append(i % 90).append("\" and g = t1 and h = t2");
        }
        String text = "tagset t span layer A { feature f : tag { " + tags + "} feature g : tag { " + tags
                + "} feature h : tag { " + tags + "} constraint c: " + condition + " else error \"E\" / \"ع\" }";

        assertEquals(1, Tagsets.shipped().read(text.getBytes(StandardCharsets.UTF_8), "t.tagset").layers().getFirst()
                .constraints().size());
    }

    @Test
    void findsMembersWithoutALayer() {
        assertFound(Problem.LAYER_NEEDED, "tagset t span layer A { feature f : string } group layer G { role q : A, G "
                + "constraint c: count(«q» where not text matches \"\") = 1 else error \"E\" / \"ع\" }");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "LOOK_ALIKE   | tagset t span layer A { feature f : tag { tag scope tag «ѕсоре» } }",
        "NOT_ARABIC   | tagset t span layer A \"قلب\" / «\"Swapped\"» {}",
        "ALWAYS_HOLDS | tagset t span layer A { feature f : tag { tag x } constraint «c»: f = x or not f = x "
                + "else error \"E\" / \"ع\" }" })
    void warns(Problem problem, String marked) throws TagsetException {
        String text = assertFound(problem, marked);

        Tagsets.shipped().read(text.getBytes(StandardCharsets.UTF_8), "t.tagset");
    }

    @Test
    void offersAFreeKey() {
        List<TagsetIssue> issues = check("tagset t span layer Apple { key P } span layer Pear { key P }");

        assertEquals(List.of("P", "E"), issues.getFirst().data());
    }

    @Test
    void namesFileAndPlaceInBothLanguages() {
        TagsetException found = assertThrows(TagsetException.class, () -> Tagsets.shipped()
                .read("tagset t\nspan layer A { key q }".getBytes(StandardCharsets.UTF_8), "t.tagset"));

        assertEquals(Problem.BAD_KEY, found.problem());
        assertTrue(found.getMessage().startsWith("The tagset t.tagset, line 2, column 20: q is no key."),
                found.getMessage());
        assertNotEquals(found.getMessage(), found.message(ARABIC));
    }

    @Test
    void everyProblemSpeaksBothLanguages() {
        for (Problem problem : Problem.values()) {
            String english = TagsetIssue.message(Locale.ENGLISH, problem, List.of("a", "b"));
            String arabic = TagsetIssue.message(ARABIC, problem, List.of("a", "b"));
            assertFalse(english.isBlank());
            assertTrue(arabic.codePoints().anyMatch(c -> c >= 0x620 && c <= 0x64a), problem.name());
        }
    }

    @Test
    void everyCutFileIsRefusedOrRead() {
        byte[] whole = Tagsets.shipped().source(Tagsets.shipped().find("conll").orElseThrow());
        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                Tagsets.shipped().read(cut, "cut.tagset");
            } catch (TagsetException e) {
                assertFalse(e.getMessage().isBlank());
            }
        }
    }

    @Test
    void deepNestingIsRefused() {
        String start = "tagset t span layer A { feature f : string constraint c: ";
        for (String deep : List.of("(".repeat(100_000), "not ".repeat(100_000), "has f implies ".repeat(100_000))) {
            assertThrows(TagsetException.class,
                    () -> Tagsets.shipped().read((start + deep).getBytes(StandardCharsets.UTF_8), "deep.tagset"));
        }
    }

    /** @return the text without the marks */
    private static String assertFound(Problem problem, String marked) {
        int begin = marked.indexOf('«');
        int end = marked.indexOf('»') - 1;
        String text = marked.replace("«", "").replace("»", "");

        List<TagsetIssue> issues = check(text);

        assertTrue(issues.stream().anyMatch(issue -> issue.problem() == problem && issue.offset() == begin
                && issue.offset() + issue.length() == end), text + "\n" + begin + "-" + end + " " + issues);
        return text;
    }

    private static List<TagsetIssue> check(String text) {
        return TagsetLanguage.check(text, new TagsetSurroundings() {
            @Override
            public Optional<byte[]> sibling(String name) {
                return name.equals("circle") ? Optional.of("tagset circle import main".getBytes(StandardCharsets.UTF_8))
                        : Optional.empty();
            }
        });
    }
}
