/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources that a plug-in begins with are whole, or nothing is written and the user is told why. */
class NewFormatTest {

    private static final Pattern OPEN = Pattern.compile("@(dot|id|path|[fF]ormat|name|escapedName|repository|versions)@");

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void repository() throws IOException {
        cli = new Cli(directory);
        Files.createFile(Files.createDirectory(directory.resolve("a&b")).resolve("p2.index"));
    }

    @Test
    void writesAllFilesWithTheAuthorsNames() throws IOException {
        // when
        Result result = cli.run("new-format", "made/here", "--id", "com.example.my_marks", "--name", "My 100 % \\ وسوم",
                "--repository", "a&b", "--json");

        // then
        assertEquals(0, result.exit(), result.err());
        assertTrue(result.json().contains("'format':'my_marks'"), result.out());
        Path made = directory.resolve("made/here");
        List<Path> files = files(made);
        for (Path file : files) {
            String text = Files.readString(file);
            assertFalse(OPEN.matcher(file + text).find(), file + "\n" + text);
        }
        List<String> names = files.stream().map(file -> made.relativize(file).toString()).toList();
        assertTrue(names.containsAll(List.of("pom.xml", ".mvn/extensions.xml", ".gitignore",
                "com.example.my_marks/src/com/example/my_marks/MyMarksFormatReader.java",
                "com.example.my_marks.tests/META-INF/MANIFEST.MF")), names::toString);
        assertTrue(Files.readString(made.resolve("pom.xml")).contains("/a&amp;b/</isnad.repository>"));
        assertTrue(Files.readString(made.resolve("com.example.my_marks/OSGI-INF/l10n/bundle.properties"))
                .contains("format.name=My 100 % \\u005c \\u0648\\u0633\\u0648\\u0645\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gloss", "com.example.Gloss", "com.example.", "com.example.int", "com.example.1st",
        "com.example.tests", "com/example", "com.example.وسم"})
    void refusesWhatIsNoId(String id) throws IOException {
        assertRefused("BAD_ID", "g", "--id", id, "--repository", "a&b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example.brat", "org.isnad.text"})
    void refusesWhatIsTaken(String id) throws IOException {
        assertRefused("ID_TAKEN", "g", "--id", id, "--repository", "a&b");
    }

    @Test
    void refusesANameThatIsNoLine() throws IOException {
        assertRefused("BAD_VALUE", "g", "--id", "com.example.gloss", "--name", "a\nb", "--repository", "a&b");
    }

    @Test
    void refusesAFolderWithSomethingInIt() throws IOException {
        Files.writeString(Files.createDirectory(directory.resolve("full")).resolve("x"), "mine");

        Result result = cli.run("new-format", "full", "--id", "com.example.gloss", "--repository", "a&b", "--json");

        assertEquals(2, result.exit(), result.out());
        assertTrue(result.json().contains("'code':'NOT_EMPTY'"), result.out());
        assertEquals(List.of(directory.resolve("full/x")), files(directory.resolve("full")));
    }

    @Test
    void refusesWhatIsNoRepository() throws IOException {
        Files.writeString(directory.resolve("x.zip"), "no zip");
        assertRefused("NO_REPOSITORY", "g", "--id", "com.example.gloss", "--repository", "nowhere");
        assertRefused("NO_REPOSITORY", "g", "--id", "com.example.gloss", "--repository", "x.zip");
        assertRefused("NO_REPOSITORY", "g", "--id", "com.example.gloss");
        assertRefused("BAD_VALUE", "g", "--id", "com.example.gloss", "--repository", "https://a b");
    }

    @Test
    void takesTheRepositoryThatTheEnvironmentNames() throws IOException {
        Files.createDirectory(directory.resolve("empty"));
        cli.with(Map.of("ISNAD_REPOSITORY", directory.resolve("a&b").toString()))
                .prepare("new-format", "empty", "--id", "com.example.gloss");

        assertTrue(Files.readString(directory.resolve("empty/pom.xml")).contains("/a&amp;b/</isnad.repository>"));
    }

    @Test
    void speaksArabic() {
        Result refused = cli.speaking(Locale.forLanguageTag("ar")).run("new-format", "g", "--id", "gloss");

        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains("لا يصلح «gloss» معرّفًا لملحق."), refused.err());
    }

    private void assertRefused(String code, String... words) throws IOException {
        String[] call = Stream.concat(Stream.concat(Stream.of("new-format"), Stream.of(words)), Stream.of("--json"))
                .toArray(String[]::new);
        Result result = cli.run(call);
        assertEquals(2, result.exit(), result.out());
        assertTrue(result.json().contains("'code':'" + code + "'"), result.out());
        assertFalse(Files.exists(directory.resolve("g")));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
