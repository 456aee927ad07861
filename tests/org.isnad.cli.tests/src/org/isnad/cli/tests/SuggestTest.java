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

/** What is annotated in one document is suggested in another. */
class SuggestTest {

    private static final String SUGGESTED = "{'document':'sail','score':0.6,'suggester':'gazetteer','annotation':"
            + "{'id':'ID1','layer':'Entity','kind':'span','ranges':[[18,22]],'text':'سلمى','features':{'tag':'PERS'},"
            + "'members':[],'by':'سارة','origin':'suggested'}}";

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void twoDocuments() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("boat.txt"), "قالت سلمى إن زيدا عاد أمس.");
        Files.writeString(directory.resolve("sail.txt"), "عاد الشراع. قالت وسلمى.");
        cli.prepare("new", "p");
        cli.prepare("import", "p", "boat.txt");
        cli.prepare("import", "p", "sail.txt");
        cli.prepare("annotate", "p", "boat", "--layer", "Entity", "--range", "5-9", "--set", "tag=PERS");
    }

    @Test
    void aDryRunShowsWhatWouldBeSuggested() {
        Result result = cli.run("suggest", "p", "--dry-run", "--json");

        assertEquals(0, result.exit(), result.err());
        assertEquals("{'unit':'utf-16','suggestions':[" + SUGGESTED + "],'failures':[]}", result.json());
        assertEquals("sail  18-22  Entity  tag=PERS  سلمى  0.6  gazetteer\n1 suggestion for سارة; nothing was changed.\n",
                cli.run("suggest", "p", "--dry-run").out());
        assertTrue(!cli.run("show", "p", "sail").out().contains("PERS"));
    }

    @Test
    void whatIsSuggestedStandsAndIsNotSuggestedAgain() {
        Result result = cli.run("suggest", "p", "sail", "--suggester", "gazetteer");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.out().endsWith("1 suggestion was added to what سارة annotated.\n"), result.out());
        Result shown = cli.run("show", "p", "sail", "--json");
        assertTrue(shown.json().contains("'ranges':[[18,22]]") && shown.json().contains("'origin':'suggested'"),
                shown.out());
        assertEquals("There is nothing to suggest to سارة.\n", cli.run("suggest", "p").out());
        cli.prepare("unannotate", "p", "sail", shown.ids().getFirst());
        assertEquals("There is nothing to suggest to سارة.\n", cli.run("suggest", "p").out(), "it was rejected");
        assertTrue(cli.run("suggest", "p", "--as", "Zoë").out().contains("18-22"), "but not by her");
    }

    @Test
    void aSuggesterThatIsNotThereIsNamed() {
        Result result = cli.run("suggest", "p", "--suggester", "gazeteer", "--json");

        assertEquals(2, result.exit());
        assertTrue(result.json().contains("'code':'UNKNOWN_SUGGESTER'")
                && result.json().contains("gazetteer"), result.out());
        assertEquals(2, cli.run("suggest", "p", "nowhere").exit());
    }

    @Test
    void itSpeaksArabic() {
        assertTrue(cli.speaking(Locale.forLanguageTag("ar")).run("suggest", "p", "--dry-run").out()
                .endsWith("اقتراح واحد لتوسيمات سارة؛ لم يتغير شيء.\n"));
    }

    @Test
    void aContributedFindingNamesItsCheckAndPlugIn() {
        cli.prepare("annotate", "p", "sail", "--layer", "Entity", "--range", "18-22", "--set", "tag=PERS");
        cli.prepare("annotate", "p", "boat", "--layer", "Entity", "--range", "5-9", "--set", "tag=PERS", "--as", "Zoë");
        cli.prepare("annotate", "p", "sail", "--layer", "Entity", "--range", "18-22", "--set", "tag=ORG", "--as", "Zoë");

        Result result = cli.run("check", "p", "--json");

        assertEquals(0, result.exit(), result.out());
        assertTrue(result.json().contains("{'code':'tag-variants.TAG_VARIANT','severity':'information','plugin':"
                + "'org.isnad.project','document':'sail','ranges':[[18,22]],'message':'“سلمى” is marked ORG here, as in"
                + " 1 of 4 places, and PERS in 3. Correct the tag, or say in the guidelines when it is which.',"
                + "'repair':'','annotation':'ID1','repairable':false}"), result.json());
    }
}
