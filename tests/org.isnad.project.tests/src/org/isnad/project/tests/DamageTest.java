/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;
import org.isnad.project.ProjectProblem;
import org.isnad.project.check.Finding;
import org.isnad.project.check.ProjectCheck;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were cut or altered: each is detected and named, everything else works on. */
class DamageTest {

    @TempDir
    private Path temporary;
    private Path folder;
    private final Projects make = new Projects();
    private Document good;
    private Document bad;
    private SpanData kept;

    @BeforeEach
    void aProjectOfTwoDocuments() throws Exception {
        folder = temporary.resolve("p");
        Project project = make.create(folder);
        good = make.add(project, "good", "قال زيد");
        bad = make.add(project, "bad", "قال عمرو");
        kept = make.mark(project, good, "PERS", new TextRange(4, 7));
        make.mark(project, bad, "PERS", new TextRange(4, 8));
        project.save();
    }

    private Path annotations(Document document) {
        return folder.resolve("annotations").resolve(Projects.SARA.id().value()).resolve(document.id() + ".xml");
    }

    private Path file(Document document, String name) {
        return folder.resolve("documents").resolve(document.id().value()).resolve(name);
    }

    @Test
    void anAnnotationFileCutAtAnyLengthIsDamaged() throws Exception {
        byte[] whole = Files.readAllBytes(annotations(bad));
        for (int length = 0; length < whole.length; length++) {
            Files.write(annotations(bad), Arrays.copyOf(whole, length));
            assertDamaged(length, "length " + length);
        }
    }

