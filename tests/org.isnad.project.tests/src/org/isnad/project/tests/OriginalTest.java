/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.change.Change;
import org.isnad.project.NewDocument;
import org.isnad.project.Original;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.Revisions;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.project.tests.FaultyStorage.Fault;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The files that texts were read from. */
class OriginalTest {

    private static final byte[] PAGE = "<p>قال زيد</p>".getBytes(StandardCharsets.UTF_8);
    private static final int MOST_STEPS = 60;

    @TempDir
    private Path folder;
    private final FaultyStorage storage = new FaultyStorage();
    private final Projects make = new Projects(
            new FolderProjectStore(Tagsets.shipped(), storage, new SteppingClock(), Duration.ofSeconds(1)));

    private static NewDocument page(String name, String text, byte[] bytes) {
        return new NewDocument(name, name, "in/" + name, "html", "UTF-8", text, Map.of(),
                Optional.of(new Original(name + ".html", bytes)));
    }

    private List<Path> kept() throws Exception {
        if (!Files.exists(folder.resolve("p/originals"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("p/originals"))) {
            return files.toList();
        }
    }

    private static void assertOriginal(byte[] expected, Project project, DocumentId id) throws ProjectException {
        assertArrayEquals(expected, project.original(id).orElseThrow().content());
    }

    @Test
    void severalDocumentsOfOneFileKeepItOnceAlsoWhenTheProjectIsOpenedAgain() throws Exception {
        try (Project project = make.create(folder.resolve("p"))) {
            project.add(page("a", "قال زيد", PAGE));
            project.add(page("b", "قال عمرو", PAGE));
        }

        try (Project project = make.store().open(folder.resolve("p"))) {
            assertOriginal(PAGE, project, new DocumentId("a"));
            assertOriginal(PAGE, project, new DocumentId("b"));
            assertEquals("b.html", project.original(new DocumentId("b")).orElseThrow().name());
            assertEquals(1, kept().size());
            assertEquals(List.of(), Integrity.findings(project));
        }
    }

    @Test
    void aTextFileOfUtf8IsItsOwnOriginalAndOneOfAnotherCharsetIsNot() throws Exception {
        String text = "قال زيد\r\n";
        byte[] windows = text.getBytes(Charset.forName("windows-1256"));
        byte[] marked = ("\ufeff" + text + "2").getBytes(StandardCharsets.UTF_8);
        try (Project project = make.create(folder.resolve("p"))) {
            Document plain = project.add(new NewDocument("u", "u", "u.txt", "text", "UTF-8", text, Map.of(),
                    Optional.of(new Original("u.txt", text.getBytes(StandardCharsets.UTF_8)))));
            assertEquals(List.of(), kept());
            Document old = project.add(new NewDocument("w", "w", "w.txt", "text", "windows-1256", text + "1", Map.of(),
                    Optional.of(new Original("w.txt", windows))));
            Document bom = project.add(new NewDocument("m", "m", "m.txt", "text", "UTF-8", text + "2", Map.of(),
                    Optional.of(new Original("m.txt", marked))));
            Document pasted = make.add(project, "pasted", "هذا");

            project.apply(Revisions.correction(project, plain.id(), TextEdits.of(new TextEdit(0, "قال", "يقول"))).change());

            assertOriginal(text.getBytes(StandardCharsets.UTF_8), project, plain.id());
            assertOriginal(windows, project, old.id());
            assertOriginal(marked, project, bom.id());
            assertEquals(2, kept().size());
            assertEquals(pasted.source().isEmpty(), project.original(pasted.id()).isEmpty());
        }
    }

    @Test
    void itGoesWithTheLastDocumentThatHasItAndComesBackWithIt() throws Exception {
        try (Project project = make.create(folder.resolve("p"))) {
            project.add(page("a", "قال زيد", PAGE));
            project.add(page("b", "قال عمرو", PAGE));
            DocumentId a = new DocumentId("a");
            DocumentId b = new DocumentId("b");

            project.apply(Revisions.removal(project, a));
            project.save();
            assertEquals(1, kept().size(), "b has it");
            Change undo = project.apply(Revisions.removal(project, b));
            project.save();
            assertEquals(List.of(), kept());
            assertFalse(Files.exists(folder.resolve("p/documents/b")));
            assertEquals(List.of(), Integrity.findings(project));

            project.apply(undo);
            assertOriginal(PAGE, project, b);
            project.save();
            assertOriginal(PAGE, project, b);
            assertEquals(1, kept().size());
            assertEquals(List.of(), Integrity.findings(project));
        }
        try (Project project = make.store().open(folder.resolve("p"))) {
            assertOriginal(PAGE, project, new DocumentId("b"));
        }
    }

    @Test
    void anotherDocumentOfTheSameIdHasNothingOfTheOneThatWasRemoved() throws Exception {
        try (Project project = make.create(folder.resolve("p"))) {
            project.add(page("a", "قال زيد", PAGE));
            DocumentId id = new DocumentId("a");
            project.apply(Revisions.removal(project, id));
            project.save();

            Document other = project.add(new NewDocument("a", "a", "", "html", "UTF-8", "غيره", Map.of()));

            assertEquals(id, other.id());
            assertEquals(Optional.empty(), project.original(id));
        }
    }

    /** At whatever step the disk fails: the document is there with its original, or neither is. */
    @ParameterizedTest
    @EnumSource(value = Fault.class, names = { "HALF", "FOR_GOOD" })
    void aFailingDiskLeavesTheDocumentWithItsOriginalOrNeither(Fault fault) throws Exception {
        boolean succeeded = false;
        for (int step = 1; !succeeded; step++) {
            assertTrue(step < MOST_STEPS);
            Path root = folder.resolve(fault + "-" + step);
            try (Project project = make.create(root)) {
                storage.arm(fault, step);
                try {
                    project.add(page("a", "قال زيد", PAGE));
                    succeeded = !storage.failed();
                } catch (ProjectException e) {
                    assertEquals(ProjectProblem.NOT_WRITABLE, e.problem());
                }
                storage.disarm();
            }
            try (Project project = make.store().open(root)) {
                for (Document document : project.documents()) {
                    assertOriginal(PAGE, project, document.id());
                }
                if (project.documents().isEmpty()) {
                    project.add(page("a", "قال زيد", PAGE));
                }
                assertOriginal(PAGE, project, new DocumentId("a"));
                assertEquals(List.of(), Integrity.findings(project));
            }
        }
    }

    @Test
    void theChecksNameOneThatIsMissingOrAlteredOrNobodys() throws Exception {
        try (Project project = make.create(folder.resolve("p"))) {
            project.add(page("a", "قال زيد", PAGE));
            Path file = kept().getFirst();
            Files.writeString(file, "altered");
            Files.writeString(folder.resolve("p/originals/other"), "x");

            assertEquals(List.of(FindingCode.DAMAGED_ORIGINAL, FindingCode.STRAY_FILE),
                    Integrity.findings(project).stream().map(Finding::code).toList());
            assertEquals(ProjectProblem.DAMAGED,
                    assertThrows(ProjectException.class, () -> project.original(new DocumentId("a"))).problem());

            Files.delete(file);
            Files.delete(folder.resolve("p/originals/other"));
            assertEquals(List.of(FindingCode.DAMAGED_ORIGINAL),
                    Integrity.findings(project).stream().map(Finding::code).toList());

            Files.writeString(folder.resolve("p/documents/a/original"), "../../../secret secret\n");
            assertEquals(List.of(FindingCode.DAMAGED_ORIGINAL),
                    Integrity.findings(project).stream().map(Finding::code).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({ "../../etc/passwd, passwd", "C:\\x\\a.pdf, a.pdf", "-rf, rf", "..., original", "'', original",
        "a\u202egpj.exe, a_gpj.exe", "خبر.html, خبر.html", "a:b|c.txt, a_b_c.txt" })
    void aHostileNameIsMadeOneThatHurtsNobody(String name, String safe) {
        assertEquals(safe, new Original(name, PAGE).name());
        assertTrue(new Original("ش".repeat(300) + ".pdf", PAGE).name().endsWith("ش.pdf"));
        assertTrue(new Original("😀".repeat(300) + "a.pdf", PAGE).name().length() <= 80);
    }
}
