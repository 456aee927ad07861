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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations of every kind can be made, changed and removed, as far as the tagset allows. */
class KindsTest {

    private static final String TAGSET = """
            tagset harbour
            span layer Name { allow overlap, sentences, gaps }
            span layer Time { allow overlap, sentences, gaps
                feature day : date feature hour : integer feature length : decimal feature past : boolean
                feature boats : range feature about : annotation of Name feature who : entity
                feature words : string many }
            relation layer Kin { role source : Name role target : Name feature side : string default mother }
            group layer Chain { role link+ : Name role at? : Time role part* : Chain }
            group layer Heap { }
            document layer Report { feature outlet : string feature published : date }
            """;

    @TempDir
    private Path directory;
    private Cli cli;
    private String salma;
    private String zayd;
    private String day;

    @BeforeEach
    void threeSpans() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("harbour.tagset"), TAGSET);
        Files.writeString(directory.resolve("boat.txt"), "قالت سلمى إن زيدا عاد أمس.");
        cli.prepare("new", "p", "--tagset", "harbour.tagset");
        cli.prepare("import", "p", "boat.txt");
        salma = made("--layer", "Name", "--range", "5-9");
        zayd = made("--layer", "Name", "--range", "13-17");
        day = made("--layer", "Time", "--range", "22-25");
    }

    @Test
    void aRelationConnectsItsEnds() {
        Result result = annotate("--layer", "Kin", "--member", "source=" + salma, "--member", "target=" + zayd);

        assertEquals(0, result.exit(), result.out());
        assertEquals("{'unit':'utf-16','document':'boat','annotation':{'id':'ID1','layer':'Kin','kind':'relation',"
                + "'ranges':[],'text':'','features':{'side':'mother'},'members':[{'role':'source','ref':'ID2'},"
                + "{'role':'target','ref':'ID3'}],'by':'سارة','origin':'manual'}}", result.json());
        assertEquals(List.of(salma, zayd), result.ids().subList(1, 3));
    }

    @Test
    void aGroupKeepsTheOrderOfItsMembers() {
        Result result = annotate("--layer", "Chain", "--member", "link=" + zayd, "--member", "at=" + day, "--member",
                "link=" + salma);

        assertEquals(0, result.exit(), result.out());
        assertTrue(result.json().contains("'kind':'group','ranges':[],'text':'','features':{},'members':["
                + "{'role':'link','ref':'ID2'},{'role':'at','ref':'ID3'},{'role':'link','ref':'ID4'}]"), result.out());
        assertEquals(List.of(zayd, day, salma), result.ids().subList(1, 4));
        assertTrue(cli.run("show", "p", "boat").out().contains("link=" + zayd + ",at=" + day), "people see members");
    }

    @Test
    void aGroupWithoutRolesTakesAnythingByItsId() {
        Result result = annotate("--layer", "Heap", "--member", day, "--member", zayd);

        assertEquals(0, result.exit(), result.out());
        assertTrue(result.json().contains("'members':[{'role':'','ref':'ID2'},{'role':'','ref':'ID3'}]"),
                result.out());
    }

    @Test
    void somethingCanBeSaidOfTheWholeDocument() {
        Result result = annotate("--layer", "Report", "--set", "outlet=الميناء", "--set", "published=2022-10-17");

        assertEquals(0, result.exit(), result.out());
        assertTrue(result.json().contains("'kind':'document','ranges':[],'text':'','features':{'outlet':'الميناء',"
                + "'published':'2022-10-17'},'members':[]"), result.out());
        assertTrue(cli.run("list", "p", "--json").json().contains("{'Name':2,'Report':1,'Time':1}"));
    }

    @Test
    void showAnswersSpansThenRelationsGroupsAndTheDocuments() {
        annotate("--layer", "Report");
        annotate("--layer", "Chain", "--member", "link=" + zayd);
        annotate("--layer", "Kin", "--member", "source=" + salma, "--member", "target=" + zayd);

        String shown = cli.run("show", "p", "boat", "--json").json();

        assertTrue(shown.matches(".*'span'.*'span'.*'span'.*'relation'.*'group'.*'document','ranges'.*"), shown);
    }

    @Test
    void valuesAreStoredInOneForm() {
        Result result = annotate("--layer", "Time", "--range", "22-25", "--set", "length=1.50", "--set", "hour=7.0",
                "--set", "boats=3..3", "--set", "past=true", "--set", "about=" + salma.toUpperCase(Locale.ROOT), "--set",
                "words=أمس", "--set", "words=مساء");

        assertEquals(0, result.exit(), result.out());
        assertTrue(result.json().contains("'features':{'about':'ID2','boats':'3','hour':'7','length':'1.5',"
                + "'past':'true','words':['أمس','مساء']}"), result.out());
    }

    @Test
    void changeReplacesTheMembersOfTheRolesItNames() {
        String chain = made("--layer", "Chain", "--member", "link=" + salma, "--member", "at=" + day);

        Result result = cli.run("change", "p", "boat", chain, "--member", "link=" + zayd, "--member", "link=" + salma,
                "--json");

        assertEquals(0, result.exit(), result.out());
        assertEquals(List.of(chain, day, zayd, salma), result.ids());
        assertEquals(List.of(chain, zayd, salma),
                cli.run("change", "p", "boat", chain, "--member", "at=", "--json").ids());
    }

    @Test
    void changeOfARelationKeepsTheEndThatItDoesNotName() {
        String kin = made("--layer", "Kin", "--member", "source=" + salma, "--member", "target=" + zayd);
        String name = made("--layer", "Name", "--range", "10-12");

        Result result = cli.run("change", "p", "boat", kin, "--member", "target=" + name, "--set", "side=", "--json");

        assertEquals(0, result.exit(), result.out());
        assertEquals(List.of(kin, salma, name), result.ids());
        assertTrue(result.json().contains("'features':{}"), result.out());
    }

    @Test
    void whatOthersReferToStays() {
        String kin = made("--layer", "Kin", "--member", "source=" + salma, "--member", "target=" + zayd);
        String time = made("--layer", "Time", "--range", "22-25", "--set", "about=" + zayd);

        Result result = cli.run("unannotate", "p", "boat", zayd, "--json");

        assertOff("REFERRED_TO", result);
        assertTrue(result.out().contains("Time " + time) && result.out().contains("Kin " + kin), result.out());
        cli.prepare("unannotate", "p", "boat", kin);
        cli.prepare("change", "p", "boat", time, "--set", "about=");
        assertEquals(0, cli.run("unannotate", "p", "boat", zayd).exit());
    }

    @Test
    void aGroupIsNoMemberOfItself() {
        String inner = made("--layer", "Chain", "--member", "link=" + salma);
        String outer = made("--layer", "Chain", "--member", "link=" + zayd, "--member", "part=" + inner);

        assertOff("BAD_MEMBER", cli.run("change", "p", "boat", inner, "--member", "part=" + outer, "--json"));
        assertOff("BAD_MEMBER", cli.run("change", "p", "boat", inner, "--member", "part=" + inner, "--json"));
    }

    @Test
    void nobodyConnectsWhatAnotherOneAnnotated() {
        Result result = cli.run("annotate", "p", "boat", "--layer", "Chain", "--member", "link=" + salma, "--as",
                "Omar", "--json");

        assertOff("BAD_MEMBER", result);
        assertTrue(result.out().contains("سارة") && result.out().contains("Omar"), result.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Kin   | --member source=SALMA                         | MEMBER_COUNT       | target",
        "Kin   | --member source=SALMA --member target=ZAYD --member target=SALMA | MEMBER_COUNT | one member",
        "Kin   | --member source=SALMA --member target=DAY     | MEMBER_LAYER       | Name",
        "Kin   | --member sourse=SALMA --member target=ZAYD    | UNKNOWN_ROLE       | “source”",
        "Kin   | --member SALMA --member target=ZAYD           | BAD_MEMBER         | ROLE=ID",
        "Kin   | --range 0-4                                   | MISPLACED_OPTION   | --member source=ID",
        "Chain | --member at=DAY                               | MEMBER_COUNT       | 1 or more",
        "Chain | --member link=SALMA --member link=SALMA       | BAD_MEMBER         | twice",
        "Chain | --member link=SALMA --member at=DAY --member at=SALMA | MEMBER_LAYER | Time",
        "Chain | --member link=nosuch                          | NO_SUCH_ANNOTATION | isnad show",
        "Heap  | --member link=SALMA                           | NO_SUCH_ANNOTATION | isnad show",
        "Name  | --member link=SALMA                           | MISPLACED_OPTION   | --range",
        "Name  | --set x=y                                     | UNKNOWN_FEATURE    | ''",
        "Report | --range 0-4                                  | MISPLACED_OPTION   | whole document",
        "Report | --set published=17.10.2022                   | BAD_VALUE          | 2022-10-17",
        "Time  | --range 0-4 --set day=2022-13-01              | BAD_VALUE          | day",
        "Time  | --range 0-4 --set hour=7.5                    | BAD_VALUE          | whole number",
        "Time  | --range 0-4 --set hour=٧                      | BAD_VALUE          | whole number",
        "Time  | --range 0-4 --set length=1e3                  | BAD_VALUE          | 12.5",
        "Time  | --range 0-4 --set past=yes                    | BAD_VALUE          | true or false",
        "Time  | --range 0-4 --set boats=5..3                  | BAD_VALUE          | 300..400",
        "Time  | --range 0-4 --set about=SALM                     | BAD_VALUE          | isnad show",
        "Time  | --range 0-4 --set about=00000000-0000-7000-8000-000000000000 | BAD_VALUE | no such annotation",
        "Time  | --range 0-4 --set about=DAY                      | BAD_VALUE          | Name",
        "Time  | --range 0-4 --set who=1-1-1-1-1               | BAD_VALUE          | registry",
        "Time  | --range 0-4 --set words=a\u0001b              | FORBIDDEN_CHARACTER | U+0001",
        "Time  | --range 0-4 --set words=\ud83d                | FORBIDDEN_CHARACTER | U+D83D",
        "Time  | --range 0-4 --set hour=1 --set hour=2         | BAD_VALUE          | ''"})
    void whatTheTagsetForbidsIsRefused(String layer, String words, String code, String told) {
        String before = cli.run("show", "p", "boat", "--json").out();
        List<String> call = new ArrayList<>(List.of("--layer", layer));
        Arrays.stream(words.split(" ")).map(this::named).forEach(call::add);

        Result result = annotate(call.toArray(String[]::new));

        assertOff(code, result);
        assertTrue(result.out().contains(told.replace("''", "")), result.out());
        assertEquals(before, cli.run("show", "p", "boat", "--json").out());
        Result arabic = cli.speaking(Locale.forLanguageTag("ar")).run(annotation(call.toArray(String[]::new)));
        assertTrue(arabic.out().matches("(?s).*\\p{InArabic}{2}.*"), arabic.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME --member link=ZAYD", "NAME --set x=1", "KIN --range 0-4", "KIN --member target=",
        "KIN --member target=DAY", "KIN --member target=KIN"})
    void aChangeKeepsToTheTagsetAsWell(String words) {
        String kin = made("--layer", "Kin", "--member", "source=" + salma, "--member", "target=" + zayd);
        String before = cli.run("show", "p", "boat", "--json").out();
        List<String> call = new ArrayList<>(List.of("change", "p", "boat"));
        Arrays.stream(words.split(" ")).map(word -> named(word.replace("KIN", kin).replace("NAME", salma)))
                .forEach(call::add);
        call.add("--json");

        assertEquals(2, cli.run(call.toArray(String[]::new)).exit());
        assertEquals(before, cli.run("show", "p", "boat", "--json").out());
    }

    private String named(String word) {
        return word.replace("SALMA", salma).replace("ZAYD", zayd).replace("DAY", day);
    }

    private static void assertOff(String code, Result result) {
        assertEquals(2, result.exit(), result.toString());
        assertTrue(result.out().startsWith("{\"error\":{\"code\":\"" + code + "\",\"message\":\""), result.out());
    }

    private String made(String... words) {
        Result result = annotate(words);
        assertEquals(0, result.exit(), result.toString());
        return result.ids().getFirst();
    }

    private Result annotate(String... words) {
        return cli.run(annotation(words));
    }

    private static String[] annotation(String... words) {
        List<String> call = new ArrayList<>(List.of("annotate", "p", "boat", "--json"));
        call.addAll(List.of(words));
        return call.toArray(String[]::new);
    }
}