    @Test
    void anAnnotationFileWithAnyByteFlippedIsDamaged() throws Exception {
        byte[] whole = Files.readAllBytes(annotations(bad));
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            Files.write(annotations(bad), flipped);
            assertDamaged(i, "byte " + i);
        }
    }

    private void assertDamaged(int number, String how) throws Exception {
        String file = "annotations/" + Projects.SARA.id() + "/bad.xml";
        Project project = make.store().open(folder);
        assertEquals(List.of(kept), project.annotations(good.id(), Projects.SARA).snapshot());
        ProjectException found = assertThrows(ProjectException.class,
                () -> project.annotations(bad.id(), Projects.SARA), how);
        assertTrue(found.problem() == ProjectProblem.DAMAGED || found.problem() == ProjectProblem.NEWER_VERSION, how);
        assertTrue(found.getMessage().contains(file), found.getMessage());
        assertNotEquals(found.getMessage(), found.message(Locale.forLanguageTag("ar")));
        if (number % 16 == 0) {
            assertEquals(List.of(file), ProjectCheck.check(project).stream().map(Finding::file).toList(), how);
        }
    }

    @Test
    void aDamagedAnnotationFileIsLeftAsItIs() throws Exception {
        Project project = make.store().open(folder);
        SpanData span = make.entity("ORG", new TextRange(0, 3));
        project.apply(AnnotationChange.add(bad.id(), Projects.SARA, span));
        project.apply(AnnotationChange.add(good.id(), Projects.SARA, span));
        byte[] cut = Arrays.copyOf(Files.readAllBytes(annotations(bad)), 300);
        Files.write(annotations(bad), cut);

        ProjectException found = assertThrows(ProjectException.class, project::save);

        assertEquals(ProjectProblem.DAMAGED, found.problem());
        assertEquals(Arrays.toString(cut), Arrays.toString(Files.readAllBytes(annotations(bad))));
        assertTrue(project.dirty(bad.id()));
        assertFalse(project.dirty(good.id()), "the others are saved");
    }

    @Test
    void whatIsSavedBesideADamagedFileIsNotSavedAgainOnClosing() throws Exception {
        Project project = make.store().open(folder);
        make.mark(project, bad, "ORG", new TextRange(0, 3));
        byte[] whole = Files.readAllBytes(annotations(bad));
        Files.write(annotations(bad), new byte[300]);
        Project another = make.store().open(folder);
        make.mark(another, good, "ORG", new TextRange(0, 3));
        assertThrows(ProjectException.class, another::save);

        Files.write(annotations(bad), whole);
        another.close();
        assertTrue(make.store().open(folder).dirty(bad.id()), "nothing of it is left to save");
        project.close();
        assertFalse(make.store().open(folder).dirty(), "who changed what was damaged tries again");
    }

    @Test
    void anUnreadableFileHidesNoNewsOfOthers() throws Exception {
        Project mine = make.store().open(folder);
        Project theirs = make.store().open(folder);
        for (Document document : List.of(bad, good)) {
            mine.annotations(document.id(), Projects.SARA);
        }
        List<String> told = new ArrayList<>();
        mine.addListener(new ProjectListener() {
            @Override
            public void annotationsChanged(DocumentId changed) {
                told.add("changed " + changed);
            }

            @Override
            public void documentAdded(DocumentId added) {
                told.add("added " + added);
            }
        });
        Document other = make.add(theirs, "other", "نص");
        SpanData added = make.entity("ORG", new TextRange(0, 3));
        Path copy = Folders.copy(folder, temporary.resolve("copy"));
        Project outside = make.store().open(copy);
        outside.apply(AnnotationChange.add(good.id(), Projects.SARA, added));
        outside.close();
        Files.copy(copy.resolve(folder.relativize(annotations(good))), annotations(good),
                StandardCopyOption.REPLACE_EXISTING);
        Files.write(annotations(bad), new byte[300]);

        ProjectException found = assertThrows(ProjectException.class, mine::refresh);

        assertTrue(found.getMessage().contains("/bad.xml"), found.getMessage());
        assertEquals(List.of("added other", "changed good"), told);
        assertEquals(List.of(added, kept), mine.annotations(good.id(), Projects.SARA).snapshot());
        assertEquals("نص", mine.text(other.id()));
    }

    @Test
    void aTextThatWasAlteredIsNamed() throws Exception {
        Files.writeString(file(bad, "text.txt"), "قال عمرٌو");
        assertTextDamaged("altered");
        Files.write(file(bad, "text.txt"), new byte[] { 'a', (byte) 0xff });
        assertTextDamaged("altered");
        Files.delete(file(bad, "text.txt"));
        assertTextDamaged("missing");
    }

    private void assertTextDamaged(String how) throws Exception {
        Project project = make.store().open(folder);
        assertEquals("قال زيد", project.text(good.id()));
        ProjectException found = assertThrows(ProjectException.class, () -> project.text(bad.id()));
        assertEquals(ProjectProblem.DAMAGED, found.problem());
        assertTrue(found.getMessage().contains("documents/bad/text.txt"), found.getMessage());
        assertTrue(found.getMessage().contains(how), found.getMessage());
        assertEquals(List.of("DAMAGED_TEXT documents/bad/text.txt"), findings(project));
    }

    @Test
    void aDescriptionThatWasAlteredIsNamedAndTheOtherDocumentsOpen() throws Exception {
        byte[] whole = Files.readAllBytes(file(bad, "document.xml"));
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << i % 7);
            Files.write(file(bad, "document.xml"), flipped);

            Project project = make.store().open(folder);

            assertEquals(2, project.documents().size());
            assertEquals("قال زيد", project.text(good.id()));
            assertEquals("bad", project.document(bad.id()).orElseThrow().title());
            assertThrows(ProjectException.class, () -> project.text(bad.id()), "byte " + i);
        }
        assertEquals(List.of("DAMAGED_DOCUMENT documents/bad/document.xml"), findings(make.store().open(folder)));
    }

    @Test
    void aManifestThatWasCutOrAlteredIsNamed() throws Exception {
        Path manifest = folder.resolve("project.isnad");
        byte[] whole = Files.readAllBytes(manifest);
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            for (byte[] content : List.of(flipped, Arrays.copyOf(whole, i))) {
                Files.write(manifest, content);
                ProjectException found = assertThrows(ProjectException.class, () -> make.store().open(folder));
                assertEquals(ProjectProblem.DAMAGED, found.problem(), "byte " + i);
            }
        }
    }

    @Test
    void aTagsetThatIsNoneIsNamed() throws Exception {
        Path tagset = folder.resolve("tagsets").resolve("news.tagset");
        Files.writeString(tagset, "{");
        ProjectException found = assertThrows(ProjectException.class, () -> make.store().open(folder));
        assertEquals(ProjectProblem.BAD_TAGSET, found.problem());
        assertTrue(found.getMessage().contains("tagsets/news.tagset, line 1"), found.getMessage());
        assertTrue(found.message(Locale.forLanguageTag("ar")).contains("السطر 1"));

        Files.delete(tagset);
        assertEquals(ProjectProblem.DAMAGED,
                assertThrows(ProjectException.class, () -> make.store().open(folder)).problem());
    }

    private static List<String> findings(Project project) throws ProjectException {
        return ProjectCheck.check(project).stream().map(finding -> finding.code() + " " + finding.file()).toList();
    }
}
