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
import java.util.List;
import java.util.Locale;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that count: frequency, collocations, keyness, passages. */
class CountingVerbsTest {

    private static final String COPIED = "رست ثلاث سفن كبيرة في الميناء القديم قبل غروب الشمس";

    @TempDir
    private Path directory;

    private Cli cli;

    @BeforeEach
    void twoDocumentsOfTwoOutlets() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("a.txt"), "قال الربان: " + COPIED + ". عاد القارب إلى الميناء.");
        Files.writeString(directory.resolve("b.txt"), COPIED + " بقليل. غادر القارب الميناء.");
        cli.prepare("new", "p");
        cli.prepare("import", "p", "a.txt", "b.txt");
        cli.prepare("document", "p", "a", "--set", "outlet=النهار");
        cli.prepare("document", "p", "b", "--set", "outlet=المساء");
    }

    @Test
    void frequencyListsWords() {
        Result result = cli.run("frequency", "p", "--json", "--limit", "2", "--stop-words", "arabic");

        assertEquals(0, result.exit(), result.err());
        assertEquals("{'mode':'folded','length':1,'documents':2,'tokens':30,'types':17,'items':["
                + "{'text':'الميناء','count':4,'documents':2,'perMillion':133333.33333333334},"
                + "{'text':'الشمس','count':2,'documents':2,'perMillion':66666.66666666667}]}", result.json());
    }

    @Test
    void frequencyListsSequencesOfChosenDocuments() {
        Result result = cli.run("frequency", "p", "--length", "2", "--where", "outlet=المساء", "--mode", "exact",
                "--limit", "1");

        assertEquals("""
                count  documents  per million  text
                1      1          71428.57     الشمس بقليل
                1 of 12 different; 14 words in all.
                """, result.out());
    }

    @Test
    void frequencyListsWhatIsMarkedForEachOutlet() {
        cli.prepare("annotate", "p", "a", "--layer", "Entity", "--range", "4-10", "--set", "tag=PERS");
        cli.prepare("annotate", "p", "b", "--layer", "Entity", "--range", "22-36", "--set", "tag=FAC");
        cli.prepare("annotate", "p", "b", "--layer", "Entity", "--range", "22-36", "--set", "tag=FAC", "--as", "ليلى");

        assertEquals("{'layer':'Entity','total':2,'types':2,'items':["
                + "{'text':'الربان','tag':'PERS','group':'النهار','count':1,'documents':1},"
                + "{'text':'الميناء القديم','tag':'FAC','group':'المساء','count':1,'documents':1}]}",
                cli.run("frequency", "p", "--entities", "--by", "outlet", "--json").json());
        assertEquals("{'layer':'Entity','total':1,'types':1,'items':["
                + "{'text':'','tag':'FAC','group':'','count':1,'documents':1}]}",
                cli.run("frequency", "p", "--entities", "--tags", "--as", "ليلى", "--json").json());
    }

    @Test
    void collocationsTellAllMeasures() {
        Result result = cli.run("collocations", "p", "الميناء", "--left", "1", "--right", "1", "--limit", "1", "--json");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.json().startsWith("{'query':'الميناء','mode':'folded','left':1,'right':1,"
                + "'measure':'log-likelihood','tokens':30,'count':4,'types':4,'items':[{'text':'القديم','together':2,"
                + "'count':2,'documents':2,'expected':0.46153846153846156,'logLikelihood':"), result.out());
        assertTrue(result.json().contains(",'logDice':13.415037499278844,'dice':0.6666666666666666}"), result.out());
    }

    @Test
    void keynessComparesWithAllOthers() {
        Result result = cli.run("keyness", "p", "--where", "outlet=النهار", "--limit", "1", "--json");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.json().startsWith("{'mode':'folded','length':1,'measure':'log-likelihood','focusTokens':16,"
                + "'referenceTokens':14,'items':[{'text':'الربان','focus':1,'focusDocuments':1,'reference':0,"
                + "'referenceDocuments':0,'logLikelihood':1.257217318844"), result.out());
        assertTrue(result.json().contains("'percentDifference':null,'logRatio':"), result.out());
        assertTrue(cli.run("keyness", "p", "--document", "a", "--limit", "1").out().contains("∞"));
    }

    @Test
    void passagesTellBothPlacesAndTheDifference() {
        Result result = cli.run("passages", "p", "--json");

        assertEquals(0, result.exit(), result.err());
        assertEquals("{'unit':'utf-16','total':1,'pairs':[{'words':10,'similarity':1.0,"
                + "'first':{'document':'a','begin':12,'end':63,'text':'" + COPIED + "'},"
                + "'second':{'document':'b','begin':0,'end':51,'text':'" + COPIED + "'},"
                + "'stretches':[{'equal':true,'first':[12,63],'second':[0,51]}]}]}", result.json());
        assertEquals("""
                10 equal words, 100%% alike
                  a  12-63  %1$s
                  b  0-51  %1$s
                1 pair.
                """.formatted(COPIED), cli.run("passages", "p").out());
    }

    @Test
    void wordsThatTheOtherPassageDoesNotHaveStandInBrackets() throws IOException {
        Files.writeString(directory.resolve("c.txt"), COPIED.replace("كبيرة", "صغيرة جدا"));
        cli.prepare("import", "p", "c.txt");

        String out = cli.run("passages", "p", "--document", "b", "--document", "c").out();

        assertTrue(out.contains(COPIED.replace("كبيرة", "[كبيرة]")), out);
        assertTrue(out.contains(COPIED.replace("كبيرة", "[صغيرة جدا]")), out);
    }

    @Test
    void namesWhatIsOff() {
        List<String> calls = List.of(
                "BAD_VALUE: frequency p --length 6",
                "BAD_VALUE: frequency p --length 0",
                "BAD_VALUE: frequency p --min-count 0",
                "ONLY_WITH_ENTITIES: frequency p --tags",
                "NO_SPANS: frequency p --entities --layer Attribution",
                "UNKNOWN_LAYER: frequency p --entities --layer Entitty",
                "UNKNOWN_MODE: frequency p --mode fold",
                "BAD_METADATA: frequency p --where outlet",
                "NO_SUCH_DOCUMENT: frequency p --document z",
                "NOT_FOUND: frequency p --stop-words nowhere.txt",
                "NO_WORD: collocations p …",
                "BAD_VALUE: collocations p قال --left 51",
                "UNKNOWN_MEASURE: collocations p قال --measure dicee",
                "NO_FOCUS: keyness p",
                "EMPTY_SET: keyness p --where outlet=لا --against outlet=النهار",
                "UNKNOWN_MEASURE: keyness p --document a --measure mi",
                "BAD_VALUE: passages p --min-words 4",
                "BAD_VALUE: passages p --min-similarity 0.5");
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"))) {
            for (String call : calls) {
                String[] codeAndWords = (call + " --json").split(": ");

                Result result = cli.speaking(language).run(codeAndWords[1].split(" "));

                assertEquals(2, result.exit(), call);
                assertTrue(result.json().startsWith("{'error':{'code':'" + codeAndWords[0] + "'"), result.out());
            }
        }
    }

    @Test
    void answersInArabic() {
        assertEquals("""
                الكلمات المتطابقة: 10، التشابه: 100%%
                  a  12-63  %1$s
                  b  0-51  %1$s
                زوج واحد.
                """.formatted(COPIED), cli.speaking(Locale.forLanguageTag("ar")).run("passages", "p").out());
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestCounts() throws IOException {
        Files.writeString(directory.resolve("p/documents/b/text.txt"), "آخر");

        Result result = cli.run("frequency", "p", "--json");

        assertEquals(1, result.exit());
        assertTrue(result.json().contains("'documents':1,'tokens':16,"), result.out());
        assertTrue(result.err().contains("b"), result.err());
    }
}
