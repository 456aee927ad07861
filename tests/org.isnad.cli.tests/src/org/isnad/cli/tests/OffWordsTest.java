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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call whose words are off ends with 2, says what may have been meant, and changes nothing in the project. */
class OffWordsTest {

    @TempDir
    private static Path directory;
    private static Cli cli;

    @BeforeAll
    static void projectWithOneDocument() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("boat.txt"), "عاد القاربُ 😀 إلى الميناء.");
        cli.prepare("new", "p");
        cli.prepare("import", "p", "boat.txt");
        cli.prepare("annotate", "p", "boat", "--layer", "Entity", "--range", "4-11", "--set", "tag=VEH");
        cli.prepare("index", "p");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "annotate p boat --layer Entiti --range 0-3                        | UNKNOWN_LAYER     | “Entity”",
        "annotate p boat --layer entity --range 0-3                        | UNKNOWN_LAYER     | “Entity”",
        "annotate p boat --layer Entity --range 0-3 --set tag=PRES         | UNKNOWN_TAG       | “PERS”",
        "annotate p boat --layer Entity --range 0-3 --set mention=nam      | UNKNOWN_VALUE     | “NAM”",
        "annotate p boat --layer Entity --range 0-3 --set tga=PERS         | UNKNOWN_FEATURE   | “tag”",
        "annotate p boat --layer Entity --range 0-3 --set PERS             | BAD_VALUE         | ''",
        "annotate p boat --layer Entity --range 0-3 --set tag=PERS --set tag=ORG | BAD_VALUE   | ''",
        "annotate p boat --layer Entity                                    | MISSING_WORD      | --range",
        "annotate p boat --range 0-3                                       | MISSING_WORD      | ''",
        "annotate p baot --layer Entity --range 0-3                        | NO_SUCH_DOCUMENT  | “boat”",
        "annotate p boat --layer Entity --range 0-3 --as all               | BAD_ANNOTATOR     | ''",
        "annotate p boat --layer Entity --range 0-99                       | BAD_RANGE         | UTF-16",
        "annotate p boat --layer Entity --range 13-15                      | BAD_RANGE         | UTF-16",
        "annotate p boat --layer Entity --range 3                          | BAD_RANGE         | UTF-16",
        "annotate p boat --layer Entity --range 3-1                        | BAD_RANGE         | UTF-16",
        "annotate p boat --layer Entity --range 0-3,2-4                    | BAD_RANGE         | UTF-16",
        "annotate p boat --layer Entity --range 0-3,                       | BAD_RANGE         | UTF-16",
        "change p boat 0-3 --set tag=PERS                                  | NO_SUCH_ANNOTATION | isnad show",
        "change p boat 0-3                                                 | MISSING_WORD      | ''",
        "unannotate p boat 00000000-0000-7000-8000-000000000000            | NO_SUCH_ANNOTATION | isnad show",
        "show p baot                                                       | NO_SUCH_DOCUMENT  | “boat”",
        "show p zzz                                                        | NO_SUCH_DOCUMENT  | There are: boat",
        "show p boat --as سار                                              | UNKNOWN_ANNOTATOR | “سارة”",
        "search p ؟                                                        | NO_WORD           | ''",
        "search p عاد --mode fold                                          | UNKNOWN_MODE      | “folded”",
        "search p عاد --limit -1                                           | BAD_VALUE         | ''",
        "search p عاد --limit many                                         | BAD_VALUE         | ''",
        "search p عاد القارب                                               | TOO_MANY_WORDS    | ''",
        "search p                                                          | MISSING_WORD      | ''",
        "search p عاد --limit                                              | MISSING_WORD      | ''",
        "search p عاد --limit 1 --limit 2                                  | REPEATED_OPTION   | ''",
        "search p عاد --jsom                                               | UNKNOWN_OPTION    | “--json”",
        "export p --format brad --out o                                    | UNKNOWN_FORMAT    | “brat”",
        "export p --format brat --out o --document baot                    | NO_SUCH_DOCUMENT  | “boat”",
        "import p boat.txt --format txet                                   | UNKNOWN_FORMAT    | “text”",
        "import p boat.txt --charset nosuch                                | UNKNOWN_CHARSET   | ''",
        "import p boat.txt --max-size 0                                    | BAD_VALUE         | from 1 to 2047",
        "import p boat.txt --max-size 2048                                 | BAD_VALUE         | from 1 to 2047",
        "import p boat.txt --max-size 1.5                                  | BAD_VALUE         | ''",
        "claims p                                                          | NOT_IN_THIS_VERSION | isnad help",
        "lsit p                                                            | UNKNOWN_VERB      | “list”",
        "new q --tagset nwes                                               | UNKNOWN_TAGSET    | “news”"})
    void wordsThatAreOffEndWithTwoAndTheNearestName(String call, String code, String hint) throws IOException {
        Map<String, String> before = content();

        Result json = cli.run((call + " --json").split(" +"));
        Result text = cli.run(call.split(" +"));

        assertEquals(2, json.exit(), json.out());
        assertTrue(json.out().startsWith("{\"error\":{\"code\":\"" + code + "\",\"message\":\""), json.out());
        assertTrue(json.out().contains(hint.replace("''", "")), json.out());
        assertEquals(2, text.exit());
        assertEquals("", text.out());
        assertTrue(text.err().startsWith("isnad: ") && text.err().contains("\nUsage: isnad"), text.err());
        assertEquals(before, content());
    }

    /** To the file system it would be the directory in which the user stands. */
    @ParameterizedTest
    @ValueSource(strings = {"import p _", "import p boat.txt _", "new _", "list _", "new q --tagset _",
        "export p --format brat --out _"})
    void anEmptyWordIsNoPath(String call) throws IOException {
        Map<String, String> before = content();

        Result result = cli.run(Stream.of((call + " --json").split(" ")).map(word -> word.replace("_", ""))
                .toArray(String[]::new));

        assertEquals(2, result.exit(), result.toString());
        assertTrue(result.out().startsWith("{\"error\":{\"code\":\"BAD_PATH\",\"message\":\""), result.out());
        assertEquals(before, content());
    }

    private static Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            List<Path> files = walk.filter(Files::isRegularFile).filter(file -> !file.toString().contains(".isnad"
                    + file.getFileSystem().getSeparator())).toList();
            for (Path file : files) {
                content.put(file.toString(), Files.readString(file));
            }
        }
        return content;
    }
}
