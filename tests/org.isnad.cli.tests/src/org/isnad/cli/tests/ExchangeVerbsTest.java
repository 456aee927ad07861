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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations that come in and go out with {@code isnad import}, {@code export} and {@code convert}. */
class ExchangeVerbsTest {

    private static final String SPANS = "SPANS\nقال زيد في عدن\nPER 4 7\nMISC 11 14\n";

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void aProject() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("a.spans"), SPANS);
        cli.prepare("new", "p");
    }

    private String show() {
        return cli.run("show", "p", "a", "--json").json();
    }

    @Test
    void importBringsAnnotations() {
        Result result = cli.run("import", "p", "a.spans", "--json");

        assertEquals("{'documents':[{'id':'a','title':'a','path':'a.spans','format':'spans','charset':'UTF-8','chars':14,"
                + "'annotations':2,'unit':'code-point','notices':[]}],'refused':[],'labels':[],'problems':[]}",
                result.json());
        assertEquals(0, result.exit());
        assertTrue(show().contains("'layer':'Entity','kind':'span','ranges':[[4,7]],'text':'زيد'"), show());
        assertTrue(show().contains("'by':'سارة','origin':'imported'"), show());
    }

    @Test
    void importGivesWhatIsUnnamedToWhomTheUserNames() throws IOException {
        Files.writeString(directory.resolve("a.spans"), SPANS + "LOC 8 10 Omar\n");
        cli.prepare("import", "p", "a.spans", "--as", "Huda");

        assertEquals(2, show().split("'by':'Huda'", -1).length - 1, show());
        assertEquals(1, show().split("'by':'Omar'", -1).length - 1, show());
    }

    @Test
    void importTakesArticlesApartAndLeavesThePagesLinesOut() throws IOException {
        String body = "قال المتحدث إن الجسر أعيد فتحه أمام السيارات بعد إصلاح دام شهرين. ".repeat(5).strip();
        Files.writeString(directory.resolve("news.txt"), "افتتاح جسر\n\n" + body + "\nTT\n=====\nإغلاق طريق\n\n" + body
                + " نعم.\n");

        Result result = cli.run("import", "p", "news.txt", "a.spans", "--split", "--clean", "--json");

        assertEquals(3, result.json().split("'id':", -1).length - 1, result.json());
        assertTrue(result.json().contains("'title':'إغلاق طريق'"), result.json());
        assertTrue(result.json().contains("TT"), result.json());
        assertEquals(1, result.exit(), result.err());
    }

    @Test
    void importMapsLabelsAndSaysWhatIsLost() {
        Result result = cli.run("import", "p", "a.spans", "--mapping", "conll", "--json");

        assertEquals(0, result.exit(), result.err() + result.out());
        assertTrue(show().contains("'features':{'tag':'PERS'}"), show());
        assertTrue(show().contains("'features':{'tag':'MISC'}"), show());
    }

    @Test
    void importAddsLabelsToTheTagset() {
        Result result = cli.run("import", "p", "a.spans", "--labels", "add", "--json");

        assertTrue(result.json().endsWith("'labels':['Entity.tag.PER','Entity.tag.MISC'],'problems':[]}"), result.json());
        assertEquals("{'findings':[]}", cli.run("check", "p", "--json").json());
        assertTrue(cli.run("tagset", "p").out().contains("tag MISC"));
    }

    @Test
    void importTakesOptionsOfTheFormat() {
        cli.prepare("import", "p", "a.spans", "--format", "spans", "--option", "layer=Source");

        assertTrue(show().contains("'layer':'Source'"), show());
    }

    @Test
    void importTakesOptionsOfTheFormatsThatAreFound() throws IOException {
        Files.writeString(directory.resolve("b.txt"), "نص");

        Result result = cli.run("import", "p", "a.spans", "b.txt", "--option", "layer=Source", "--split", "--clean",
                "--json");

        assertEquals(0, result.exit(), result.err() + result.out());
        assertTrue(show().contains("'layer':'Source'"), show());
    }

    @Test
    void importThatOnlyLooksChangesNothing() {
        Result result = cli.run("import", "p", "a.spans", "--dry-run", "--json");

        assertTrue(result.json().startsWith("{'documents':[{'id':null,'title':'a',"), result.json());
        assertTrue(result.json().contains("'annotations':2,'unit':'code-point'"), result.json());
        assertEquals("{'documents':[]}", cli.run("list", "p", "--json").json());
    }

    @Test
    void importThatOnlyLooksAtStandardInputChangesNothing() {
        Result result = cli.reading("قال".getBytes(StandardCharsets.UTF_8)).run("import", "p", "-",
                "--dry-run", "--json");

        assertTrue(result.json().contains("'path':'stdin','format':'text'"), result.json());
        assertEquals("{'documents':[]}", cli.run("list", "p", "--json").json());
    }

    @Test
    void importNamesWhatWasNotUnderstood() throws IOException {
        Files.writeString(directory.resolve("a.spans"), "SPANS\nقال\n");

        Result result = cli.run("import", "p", "a.spans");

        assertEquals(1, result.exit());
        assertTrue(result.out().contains("No spans. (line 2, column 1)"), result.out());
    }

    @Test
    void importRefusesWhatSomebodyHasAnnotatedBefore() {
        cli.prepare("import", "p", "a.spans");

        Result again = cli.run("import", "p", "a.spans", "--json");

        assertEquals(1, again.exit());
        assertTrue(again.json().contains("'code':'DUPLICATE_ANNOTATIONS'"), again.json());
        assertEquals(0, cli.run("import", "p", "a.spans", "--as", "Huda").exit());
        assertEquals(2, show().split("'by':'Huda'", -1).length - 1, show());
    }

    @ParameterizedTest
    @ValueSource(strings = { "import p a.spans --labels all", "import p a.spans --option lyaer=x", "import p a.spans --option split=x",
        "import p a.spans --format spans --option colour=x", "import p a.spans --format spans --option layer",
        "import p a.spans --mapping conl", "export p --format csv --out x.csv --option no=x",
        "export p --format csv --out x.csv --mapping muc", "convert a.spans --to cvs --out x.csv",
        "convert a.spans --to csv --from span --out x.csv", "convert a.spans --to csv --out x.csv --mapping conll",
        "convert a.spans --to csv --out x.csv --option layer=x", "convert a.spans --out x.csv" })
    void wordsThatAreOffAreNamedAndNothingIsDone(String call) {
        Result result = cli.run((call + " --json").split(" "));

        assertEquals(2, result.exit(), result.out() + result.err());
        assertTrue(result.json().startsWith("{'error':{'code':'"), result.out());
        assertTrue(Files.notExists(directory.resolve("x.csv")));
        assertEquals("{'documents':[]}", cli.run("list", "p", "--json").json());
    }

    @Test
    void exportMapsLabelsAndNamesWhatDoesNotComeBack() throws IOException {
        cli.prepare("import", "p", "a.spans", "--mapping", "conll");
        cli.prepare("annotate", "p", "a", "--layer", "Entity", "--range", "8-10", "--set", "tag=GPE");

        Result result = cli.run("export", "p", "--format", "csv", "--out", "x.csv", "--mapping", "conll", "--json");

        assertEquals(1, result.exit(), result.err());
        assertTrue(result.json().contains("“GPE” becomes “LOC”, and does not come back from it."), result.json());
        String table = Files.readString(directory.resolve("x.csv"));
        assertTrue(table.contains("PER") && !table.contains("PERS") && table.contains("LOC"), table);
    }

    @Test
    void convertWritesWithoutAProject() throws IOException {
        Files.createDirectories(directory.resolve("in/b"));
        Files.writeString(directory.resolve("in/a.spans"), SPANS);
        Files.writeString(directory.resolve("in/b/a.spans"), SPANS.replace("زيد", "عمر"));

        Result result = cli.run("convert", "in", "--to", "brat", "--out", "out", "--mapping", "conll-news", "--json");

        assertEquals(0, result.exit(), result.err() + result.out());
        assertTrue(result.json().startsWith("{'documents':[{'id':'a','title':'a','path':'in/a.spans','format':'spans',"),
                result.json());
        assertTrue(result.json().contains("'id':'a-2'"), result.json());
        assertTrue(result.json().endsWith("'losses':[]}"), result.json());
        assertTrue(Files.readString(directory.resolve("out/a.ann")).contains("PERS"));
        assertTrue(Files.readString(directory.resolve("out/a-2.ann")).contains("عمر"));
        try (var files = Files.list(directory)) {
            assertEquals(List.of("a.spans", "in", "out", "p"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void convertTakesOptionsAndAnnotators() throws IOException {
        Files.writeString(directory.resolve("a.spans"), SPANS + "LOC 8 10 Omar\n");

        assertEquals(2, cli.run("convert", "a.spans", "--to", "brat", "--out", "out").exit(), "two annotators");
        cli.prepare("convert", "a.spans", "--from", "spans", "--option", "layer=Cue", "--to", "csv", "--out", "x.csv",
                "--as", "Omar");

        String table = Files.readString(directory.resolve("x.csv"));
        assertEquals(3, table.split("Cue", -1).length - 1, "what nobody is named for is Omar's as well: " + table);
    }

    @Test
    void aDamagedRegistryDoesNotKeepTextsInside() throws IOException {
        cli.prepare("import", "p", "a.spans");
        Files.writeString(directory.resolve("p/registry.xml"), "<damaged");

        cli.run("export", "p", "--format", "text", "--out", "out");

        assertEquals("قال زيد في عدن", Files.readString(directory.resolve("out/a.txt")));
    }

    @Test
    void convertThatReadsNothingLeavesWhatStandsThere() throws IOException {
        Files.writeString(directory.resolve("x.csv"), "mine");

        Result result = cli.run("convert", "no.such", "--to", "csv", "--out", "x.csv");

        assertEquals(1, result.exit(), result.err());
        assertEquals("mine", Files.readString(directory.resolve("x.csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "convert a.spans --to csv --out a.spans", "convert a.spans --to text --out .",
        "convert p --to text --out p", "convert p --to csv --out p/x.csv" })
    void convertDoesNotWriteOverItsSource(String call) throws IOException {
        Result result = cli.run((call + " --json").split(" "));

        assertEquals(3, result.exit(), result.out());
        assertTrue(result.json().startsWith("{'error':{'code':'NOT_WRITABLE'"), result.out());
        assertEquals(SPANS, Files.readString(directory.resolve("a.spans")));
    }

    @Test
    void convertNamesTheOptionsThatItHas() throws IOException {
        Files.write(directory.resolve("large.spans"), new byte[(1 << 20) + 1]);

        Result result = cli.run("convert", "large.spans", "--to", "csv", "--out", "x.csv", "--max-size", "1");

        assertEquals(1, result.exit(), result.err());
        assertTrue(result.out().contains("--max-size"), result.out());
    }

    @Test
    void convertThatOnlyLooksWritesNothing() {
        Result result = cli.run("convert", "a.spans", "--to", "text", "--out", "out", "--dry-run", "--json");

        assertEquals(1, result.exit());
        assertTrue(result.json().contains("'losses':[{'document':'a',"), result.json());
        assertTrue(Files.notExists(directory.resolve("out")));
    }

    @Test
    void formatsSayWhatTheyHoldAndWhatCanBeChosen() {
        String json = cli.run("formats", "--json").json();
        String text = cli.run("formats").out();

        assertTrue(json.contains("{'id':'spans','name':'Spans','endings':['spans'],'reads':true,'writes':false,"
                + "'unit':'code-point','bundle':'org.isnad.cli.tests','holds':['spans'],'options':[{'id':'layer',"
                + "'name':'Layer','description':'Where spans go.','type':'text','default':'Entity','choices':[],"
                + "'reading':true,'writing':false}],'mimeType':'text/x-spans'}"), json);
        assertTrue(text.contains("--option layer=TEXT, for reading: Where spans go. (default: Entity)"), text);
        assertTrue(text.contains("holds spans, nested, crossing"), text);
    }
}
