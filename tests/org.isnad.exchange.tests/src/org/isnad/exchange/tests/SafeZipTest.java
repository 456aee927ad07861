/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.support.SafeZip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeZipTest {

    @Test
    void givenAnArchiveWhenReadThenItsFilesComeInOrderWithoutFolders() throws Exception {
        assertEquals(List.of("a/b.txt=قال", "c.txt=زيد"), read(zip("a/", "", "a/b.txt", "قال", "c.txt", "زيد")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "/etc/x", "C:\\x", "C:/x", "a\\..\\x", "..", "a/..", "x\0y"})
    void givenANameOutsideOfTheArchiveWhenReadThenItIsRefusedAndNamed(String name) throws Exception {
        byte[] archive = zip("good", "1", name, "2");

        assertTrue(refused(archive).getMessage().contains(name), name);
    }

    @Test
    void givenANameTwiceWhenReadThenItIsRefused() throws Exception {
        byte[] archive = zip("a.txt", "1", "b.txt", "2");
        byte[] twice = replaced(archive, "b.txt", "a.txt");

        assertTrue(refused(twice).getMessage().contains("a.txt"));
        assertTrue(refused(zip("a.txt", "1", "A.TXT", "2")).getMessage().contains("A.TXT"));
    }

    @Test
    void givenABombWhenReadThenItIsRefusedBeforeItIsUnpacked() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("bomb"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(nothing);
            }
        }

        assertTrue(refused(file.toByteArray()).getMessage().contains("bomb"));
    }

    /** An entry whose name ends as a folder's can hold as much as any other. */
    @ParameterizedTest
    @ValueSource(strings = {"small", "bomb"})
    void givenAFolderWithContentWhenReadThenItIsRefused(String kind) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("folder/"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < (kind.equals("small") ? 1 : 100); i++) {
                zip.write(nothing, 0, kind.equals("small") ? 10 : nothing.length);
            }
        }

        assertTrue(refused(file.toByteArray()).getMessage().contains("folder/"));
    }

    @Test
    void givenEntriesThatNobodyWantsWhenReadThenTheyAreCountedButNotHeld() throws Exception {
        byte[] random = new byte[3 << 20];
        new SplittableRandom(7).nextBytes(random);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("picture"));
            zip.write(random);
            zip.putNextEntry(new ZipEntry("text"));
            zip.write('x');
        }
        long memory = 16 << 20;
        try (SafeZip zip = new SafeZip(new ByteArrayInputStream(file.toByteArray()), memory)) {
            assertEquals("text", zip.next("text"::equals).name());
        }
        try (SafeZip zip = new SafeZip(new ByteArrayInputStream(file.toByteArray()), memory)) {
            BadInputException no = assertThrows(BadInputException.class, zip::next);
            assertTrue(no.getMessage().contains("picture"));
        }
    }

    @Test
    void givenAnArchiveWithinAnArchiveWhenReadThenItIsAFileLikeAnyOther() throws Exception {
        byte[] inner = zip("x", "1");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(inner);
        }
        try (SafeZip zip = new SafeZip(new ByteArrayInputStream(file.toByteArray()))) {
            assertEquals(inner.length, zip.next().content().length);
        }
    }

    @Test
    void givenTooManyEntriesWhenReadThenItIsRefused() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (int i = 0; i <= 100_000; i++) {
                zip.putNextEntry(new ZipEntry(Integer.toString(i)));
            }
        }

        assertTrue(refused(file.toByteArray()).getMessage().contains("100"));
    }

    @Test
    void givenADamagedArchiveWhenReadThenItIsRefusedWhereverItIsCut() throws Exception {
        byte[] archive = zip("a.txt", "قال زيد ".repeat(50));
        refused("no archive".getBytes(StandardCharsets.UTF_8));
        // the list of entries at the end is not needed to read them
        int entry = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        for (int length = 0; length < entry - 16; length++) {
            refused(Arrays.copyOf(archive, length));
        }
    }

    private static byte[] replaced(byte[] archive, String name, String other) {
        return new String(archive, StandardCharsets.ISO_8859_1).replace(name, other)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @param namesAndContents in turn */
    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }

    private static BadInputException refused(byte[] archive) {
        BadInputException no = assertThrows(BadInputException.class, () -> read(archive));
        assertEquals("BAD_ARCHIVE", no.code());
        return no;
    }

    private static List<String> read(byte[] archive) throws IOException, BadInputException {
        List<String> files = new ArrayList<>();
        try (SafeZip zip = new SafeZip(new ByteArrayInputStream(archive))) {
            for (SafeZip.Entry entry = zip.next(); entry != null; entry = zip.next()) {
                files.add(entry.name() + "=" + new String(entry.content(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
