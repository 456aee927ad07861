/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.Formats;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.text.internal.TextReader;
import org.isnad.project.Project;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.text.OffsetUnit;
import org.isnad.transfer.ImportOptions;
import org.isnad.transfer.ImportPreview;
import org.isnad.transfer.ImportReport;
import org.isnad.transfer.Progress;
import org.isnad.transfer.Transfer;
import org.isnad.transfer.internal.TransferService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read, and as what. */
class ReadingTest {

    private static final long KIBIBYTE = 1024;
    private static final ImportOptions OPTIONS = ImportOptions.defaults();

    @TempDir
    private Path folder;
    private Project project;

    @BeforeEach
    void aProject() throws Exception {
        project = new Projects().create(folder.resolve("p"));
    }

    @Test
    void givenAFileThatTheMemoryCannotHoldWhenImportedThenItIsRefusedUnreadAndTheOthersComeIn() throws Exception {
        Path large = Files.writeString(folder.resolve("large.txt"), "ا".repeat(2000));
        Path small = Files.writeString(folder.resolve("small.txt"), "قال");
        Transfer transfer = new TransferService(new TextAndTally(), Tagsets.shipped(), 32 * KIBIBYTE);

        ImportReport report = transfer.importFiles(project, List.of(large, small), OPTIONS, Progress.NONE);

        assertEquals("FILE_TOO_LARGE_FOR_MEMORY", report.refused().getFirst().code());
        assertTrue(report.refused().getFirst().message().contains("large.txt"));
        assertEquals(1, report.added().size());
        assertEquals(2 * KIBIBYTE, transfer.mostBytes(OPTIONS));
    }

    @Test
    void givenBytesThatTheMemoryCannotHoldWhenImportedThenTheyAreRefused() throws Exception {
        Transfer transfer = new TransferService(new TextAndTally(), Tagsets.shipped(), 16 * KIBIBYTE);

        ImportReport report = transfer.importBytes(project, new byte[1025], "stdin", OPTIONS);

        assertEquals("FILE_TOO_LARGE_FOR_MEMORY", report.refused().getFirst().code());
    }

    @Test
    void givenAFormatThatStreamsWhenAFileIsLargerThanTheMemoryThenItIsReadAndHeldBytesAreNot() throws Exception {
        OneFormat format = new OneFormat((source, settings, sink) -> sink.take(
                new Imported(source.name(), "قال", "UTF-8", Map.of()))).streaming();
        Transfer transfer = new TransferService(format, Tagsets.shipped(), 16 * KIBIBYTE);
        Path large = Files.write(folder.resolve("large.made"), new byte[1025]);

        ImportReport bytes = transfer.importBytes(project, new byte[1025], "stdin", OPTIONS);
        ImportReport file = transfer.importFiles(project, List.of(large), OPTIONS, Progress.NONE);

        assertEquals("FILE_TOO_LARGE_FOR_MEMORY", bytes.refused().getFirst().code());
        assertEquals(1, file.added().size(), file::toString);
    }

    @Test
    void givenManyFilesWhenImportedThenOneReaderIsAskedAboutAllAndReadsThem() throws Exception {
        OneFormat format = new OneFormat((source, settings, sink) -> sink.take(
                new Imported(source.name(), source.name(), "UTF-8", Map.of())));

        imported(format, Files.writeString(folder.resolve("a"), "x"), Files.writeString(folder.resolve("b"), "x"),
                Files.writeString(folder.resolve("c"), "x"));

        assertEquals(1, format.readers());
    }

    @Test
    void givenAReaderThatNeedsTooMuchWhenImportedThenTheOtherFilesComeIn() throws Exception {
        OneFormat format = new OneFormat((source, settings, sink) -> {
            if (source.name().startsWith("a")) {
                throw new StackOverflowError();
            }
            sink.take(new Imported("b", "قال", "UTF-8", Map.of()));
        });

        ImportReport report = imported(format, Files.writeString(folder.resolve("a"), "x"),
                Files.writeString(folder.resolve("b"), "x"));

        assertEquals("NOT_ENOUGH_MEMORY", report.refused().getFirst().code());
        assertEquals(1, report.added().size());
    }

    @Test
    void givenALargeFileBesideOrOneElsewhereWhenAskedForThenItIsRefused() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "x");
        Path files = Files.createDirectory(folder.resolve("files"));
        Path main = Files.writeString(files.resolve("a"), "x");
        Files.write(files.resolve("large"), new byte[(int) OPTIONS.maxBytes() + 1]);
        Files.createSymbolicLink(files.resolve("link"), secret);
        Files.createSymbolicLink(Files.createDirectory(files.resolve("in")).resolve("secret"), secret);

        assertEquals("FILE_TOO_LARGE", asking("large", main).refused().getFirst().code());
        assertEquals("OUTSIDE_FOLDER", asking("link", main).refused().getFirst().code());
        assertEquals("NOT_THERE", asking("a\0b", main).refused().getFirst().code());
        assertEquals("OUTSIDE_FOLDER", asking("x", files.resolve("in")).refused().getFirst().code());
    }

    private ImportReport asking(String name, Path file) throws Exception {
        return imported(new OneFormat((source, settings, sink) -> sink.take(new Rejected(
                source.beside(name).isEmpty() ? "NOT_THERE" : "THERE", name))), file);
    }

    private ImportReport imported(OneFormat format, Path... files) throws Exception {
        return new TransferService(format, Tagsets.shipped(), Long.MAX_VALUE).importFiles(project, List.of(files),
                OPTIONS, Progress.NONE);
    }

    @Test
    void givenMemoryEnoughWhenAskedThenTheUsersLimitHolds() {
        assertEquals(OPTIONS.maxBytes(),
                new TransferService(new TextAndTally(), Tagsets.shipped(), Long.MAX_VALUE).mostBytes(OPTIONS));
    }

    @Test
    void givenANameWithADateWhenReadThenItIsText() throws Exception {
        Imported read = assertInstanceOf(Imported.class, preview("2022.10.17 تقرير", "قال زيد").result());

        assertEquals("قال زيد", read.text());
    }

    @Test
    void givenAnEndingOfAFormatThatIsOnlyWrittenWhenReadThenItIsNotTakenForText() throws Exception {
        Rejected no = assertInstanceOf(Rejected.class, preview("قائمة.TALLY", "قال زيد").result());

        assertEquals("UNKNOWN_FORMAT", no.code());
    }

    private ImportPreview preview(String name, String text) throws Exception {
        List<ImportPreview> found = new ArrayList<>();
        new TransferService(new TextAndTally(), Tagsets.shipped(), Long.MAX_VALUE).preview(project,
                List.of(Files.writeString(folder.resolve(name), text)), OPTIONS, found::add, Progress.NONE);
        return found.getFirst();
    }

    /** Text, and a format that is only written. */
    private static final class TextAndTally implements Formats {

        @Override
        public List<Format> all() {
            return List.of(new Format("tally", "", "", List.of("tally"), "", OffsetUnit.UTF16, false, true, true,
                    false, Set.of(), List.of(), "other"), DeclaredFormat.in(TextReader.class, "text"));
        }

        @Override
        public Optional<Format> format(String id) {
            return all().stream().filter(format -> format.id().equals(id)).findFirst();
        }

        @Override
        public FormatReader reader(String id) throws FormatException {
            assertEquals("text", id);
            return new TextReader();
        }

        @Override
        public FormatWriter writer(String id) throws FormatException {
            throw new UnsupportedOperationException(id);
        }

        @Override
        public List<String> problems() {
            return List.of();
        }
    }
}
