/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.isnad.query.Compiled;
import org.isnad.query.QueryCompiler;
import org.isnad.query.QueryContext;
import org.isnad.query.QueryPrinter;
import org.isnad.search.tree.Query;
import org.isnad.tagset.TagsetException;
import org.isnad.testkit.GoldenFile;
import org.isnad.testkit.Seeded;
import org.isnad.text.MatchMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What queries mean, and that they can be written down again. */
class MeaningTest {

    private static final Path TABLE = Path.of("data/queries.txt");
    private static final String SHAPE = "    ";

    private static List<String> table() throws IOException {
        return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream().filter(line -> !line.startsWith(SHAPE))
                .toList();
    }

    @Test
    void givenTheTableOfQueriesWhenEachIsCompiledThenItMeansWhatStandsBelow() throws IOException {
        StringBuilder shapes = new StringBuilder();
        for (String text : table()) {
            shapes.append(text).append('\n').append(SHAPE).append(Shape.of(Fixture.query(text, Fixture.NEWS)))
                    .append('\n');
        }

        assertTrue(table().size() >= 80, "a table of " + table().size());
        GoldenFile.assertSame(TABLE, shapes.toString());
    }

    @ParameterizedTest
    @EnumSource(MatchMode.class)
    void givenTheTableOfQueriesWhenTheyArePrintedThenTheTextMeansTheSame(MatchMode mode) throws IOException {
        QueryContext context = Fixture.news(mode);
        for (String text : table()) {
            Query query = Fixture.query(text, context);
            String printed = QueryPrinter.print(query, mode);
            assertEquals(query, Fixture.query(printed, context), () -> text + " → " + printed);
        }
    }

    @Test
    void givenAnyQueryWhenItIsPrintedThenTheTextMeansTheSame() {
        Seeded.rounds(Seeded.slow() ? 20_000 : 300, random -> {
            MatchMode mode = MatchMode.values()[random.nextInt(MatchMode.values().length)];
            Query query = new AnyQuery(random).query();
            String printed = QueryPrinter.print(query, mode);

            assertEquals(query, Fixture.query(printed, Fixture.news(mode)), printed);
        });
    }

    @ParameterizedTest
    @CsvSource({"EXACT, word is", "FOLDED, folded is", "STEM, stem is"})
    void givenAModeWhenBareAndQuotedWordsAreCompiledThenTheyAreComparedThatWay(MatchMode mode, String compared) {
        QueryContext context = Fixture.news(mode);

        assertEquals("word{" + compared + " داعش}", Shape.of(Fixture.query("داعش", context)));
        assertEquals("word{" + compared + " داعش}", Shape.of(Fixture.query("\"داعش\"", context)));
        assertEquals("word{word is داعش}", Shape.of(Fixture.query("[word=\"داعش\"]", context)));
    }

    @Test
    void givenABrokenSpellingWhenItIsAskedForExactlyThenItStaysBroken() {
        assertEquals("word{word is القبـ.ـض}", Shape.of(Fixture.query("القبـ.ـض", Fixture.news(MatchMode.EXACT))));
    }

    @Test
    void givenWildcardsWhenStemsAreAskedForThenWholeWordsAreCompared() {
        assertEquals("word{folded like وال*}", Shape.of(Fixture.query("وال*", Fixture.news(MatchMode.STEM))));
    }

    @Test
    void givenPlainWordsWhenTheyAreCompiledThenThatIsSaid() {
        assertTrue(ready("قال زيد").words());
        assertTrue(!ready("قا* زيد").words());
        assertTrue(!ready("[]").words());
    }

    private static Compiled.Ready ready(String text) {
        return assertInstanceOf(Compiled.Ready.class, QueryCompiler.compile(text, Fixture.NEWS));
    }

    @Test
    void givenArabicNamesWhenTheyAreAskedForThenTheyAreFoundWithAndWithoutQuotationMarks() throws TagsetException {
        QueryContext arabic = Fixture.of("""
                tagset arabic "Arabic" / "عربي"
                span layer كيان "Entity" / "كيان" {
                    feature صنف "Kind" / "صنف" : tag { tag شخص "Person" / "شخص" tag جماعة "Group" / "جماعة" }
                    feature العدد "Number" / "العدد" : integer
                }
                span layer "قول منقول" "Saying" / "قول" { }
                group layer إسناد "Attribution" / "إسناد" { role مصدر* "Source" / "المصدر" : كيان }
                """);

        assertEquals("span كيان{and(صنف is شخص, العدد AT_LEAST 3)}",
                Shape.of(Fixture.query("<كيان صنف=\"شخص\" العدد>=٣/>", arabic)));
        assertEquals("(word{folded is قال} WITHIN span قول منقول{})",
                Shape.of(Fixture.query("قال within <«قول منقول»/>", arabic)));
        assertEquals("span إسناد{مصدر.صنف is جماعة}", Shape.of(Fixture.query("<إسناد مصدر.صنف=جماعة/>", arabic)));
        assertEquals("<\"قول منقول\"/> same as <كيان/>",
                QueryPrinter.print(Fixture.query("<“قول منقول”> <كيان/> </“قول منقول”>", arabic), MatchMode.FOLDED)
                        .replaceAll("(.*) same as (.*)", "$2 same as $1"));
    }

    @Test
    void givenALayerNamedAsABuiltInOneWhenItIsAskedForThenItIsTheTagsets() throws TagsetException {
        QueryContext own = Fixture.of("""
                tagset own "Own" / "خاص"
                span layer Number "Number" / "عدد" { feature size "Size" / "الحجم" : integer }
                """);

        assertEquals("span Number{size EQUAL 3}", Shape.of(Fixture.query("<Number size=3/>", own)));
        assertEquals("HIDDEN", Fixture.issues("[number>3]", own).getFirst().problem().name());
    }
}
