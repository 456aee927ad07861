/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import org.isnad.model.Document;
import org.isnad.model.SpanData;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.Recovery;
import org.isnad.project.Recovery.Damage;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.internal.journal.Journal;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project whose process ended before it saved: nobody closes it here. */
class RecoveryTest {

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Project project;
    private Document document;
    private Document other;
    private SpanData first;
    private SpanData second;
    private Path journal;

    @BeforeEach
    void twoChangesThatWereNotSaved() throws Exception {
        project = make.create(folder);
        document = make.add(project, "d", "قال زيد بن عمرو");
        other = make.add(project, "e", "نص ثان وحيد");
        first = make.mark(project, document, "PERS", new TextRange(4, 7));
        second = make.mark(project, other, "ORG", new TextRange(0, 2));
        journal = folder.resolve(".isnad").resolve("journal").resolve("1.log");
    }

    @Test
    void theyAreThereAndTheUserIsTold() throws Exception {
        assertFalse(Files.exists(folder.resolve("annotations")), "no file was written");

        Project again = make.store().open(folder);

        assertEquals(new Recovery(2, Optional.empty()), again.recovery());
        assertTrue(again.dirty());
        assertEquals(List.of(first), spans(again, document));
        assertEquals(List.of(second), spans(again, other));
        again.save();
        assertEquals(new Recovery(0, Optional.empty()), make.store().open(folder).recovery());
    }

    @Test
    void closingSavesWhatThisProcessChanged() throws Exception {
        make.store().open(folder).close();
        assertEquals(2, make.store().open(folder).recovery().changes(), "who only looks leaves it alone");

        project.close();

        assertEquals(0, make.store().open(folder).recovery().changes());
    }

    @Test
    void aJournalThatWasCutIsNamedAndUsedAsFarAsItGoes() throws Exception {
        byte[] whole = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(whole, whole.length - 10));

        Project again = make.store().open(folder);

        assertEquals(new Recovery(1, Optional.of(Damage.CUT)), again.recovery());
        assertEquals(List.of(first), spans(again, document));
        SpanData third = make.mark(again, document, "LOC", new TextRange(0, 3));
        Project last = make.store().open(folder);
        assertEquals(new Recovery(2, Optional.empty()), last.recovery());
        assertEquals(List.of(third, first), spans(last, document));
    }

    @Test
    void aJournalThatWasAlteredIsLaidAsideAndUsedAsFarAsItIsGood() throws Exception {
        byte[] altered = Files.readAllBytes(journal);
        altered[altered.length - 20] ^= 1;
        Files.write(journal, altered);

        Project again = make.store().open(folder);
        assertEquals(new Recovery(1, Optional.of(Damage.ALTERED)), again.recovery());
        assertEquals(FindingCode.DAMAGED_JOURNAL, ProjectCheck.check(again).getFirst().code());
        again.save();

        assertEquals(List.of(first), spans(make.store().open(folder), document));
        try (Stream<Path> files = Files.list(journal.getParent())) {
            Path aside = files.filter(file -> file.toString().endsWith(".damaged")).findFirst().orElseThrow();
            assertTrue(Arrays.equals(altered, Files.readAllBytes(aside)));
            Finding finding = ProjectCheck.check(make.store().open(folder)).getFirst();
            assertEquals(FindingCode.DAMAGED_JOURNAL, finding.code());
            assertEquals(".isnad/journal/" + aside.getFileName(), finding.file());
        }
    }

    @Test
    void aJournalThatIsDeletedBehindAProcessIsWrittenAgain() throws Exception {
        Files.delete(journal);

        SpanData third = make.mark(project, document, "LOC", new TextRange(0, 3));

        Project again = make.store().open(folder);
        assertEquals(List.of(third, first), spans(again, document));
        assertEquals(List.of(second), spans(again, other));
    }

    @Test
    void aJournalOfANewerVersionMakesTheProjectReadOnly() throws Exception {
        byte[] bytes = Files.readAllBytes(journal);
        ByteBuffer header = ByteBuffer.wrap(bytes).putInt(8, Journal.VERSION + 1);
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, 20);
        Files.write(journal, header.putInt(20, (int) sum.getValue()).array());

        Project again = make.store().open(folder);

        assertTrue(again.readOnly());
        assertEquals(ProjectProblem.NEWER_VERSION,
                assertThrows(ProjectException.class, () -> make.mark(again, document, "LOC", new TextRange(0, 3)))
                        .problem());
        again.refresh();
        assertTrue(Arrays.equals(bytes, Files.readAllBytes(journal)));
    }

    @Test
    void aDamagedFileKeepsOnlyItsOwnChangesInTheJournal() throws Exception {
        project.save();
        SpanData third = make.mark(project, document, "LOC", new TextRange(0, 3));
        SpanData fourth = make.mark(project, other, "LOC", new TextRange(3, 6));
        Path file = folder.resolve("annotations").resolve(Projects.SARA.id().value()).resolve("d.xml");
        Path kept = Files.move(file, folder.resolve("kept"));
        Files.writeString(file, "<<<<<<< mine");

        assertEquals(ProjectProblem.DAMAGED, assertThrows(ProjectException.class, project::save).problem());

        assertTrue(project.dirty(document.id()));
        assertFalse(project.dirty(other.id()));
        Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
        Project again = make.store().open(folder);
        assertEquals(1, again.recovery().changes());
        assertEquals(List.of(third, first), spans(again, document));
        assertEquals(List.of(second, fourth), spans(again, other));
    }

    private static List<SpanData> spans(Project project, Document document) throws ProjectException {
        return project.annotations(document.id(), Projects.SARA).snapshot();
    }
}
