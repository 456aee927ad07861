/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries on the command line. */
class QueryTest {

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void projectWithOneDocument() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("harbour.txt"), "قالت سلمى إن لجنة المينـ.ـاء عدّت سبعة قوارب. وصلت سلمى.");
        cli.prepare("new", "p");
        cli.prepare("import", "p", "harbour.txt");
        cli.prepare("annotate", "p", "harbour", "--layer", "Entity", "--range", "5-9", "--set", "tag=PERS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            سلمى ~ 2
            "سلمى" ~ 2
            "الميناء" ~ 1
            [word="الميناء"] ~ 0
            "قال.*" []{0,3} "لجنة" ~ 1
            <Entity tag="PERS"/> ~ 1
            "سلمى" within <Entity/> ~ 1
            "سلمى" not within <Entity/> ~ 1
            "سلمى" :: id="harbour" ~ 2
            "سلمى" :: id="other" ~ 0
            """)
    void givenAQueryWhenItIsAskedThenItsHitsAreCounted(String query, int hits) {
        Result result = cli.run("search", "p", query, "--json");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.json().contains("'total':" + hits + ","), result.out());
    }

    @Test
    void givenAQueryThatIsKeptWhenItsNameIsAskedForThenItFindsTheSame() {
        cli.prepare("search", "p", "قارب", "--mode", "stem", "--save", "قوارب");

        Result asked = cli.run("search", "p", "--saved", "قوارب", "--json");
        assertEquals(0, asked.exit(), asked.err());
        assertTrue(asked.json().contains("'query':'قارب','mode':'stem'"), asked.out());
        assertTrue(cli.run("search", "p", "--saved", "قوارب", "--mode", "exact", "--json").json()
                .contains("'mode':'exact'"));
        assertEquals("{'queries':[{'name':'قوارب','query':'قارب','mode':'stem'}]}",
                cli.run("queries", "p", "--json").json());
        assertEquals("{'queries':[]}", cli.run("queries", "p", "--delete", "قوارب", "--json").json());
    }

    @Test
    void givenNamesThatDoNotFitWhenTheyAreAskedForThenTheCallSaysWhy() {
        cli.prepare("search", "p", "سلمى", "--save", "سلمى");

        assertRefused("NAME_TAKEN", "search", "p", "لجنة", "--save", "سلمى", "--json");
        assertRefused("UNKNOWN_VALUE", "search", "p", "<Entity tag=\"PRS\"/>", "--save", "wrong", "--json");
        assertRefused("BAD_VALUE", "search", "p", "لجنة", "--save", " ", "--json");
        assertRefused("NO_SUCH_QUERY", "search", "p", "--saved", "سلمي", "--json");
        assertRefused("NO_SUCH_QUERY", "queries", "p", "--delete", "wrong", "--json");
        assertRefused("ONE_OF", "search", "p", "لجنة", "--saved", "سلمى", "--json");
        assertRefused("MISSING_WORD", "search", "p", "--json");
        assertEquals(0, cli.run("search", "p", "سلمى", "--save", "سلمى").exit(), "the same again is no other query");
    }

    private void assertRefused(String code, String... words) {
        Result result = cli.run(words);

        assertEquals(2, result.exit(), result.out());
        assertTrue(result.json().contains("'code':'" + code + "'"), result.out());
    }

    @Test
    void givenCapturesWhenAQueryIsAskedThenTheyAreNamed() {
        Result result = cli.run("search", "p", "من:\"قالت\" \"سلمى\"", "--json");

        assertTrue(result.json().contains("'captures':[{'name':'من','begin':0,'end':4}]"), result.out());
    }

    @Test
    void givenAnUnknownTagWhenItIsAskedForThenTheNearestIsNamedAtItsPlace() {
        Result result = cli.run("search", "p", "<Entity tag=\"PRS\"/>", "--json");

        assertEquals(2, result.exit());
        assertEquals("{'error':{'code':'UNKNOWN_VALUE','message':'“PRS” is no value of “tag”. Did you mean “PERS”?',"
                + "'hint':'It stands at character 13 of the query: “\\'PRS\\'/>”.'}}", result.json());
        assertTrue(cli.speaking(Locale.forLanguageTag("ar")).run("search", "p", "<Entty/>").err().contains("Entity"));
    }
}
