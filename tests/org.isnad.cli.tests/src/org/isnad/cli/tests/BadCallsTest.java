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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the way of a call, it ends with the right code, says why and harms nothing. */
class BadCallsTest {

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void projectWithOneDocument() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("boat.txt"), "عاد القاربُ 😀 إلى الميناء.");
        cli.prepare("new", "p");
        cli.prepare("import", "p", "boat.txt");
        cli.prepare("annotate", "p", "boat", "--layer", "Entity", "--range", "4-11", "--set", "tag=VEH");
    }

    @Test
    void aBorderInsideAGraphemeIsKeptWithAWarning() {
        Result result = cli.run("annotate", "p", "boat", "--layer", "Cue", "--range", "4-10", "--json");

        assertEquals(0, result.exit());
        assertTrue(result.err().startsWith("warning: "), result.err());
        assertTrue(result.out().contains("\"ranges\":[[4,10]]"), result.out());
    }

    @Test
    void aFolderThatIsNoProject() throws IOException {
        Files.createDirectory(directory.resolve("folder"));

        assertFails("NOT_A_PROJECT", "list", "folder");
        assertFails("NOT_READABLE", "list", "nosuch");
    }

    @Test
    void aFolderThatIsNotEmptyTakesNoNewProject() {
        assertFails("FOLDER_NOT_EMPTY", "new", "p");
        assertEquals(1, cli.run("show", "p", "boat", "--json").ids().size());
    }

    @Test
    void aProjectOfANewerVersionCanBeReadButNotWritten() throws IOException {
        Path manifest = directory.resolve("p/project.isnad");
        String newer = Files.readString(manifest).replaceFirst("(?m)\\R?<!-- sha256:[0-9a-f]+ -->\\s*$", "\n")
                .replaceFirst("\\sversion=\"\\d+\"", " version=\"99\"");
        Files.writeString(manifest, newer);

        Result result = cli.run("annotate", "p", "boat", "--layer", "Cue", "--range", "0-3", "--json");

        assertEquals(3, result.exit(), result.out());
        assertEquals(newer, Files.readString(manifest));
    }

    @Test
    void aTruncatedAnnotationFileIsNamedAndKept() throws IOException {
        Path file = annotationFile();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));

        assertFails("DAMAGED", "show", "p", "boat");
        assertEquals(1, cli.run("check", "p").exit());
        assertTrue(cli.run("check", "p", "--json").out().contains("DAMAGED_ANNOTATIONS"));
        assertEquals(1, cli.run("list", "p").exit());
        assertEquals(100, Files.size(file));
    }

    @Test
    void aDamagedDescriptionIsNamedAndTheDocumentStaysListed() throws IOException {
        Path file = directory.resolve("p/documents/boat/document.xml");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));

        Result result = cli.run("list", "p", "--json");

        assertEquals(1, result.exit(), result.toString());
        assertTrue(result.out().startsWith("{\"documents\":[{\"id\":\"boat\""), result.out());
        assertTrue(result.err().startsWith("warning: ") && result.err().contains("document.xml"), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
    }

    @Test
    void aLargeFileComesInWhenTheLimitIsRaised() throws IOException {
        Files.writeString(directory.resolve("large.txt"), "نص ".repeat(250_000));

        Result refused = cli.run("import", "p", "large.txt", "--max-size", "1", "--json");

        assertEquals(1, refused.exit(), refused.out());
        assertTrue(refused.out().contains("\"code\":\"FILE_TOO_LARGE\""), refused.out());
        assertEquals(0, cli.run("import", "p", "large.txt", "--max-size", "2").exit());
    }

    @Test
    void theLimitHoldsForStandardInputAsWell() {
        cli.reading("نص ".repeat(250_000).getBytes(StandardCharsets.UTF_8));

        assertEquals(1, cli.run("import", "p", "-", "--max-size", "1").exit());
        assertEquals(0, cli.run("import", "p", "-", "--max-size", "2").exit());
    }

    @ParameterizedTest
    @CsvSource({"empty, EMPTY_FILE", "bad-utf8, BAD_BYTE", "nul, FORBIDDEN_CHARACTER", "large, FILE_TOO_LARGE",
        "missing, NOT_FOUND"})
    void filesThatCannotBeReadAreNamedAndTheOthersComeIn(String which, String code) throws IOException {
        Path file = directory.resolve("bad.txt");
        switch (which) {
            case "empty" -> Files.createFile(file);
            case "bad-utf8" -> Files.write(file, bytes("عاد القارب إلى الميناء في المساء ", 0xFF));
            case "nul" -> Files.write(file, bytes("عاد القارب ", 0));
            case "large" -> {
                try (FileChannel large = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    large.write(ByteBuffer.wrap(new byte[] {'a'}), 50L * 1024 * 1024);
                }
            }
            default -> Files.deleteIfExists(file);
        }
        Files.writeString(directory.resolve("good.txt"), "نص سليم");

        Result result = cli.run("import", "p", "bad.txt", "good.txt", "--json");

        assertEquals(1, result.exit(), result.out());
        assertTrue(result.out().startsWith("{\"documents\":[{\"id\":\"good\""), result.out());
        assertTrue(result.out().contains("\"code\":\"" + code + "\",\"message\":\""), result.out());
    }

    @Test
    void severalAnnotatorsAreListedWhereAFormatHoldsOne() {
        cli.prepare("annotate", "p", "boat", "--layer", "Cue", "--range", "0-3", "--as", "Omar");

        Result result = cli.run("export", "p", "--format", "brat", "--out", "o");

        assertEquals(2, result.exit(), result.err());
        assertTrue(result.err().contains("Omar") && result.err().contains("سارة"), result.err());
        assertEquals(0, cli.run("export", "p", "--format", "brat", "--out", "o", "--as", "Omar").exit());
    }

    @Test
    void aProjectThatAnotherProcessWritesIsWaitedForThenGivenUp() throws IOException {
        try (FileChannel lock = FileChannel.open(directory.resolve("p/.isnad/lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock held = lock.lock()) {
            assertTrue(held.isValid());
            assertFails("HELD", "annotate", "p", "boat", "--layer", "Cue", "--range", "0-3", "--wait", "0");
            Files.writeString(directory.resolve("other.txt"), "نص آخر");
            assertFails("HELD", "import", "p", "other.txt", "--wait", "0");
            assertEquals(0, cli.run("list", "p").exit());
            assertEquals(0, cli.run("search", "p", "عاد").exit());
        }
        assertEquals(0, cli.run("annotate", "p", "boat", "--layer", "Cue", "--range", "0-3", "--wait", "0").exit());
    }

    @Test
    void aPlugInThatIsBrokenIsNamedAndTheOthersGoOn() {
        Result broken = cli.run("broken");

        assertEquals(3, broken.exit());
        assertTrue(broken.err().contains("org.isnad.cli.tests"), broken.err());
        assertEquals("a b\n".replace(' ', '\n'), cli.run("echo", "a", "b").out());
        assertFails("UNEXPECTED", "echo", "--fail");
    }

    @Test
    void whereAnExceptionComesFromIsToldOnlyWhenAskedFor() {
        assertEquals(2, cli.run("echo", "--fail").err().lines().count());
        assertTrue(cli.with(Map.of("ISNAD_DEBUG", "1")).run("echo", "--fail").err().contains("EchoVerb.run"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list nosuch", "show p nosuch", "nosuch", "annotate p boat --layer X --range 0-1", "list",
        "annotate p boat --layer Cue --range 0-99", "search p ؟", "claims", "export p --format x --out y"})
    void everythingIsToldInArabicAsWell(String call) {
        Result result = cli.speaking(Locale.forLanguageTag("ar")).run(call.split(" "));

        assertTrue((result.err() + result.out()).matches("(?s).*\\p{InArabic}.*"), result.toString());
        assertTrue(!result.err().contains("Usage:"), result.err());
    }

    private void assertFails(String code, String... words) {
        String[] json = Arrays.copyOf(words, words.length + 1);
        json[words.length] = "--json";
        Result result = cli.run(json);
        assertEquals(3, result.exit(), result.toString());
        assertTrue(result.out().startsWith("{\"error\":{\"code\":\"" + code + "\",\"message\":\""), result.out());
    }

    private Path annotationFile() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("p/annotations"))) {
            return files.filter(file -> file.getFileName().toString().equals("boat.xml")).findFirst().orElseThrow();
        }
    }

    private static byte[] bytes(String text, int last) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
        more[bytes.length] = (byte) last;
        return more;
    }
}
