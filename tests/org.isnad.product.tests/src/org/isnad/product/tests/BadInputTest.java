/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/** Whatever is wrong with files, folders and words: named, with the right exit code, and nothing is lost. */
@ExtendWith(BuiltProduct.class)
class BadInputTest {

    private static final String TEXT = "عاد القاربُ 😀 إلى الميناء.";
    private static final int MEGABYTE = 1 << 20;

    @BeforeAll
    static void projectWithAnAnnotation(Isnad isnad) throws IOException {
        isnad.file("boat.txt", TEXT);
        isnad.done("new", "made");
        isnad.done("import", "made", "boat.txt");
        isnad.done("annotate", "made", "boat", "--layer", "Entity", "--range", "4-11", "--set", "tag=VEH", "--as",
                "Sara");
    }

    @BeforeEach
    void aCopyOfIt(Isnad isnad) throws IOException {
        isnad.renew("p", "made");
    }

    @Test
    void filesThatAreNoTextAreRefusedOneByOneAndTheOthersComeIn(Isnad isnad) throws IOException {
        // given
        isnad.file("in-empty.txt", "");
        Files.write(isnad.directory().resolve("in-byte.txt"), bytes("عاد القارب إلى الميناء في المساء ", 0xFF));
        Files.write(isnad.directory().resolve("in-nul.txt"), bytes("عاد القارب ", 0));
        try (RandomAccessFile large = new RandomAccessFile(isnad.directory().resolve("in-large.txt").toFile(), "rw")) {
            large.setLength(50L * MEGABYTE + 1);
        }
        isnad.file("in-good.txt", "نص سليم");

        // when
        JsonNode answer = isnad.run("import", "p", "in-empty.txt", "in-byte.txt", "in-nul.txt", "in-large.txt",
                "in-good.txt", "in-missing.txt", "--json").exits(1).json();

        // then
        Map<String, String> refused = new TreeMap<>();
        answer.path("refused").forEach(file -> refused.put(file.path("path").asText(), file.path("code").asText()));
        assertEquals(Map.of("in-empty.txt", "EMPTY_FILE", "in-byte.txt", "BAD_BYTE", "in-nul.txt",
                "FORBIDDEN_CHARACTER", "in-large.txt", "FILE_TOO_LARGE", "in-missing.txt", "NOT_FOUND"), refused);
        assertEquals(List.of("in-good"), answer.path("documents").findValuesAsText("id"));
        assertEquals(List.of("boat", "in-good"), documents(isnad));
    }

    @Test
    void whatMayNotBeReadOrWrittenIsNamed(Isnad isnad) throws IOException {
        // given
        Isnad other = Rights.ofOthers(isnad);
        Path closed = Files.createDirectory(isnad.directory().resolve("closed"));
        isnad.file("closed/a.txt", TEXT);
        Path project = isnad.directory().resolve("p");
        Rights.readOnly(project);
        Rights.set(closed, "---------");
        try {
            // when
            Result read = other.run("list", "p", "--json");
            Result written = other.run("annotate", "p", "boat", "--layer", "Cue", "--range", "0-3", "--json");
            Result made = other.run("new", "closed/p", "--json");
            Result imported = other.run("import", "p", "closed", "--json");

            // then
            read.exits(0);
            written.failsWith(3, "READ_ONLY");
            assertEquals(3, made.exit(), made::toString);
            assertTrue(imported.exit() == 1 || imported.exit() == 3, imported::toString);
        } finally {
            Rights.giveBack(closed);
            Rights.giveBack(project);
        }
        assertEquals(List.of("boat"), documents(isnad));
        isnad.done("check", "p");
    }

    @Test
    void aFolderThatIsNoProjectAndAProjectOfTomorrow(Isnad isnad) throws IOException {
        // given
        Files.createDirectory(isnad.directory().resolve("folder"));
        Path manifest = isnad.directory().resolve("p/project.isnad");
        String today = Files.readString(manifest);
        String tomorrow = today.replaceFirst("(?m)\\R?<!-- sha256:[0-9a-f]+ -->\\s*$", "\n")
                .replaceFirst("\\sversion=\"\\d+\"", " version=\"99\"");

        // when, then
        isnad.run("list", "folder", "--json").failsWith(3, "NOT_A_PROJECT");
        Files.writeString(manifest, tomorrow);
        isnad.run("annotate", "p", "boat", "--layer", "Cue", "--range", "0-3", "--json").failsWith(3, "NEWER_VERSION");
        assertEquals(tomorrow, Files.readString(manifest));
        Files.writeString(manifest, today);
        assertEquals(List.of("boat"), documents(isnad));
    }

    @Test
    void aCutAnnotationFileIsNamedAndLeftAlone(Isnad isnad) throws IOException {
        // given
        Path file;
        try (Stream<Path> files = Files.walk(isnad.directory().resolve("p/annotations"))) {
            file = files.filter(path -> path.endsWith("boat.xml")).findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        // when
        Result checked = isnad.run("check", "p", "--json");
        Result shown = isnad.run("show", "p", "boat", "--json");
        Result written =
                isnad.run("annotate", "p", "boat", "--layer", "Cue", "--range", "0-3", "--as", "Sara", "--json");

        // then
        JsonNode finding = checked.exits(1).json().path("findings").path(0);
        assertEquals("DAMAGED_ANNOTATIONS", finding.path("code").asText());
        assertEquals("boat", finding.path("document").asText());
        shown.failsWith(3, "DAMAGED");
        written.failsWith(3, "DAMAGED");
        assertEquals(whole.length / 2, Files.size(file));
    }

    @Test
    void wordsThatAreOffTellWhichOnesWouldDo(Isnad isnad) throws IOException {
        isnad.run("export", "p", "--format", "brt", "--out", "o", "--json").failsWith(2, "UNKNOWN_FORMAT");
        int pair = TEXT.indexOf("😀") + 1;
        isnad.run("annotate", "p", "boat", "--layer", "Cue", "--range", "0-" + pair, "--json")
                .failsWith(2, "BAD_RANGE");
        isnad.run("nonsense", "--json").failsWith(2, "UNKNOWN_VERB");
        assertEquals(1, isnad.done("show", "p", "boat", "--json").json().path("annotations").size());
    }

    private static List<String> documents(Isnad isnad) {
        return isnad.done("list", "p", "--json").json().path("documents").findValuesAsText("id");
    }

    private static byte[] bytes(String text, int last) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
        more[bytes.length] = (byte) last;
        return more;
    }
}
