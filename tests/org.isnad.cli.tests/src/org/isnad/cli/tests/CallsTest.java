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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every verb does what it says, and answers in the promised shape. */
class CallsTest {

    private static final String TITLE = "قالت سلمى إن لجنة المينـ.ـاء عدّت سبعة قوارب.";
    private static final String TEXT = TITLE + "\nوصلت سلمى.";
    private static final String ARRIVED = "46-50";

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void projectWithOneDocument() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("harbour.txt"), TEXT);
        cli.prepare("new", "p");
        cli.prepare("import", "p", "harbour.txt");
    }

    @Test
    void newAnswersTheProject() {
        Result result = cli.run("new", "q", "--json");

        assertEquals(0, result.exit(), result.err());
        assertEquals("{'project':'q'}", result.json());
        assertTrue(Files.isRegularFile(directory.resolve("q/project.isnad")));
    }

    @Test
    void newTakesATagsetFile() throws IOException {
        Path tagset = directory.resolve("p/tagsets/news.tagset");

        assertEquals(0, cli.run("new", "q", "--tagset", "p/tagsets/news.tagset").exit());
        assertEquals(Files.readString(tagset), Files.readString(directory.resolve("q/tagsets/news.tagset")));
    }

    @Test
    void newWithSampleHoldsTheAnnotatedCorpus() {
        cli.prepare("new", "q", "--sample");

        String list = cli.run("list", "q", "--json").json();

        assertEquals(6, list.split("'title'", -1).length - 1, list);
        assertTrue(list.contains("'state':{'gold':'in-progress'}"), list);
        assertEquals(0, cli.run("check", "q").exit());
    }

    @Test
    void importAnswersDocumentsAndRefusals() throws IOException {
        String title = "خرج القارب من الميناء صباحا وعاد مساء";
        Files.write(directory.resolve("old.txt"), title.getBytes(Charset.forName("windows-1256")));
        Files.write(directory.resolve("empty.txt"), new byte[0]);

        Result result = cli.run("import", "p", "old.txt", "empty.txt", "--json");

        assertEquals(1, result.exit());
        assertTrue(result.json().startsWith("{'documents':[{'id':'old','title':'" + title + "','path':'old.txt','"),
                result.out());
        assertTrue(result.json().contains("'format':'text','charset':'windows-1256','chars':37,"
                + "'annotations':0,'unit':null,'notices':[]}]"), result.out());
        assertTrue(result.json().contains("'refused':[{'path':'empty.txt',"), result.out());
        assertTrue(result.json().contains("'code':'EMPTY_FILE','message':'"), result.out());
    }

    @Test
    void importTakesFoldersInTheOrderOfNames() throws IOException {
        Files.createDirectories(directory.resolve("in/b"));
        Files.writeString(directory.resolve("in/b/two.txt"), "نص ثان");
        Files.writeString(directory.resolve("in/a.txt"), "نص أول");

        Result result = cli.run("import", "p", "in", "--json");

        assertEquals(0, result.exit(), result.out());
        assertTrue(result.json().matches("(?s).*'id':'a'.*'id':'two'.*"), result.out());
    }

    @Test
    void importReadsStandardInputAmongFiles() throws IOException {
        Files.writeString(directory.resolve("a.txt"), "نص أول");
        cli.reading("نص من الدخل".getBytes(StandardCharsets.UTF_8));

        Result result = cli.run("import", "p", "-", "a.txt", "--json");

        assertEquals(0, result.exit(), result.out());
        assertTrue(result.json().matches("(?s).*'id':'stdin'.*'id':'a'.*"), result.out());
    }

    @Test
    void importNoticesTheSameTextAndNamesTheDocument() throws IOException {
        Files.writeString(directory.resolve("again.txt"), TEXT);

        Result result = cli.run("import", "p", "again.txt", "--json");

        assertEquals(1, result.exit());
        assertTrue(result.json().contains("'code':'DUPLICATE_DOCUMENT'"), result.out());
        assertTrue(result.json().contains("harbour"), result.out());
    }

    @Test
    void importKeepsTheTextVerbatim() throws IOException {
        assertEquals(TEXT, Files.readString(directory.resolve("p/documents/harbour/text.txt")));
    }

    @Test
    void listCountsAnnotationsByAnnotatorAndLayer() {
        annotate("5-9", "PERS");
        cli.prepare("annotate", "p", "harbour", "--layer", "Cue", "--range", "0-4", "--as", "Omar");

        assertEquals("{'documents':[{'id':'harbour','title':'" + TITLE + "','chars':56,"
                + "'state':{'Omar':'in-progress','سارة':'in-progress'},"
                + "'annotations':{'Omar':{'Cue':1},'سارة':{'Entity':1}}}]}",
                cli.run("list", "p", "--json").json());
    }

    @Test
    void annotateAnswersTheAnnotation() {
        Result result = cli.run("annotate", "p", "harbour", "--layer", "Entity", "--range", "5-9", "--set", "tag=PERS",
                "--json");

        assertEquals(0, result.exit(), result.err());
        assertEquals("{'unit':'utf-16','document':'harbour','annotation':{'id':'ID1','layer':'Entity',"
                + "'kind':'span','ranges':[[5,9]],'text':'سلمى','features':{'tag':'PERS'},'members':[],"
                + "'by':'سارة','origin':'manual'}}", result.json());
    }

    @Test
    void annotateMarksDiscontinuousSpansInReadingOrder() {
        Result result = cli.run("annotate", "p", "harbour", "--layer", "Content", "--range", ARRIVED + ",5-9",
                "--json");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.json().contains("'ranges':[[5,9],[46,50]],'text':'سلمى وصلت'"), result.out());
    }

    @Test
    void showAnswersEverybodysAnnotationsInReadingOrder() {
        annotate("5-9", "PERS");
        cli.prepare("annotate", "p", "harbour", "--layer", "Cue", "--range", "0-4", "--as", "Omar");

        Result all = cli.run("show", "p", "harbour", "--json");

        assertTrue(all.json().startsWith("{'unit':'utf-16','document':'harbour','annotations':["
                + "{'id':'ID1','layer':'Cue','kind':'span','ranges':[[0,4]],'text':'قالت',"), all.out());
        assertEquals(2, all.ids().size());
        assertEquals(1, cli.run("show", "p", "harbour", "--as", "سارة", "--json").ids().size());
        assertEquals(2, cli.run("show", "p", "harbour", "--as", "all", "--json").ids().size());
        assertEquals(0, cli.run("show", "p", "harbour", "--as", "gold", "--json").ids().size());
    }

    @Test
    void changeAnswersTheAnnotationAsItIsNow() {
        String id = annotate("5-9", "PERS");

        Result result = cli.run("change", "p", "harbour", id, "--set", "tag=ORG", "--range", "10-12", "--json");

        assertEquals(0, result.exit(), result.err());
        assertEquals(List.of(id), result.ids());
        assertTrue(result.json().contains("'ranges':[[10,12]],'text':'إن','features':{'tag':'ORG'}"), result.out());
        assertEquals(result.json().replaceFirst("'annotation':", "'annotations':[").replaceFirst("\\}$", "]}"),
                cli.run("show", "p", "harbour", "--json").json());
    }

    @Test
    void changeRemovesAFeatureThatIsSetToNothing() {
        String id = annotate("5-9", "PERS");

        Result result = cli.run("change", "p", "harbour", id, "--set", "tag=", "--json");

        assertTrue(result.json().contains("'features':{}"), result.out());
    }

    @Test
    void unannotateAnswersWhatWasRemoved() {
        String id = annotate("5-9", "PERS");

        Result result = cli.run("unannotate", "p", "harbour", id, "--json");

        assertEquals(0, result.exit(), result.err());
        assertEquals(List.of(id), result.ids());
        assertEquals("{'unit':'utf-16','document':'harbour','annotations':[]}",
                cli.run("show", "p", "harbour", "--json").json());
    }

    @Test
    void searchFindsABrokenSpellingAndNamesWhatIsMarkedThere() {
        annotate("18-27", "FAC");

        Result result = cli.run("search", "p", "الميناء", "--context", "5", "--json");

        assertEquals(0, result.exit(), result.err());
        assertEquals("{'unit':'utf-16','query':'الميناء','mode':'folded','total':1,'hits':["
                + "{'document':'harbour','begin':18,'end':28,'left':'لجنة ','text':'المينـ.ـاء',"
                + "'right':' عدّت','matched':'folded','annotations':['ID1']}]}", result.json());
    }

    @Test
    void searchCountsAllAndShowsTheFirst() {
        Result result = cli.run("search", "p", "سلمى", "--limit", "1", "--mode", "exact", "--json");

        assertTrue(result.json().contains("'mode':'exact','total':2,"), result.out());
        assertEquals(1, result.json().split("'begin'", -1).length - 1);
    }

    @Test
    void searchWithoutHitsIsNoFailure() {
        assertEquals(0, cli.run("search", "p", "غياب").exit());
    }

    @Test
    void indexAnswersWhatIsIndexed() {
        Result result = cli.run("index", "p", "--rebuild", "--json");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.json().matches("\\{'documents':1,'tokens':10,'seconds':[0-9.E-]+\\}"), result.out());
    }

    @Test
    void exportWritesAndTellsWhere() throws IOException {
        annotate("5-9", "PERS");

        Result result = cli.run("export", "p", "--format", "brat", "--out", "out", "--json");

        assertEquals(0, result.exit(), result.out());
        assertTrue(result.json().startsWith("{'written':['"), result.out());
        assertTrue(result.json().endsWith("],'losses':[]}"), result.out());
        assertTrue(Files.readString(directory.resolve("out/harbour.ann")).contains("سلمى"));
    }

    @Test
    void aDryRunWritesNothing() {
        annotate("5-9", "PERS");

        assertEquals(0, cli.run("export", "p", "--format", "brat", "--out", "out", "--dry-run").exit());
        assertTrue(Files.notExists(directory.resolve("out")));
    }

    @Test
    void exportOfWhatAFormatCannotCarryEndsWithOne() {
        annotate("5-9", "PERS");

        Result result = cli.run("export", "p", "--format", "text", "--out", "out", "--json");

        assertEquals(1, result.exit(), result.out());
        assertTrue(result.json().contains("'losses':[{'document':'harbour','id':"), result.out());
    }

    @Test
    void formatsAnswersAllPlugIns() {
        String formats = cli.run("formats", "--json").json();

        assertTrue(formats.contains("{'id':'brat','name':'"), formats);
        assertTrue(formats.contains("'unit':'code-point','bundle':'org.isnad.exchange.brat','holds':['spans',"), formats);
        assertTrue(formats.contains("{'id':'text'"), formats);
    }

    @Test
    void checkOfASoundProjectFindsNothing() {
        assertEquals("{'findings':[]}", cli.run("check", "p", "--json").json());
    }

    @Test
    void checkNamesADamagedFile() throws IOException {
        Files.writeString(directory.resolve("p/documents/harbour/text.txt"), "غير ذلك");

        Result result = cli.run("check", "p", "--json");

        assertEquals(1, result.exit());
        assertTrue(result.json().startsWith("{'findings':[{'code':'DAMAGED_TEXT','severity':'error',"
                + "'document':'harbour','ranges':[],'message':'"), result.out());
    }

    @Test
    void theAnnotatorIsTheOneNamedThenTheEnvironmentsThenTheUser() {
        assertTrue(mark("--as", "عمر").contains("'by':'عمر'"));
        assertTrue(mark().contains("'by':'سارة'"));
        cli.with(Map.of());
        assertTrue(mark().contains("'by':'user'"));
        cli.with(Map.of("ISNAD_ANNOTATOR", " "));
        assertTrue(mark().contains("'by':'user'"));
    }

    @Test
    void aDateHasItsArabicMonth() {
        String list = cli.speaking(Locale.forLanguageTag("ar")).run("list", "p").out();

        assertTrue(list.matches("harbour  56  \\S+ (يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر"
                + "|ديسمبر) \\S+  \\Q" + TITLE + "\\E\\s*"), list);
    }

    @Test
    void peopleReadAlignedLines() {
        annotate("5-9", "PERS");

        String list = cli.run("list", "p").out();
        assertTrue(list.matches("harbour  56  [A-Z][a-z]{2} \\d{1,2}, \\d{4}  \\Q" + TITLE + "\\E  سارة: Entity 1\n"),
                list);
        assertEquals("ID1  Entity  PERS  5-9  سارة  سلمى", cli.run("show", "p", "harbour").json());
        assertEquals("harbour  46-50  قوارب. [وصلت] سلمى.\n1 hit.\n",
                cli.run("search", "p", "وصلت", "--context", "7").out());
    }

    @Test
    void onATerminalTextOfUnknownDirectionIsSetOff() {
        annotate("5-9", "PERS");

        assertTrue(cli.onTerminal().run("show", "p", "harbour").out().contains("\u2068سلمى\u2069"));
        assertTrue(cli.run("show", "p", "harbour", "--json").json().contains("'سلمى'"));
    }

    private String annotate(String range, String tag) {
        return cli.prepare("annotate", "p", "harbour", "--layer", "Entity", "--range", range, "--set", "tag=" + tag,
                "--json").ids().getFirst();
    }

    private String mark(String... more) {
        List<String> words = new ArrayList<>(
                List.of("annotate", "p", "harbour", "--layer", "Cue", "--range=0-4", "--json"));
        words.addAll(List.of(more));
        return cli.prepare(words.toArray(String[]::new)).json();
    }
}
