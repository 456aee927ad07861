/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import java.util.Locale;

import org.isnad.cli.tests.Cli.Result;
import org.isnad.project.PastChange;
import org.isnad.project.Project;
import org.isnad.project.Revisions;
import org.isnad.model.DocumentId;
import org.isnad.model.change.TextChange;
import org.isnad.testkit.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that are described and removed from the command line. */
class DocumentVerbTest {

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void aDocument() throws Exception {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("boat.txt"), "قالت سلمى إن زيدا عاد أمس.");
        cli.prepare("new", "p");
        cli.prepare("import", "p", "boat.txt");
        cli.prepare("annotate", "p", "boat", "--layer", "Entity", "--range", "5-9", "--set", "tag=PERS");
    }

    @Test
    void itIsDescribed() {
        Result result = cli.run("document", "p", "boat", "--title", "القارب", "--set", "outlet=وكالة", "--set",
                "published=2022-10-17", "--set", "group=jasim", "--json");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.json().contains("'title':'القارب'") && result.json().contains(
                "'metadata':{'group':'jasim','outlet':'وكالة','published':'2022-10-17'}},'removed':false}"),
                result.json());
        assertEquals(result.json(), cli.run("document", "p", "boat", "--json").json(), "and shown");
    }

    @Test
    void peopleReadItInLines() {
        cli.prepare("document", "p", "boat", "--title", "boat", "--set", "x=y", "--set", "outlet=وكالة");

        assertEquals("boat: boat (26 characters)\n  outlet: وكالة\n  x: y\n", cli.run("document", "p", "boat").out());
        assertEquals("boat: boat (26 محرفًا)\n  outlet: وكالة\n  x: y\n",
                cli.speaking(Locale.forLanguageTag("ar")).run("document", "p", "boat").out().replace("\u200f", ""));
    }

    @Test
    void aValueIsTakenAway() {
        cli.prepare("document", "p", "boat", "--set", "outlet=وكالة");

        Result result = cli.run("document", "p", "boat", "--set", "outlet=", "--json");

        assertTrue(result.json().contains("'metadata':{}"), result.json());
    }

    @ParameterizedTest
    @CsvSource({"published=2022-02-30,BAD_METADATA_VALUE", "published=أمس,BAD_METADATA_VALUE",
        "published-hijri=1444-13-01,BAD_METADATA_VALUE", "language=عربي,BAD_METADATA_VALUE", "outlet,BAD_METADATA",
        "=x,BAD_METADATA"})
    void aValueThatCannotBeIsRefused(String word, String code) {
        Result result = cli.run("document", "p", "boat", "--set", word, "--json");

        assertEquals(2, result.exit());
        assertTrue(result.json().startsWith("{'error':{'code':'" + code + "'"), result.json());
    }

    @Test
    void aNameThatIsNearlyOneWithAMeaningIsAskedAbout() {
        Result result = cli.run("document", "p", "boat", "--set", "outlt=x");

        assertEquals(0, result.exit());
        assertEquals("warning: “outlt” is a name of your own; did you mean “outlet”?\n", result.err());
    }

    @Test
    void itIsRemovedWithWhatIsSaidAboutItAndTheHistoryKnowsIt() throws Exception {
        Result result = cli.run("document", "p", "boat", "--remove", "--json");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.json().endsWith("'removed':true}"), result.json());
        assertEquals("{'documents':[]}", cli.run("list", "p", "--json").json());
        assertEquals(0, cli.run("check", "p").exit());
        Project project = new Projects().store().open(directory.resolve("p"));
        PastChange last = project.history(new DocumentId("boat")).getLast();
        assertEquals("سارة", last.author());
        project.apply(Revisions.restoration(project, project.before(last, new DocumentId("boat"))));
        project.save();
        assertTrue(cli.run("show", "p", "boat", "--json").out().contains("PERS"));
    }

    @Test
    void itGetsAnotherTextInWhichAnnotationsAreFoundAgain() throws Exception {
        cli.prepare("annotate", "p", "boat", "--layer", "Entity", "--range", "13-17", "--set", "tag=PERS");
        Files.writeString(directory.resolve("newer.txt"), "عاجل. قالت سلمى ذلك.");

        Result told = cli.run("document", "p", "boat", "--text", "newer.txt", "--dry-run");
        Result before = cli.run("show", "p", "boat", "--json");
        Result done = cli.run("document", "p", "boat", "--text", "newer.txt", "--title", "القارب", "--json");
        Result after = cli.run("show", "p", "boat", "--json");

        assertEquals(1, told.exit(), "one loses its text");
        assertTrue(told.out().contains("would have another text") && told.out().contains("زيدا"), told.out());
        assertTrue(before.json().contains("[5,9]"), "nothing was changed");
        assertEquals(1, done.exit());
        assertTrue(done.json().contains("'title':'القارب'") && done.json().contains("'chars':20"), done.json());
        assertTrue(done.json().contains("'unit':'utf-16','moved':[{") && done.json().contains("'outcome':'emptied'"),
                done.json());
        assertTrue(after.json().contains("[11,15]") && after.json().contains("'text':'سلمى'"), after.json());
        assertEquals(1, new Projects().store().open(directory.resolve("p")).history(new DocumentId("boat")).stream()
                .filter(change -> change.change().steps().stream().anyMatch(TextChange.class::isInstance)).count());
    }

    @Test
    void anotherTextComesFromStandardInputAndTheSameOneIsNone() {
        Result same = cli.reading("قالت سلمى إن زيدا عاد أمس.".getBytes(StandardCharsets.UTF_8)).run("document", "p", "boat", "--text", "-");
        Result other = cli.reading("قالت سلمى إن زيدا عاد.".getBytes(StandardCharsets.UTF_8)).run("document", "p", "boat", "--text", "-", "--json");

        assertEquals(0, same.exit(), same.err());
        assertTrue(same.out().contains("That is the text"), same.out());
        assertEquals(0, other.exit(), other.err());
        assertTrue(other.json().endsWith("'moved':[]}"), other.json());
    }

    @Test
    void whatIsNoTextForADocumentIsRefused() throws Exception {
        Files.writeString(directory.resolve("other.txt"), "نص آخر");
        Files.write(directory.resolve("empty.txt"), new byte[0]);
        cli.prepare("import", "p", "other.txt");

        assertEquals(2, cli.run("document", "p", "boat", "--text", "missing.txt").exit());
        assertEquals(2, cli.run("document", "p", "boat", "--dry-run").exit());
        assertEquals(2, cli.run("document", "p", "boat", "--text", "other.txt", "--remove").exit());
        assertEquals(3, cli.run("document", "p", "boat", "--text", "empty.txt").exit());
        assertTrue(cli.run("document", "p", "boat", "--text", "other.txt", "--json").json()
                .contains("DUPLICATE_DOCUMENT"));
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertEquals(2, cli.run("document", "p", "boat", "--remove", "--title", "x").exit());
        assertEquals(2, cli.run("document", "p", "boat", "--title", " ").exit());
        assertEquals(2, cli.run("document", "p", "boot").exit());
    }
}
