/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.Revisions;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.check.ProjectRepair;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that a document had, and that are kept as long as annotations may belong to them. */
class KeptTextsTest {

    private static final Annotator ZOE = Annotator.named("Zoë");
    private static final String TEXT = "قال زيد بن عمرو إنه وصل إلى القاهره امس.";

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Project project;
    private DocumentId id;
    private Path annotations;

    @BeforeEach
    void aDocument() throws Exception {
        project = make.create(folder.resolve("p"));
        Document document = make.add(project, "d", TEXT);
        id = document.id();
        annotations = project.folder().resolve("annotations").resolve(ZOE.id().value()).resolve("d.xml");
    }

    private Change correct(String wrong, String right) throws Exception {
        return project.apply(Revisions.correction(project, id,
                TextEdits.of(new TextEdit(project.text(id).indexOf(wrong), wrong, right))).change());
    }

    private void mark(String quotation) throws Exception {
        int begin = project.text(id).indexOf(quotation);
        project.apply(AnnotationChange.add(id, ZOE,
                make.entity("PERS", new TextRange(begin, begin + quotation.length()))));
    }

    private List<Path> kept() throws Exception {
        return Folders.files(project.folder().resolve("documents/d")).stream()
                .filter(file -> file.getParent().endsWith("earlier")).toList();
    }

    private void assertFoundAgain(String expected) throws Exception {
        Project again = make.store().open(project.folder());
        List<Finding> findings = ProjectCheck.check(again);
        assertEquals(List.of(FindingCode.EARLIER_TEXT), findings.stream().map(Finding::code).toList());
        ProjectRepair.plan(again, findings, new IdSource(Clock.systemUTC(), Seeded.random(1)), Clock.systemUTC())
                .adopt(again);
        String text = again.text(id);
        assertEquals(List.of(expected), again.annotations(id, ZOE).snapshot().stream()
                .map(span -> span.extent().covered(text)).toList());
        assertEquals(List.of(), ProjectCheck.check(again));
        assertEquals(List.of(), kept(), "nobody needs it any more");
    }

    @Test
    void aTextOfAFileThatCannotBeReadIsNotDropped() throws Exception {
        // given annotations of a corrected text, in a file that is damaged
        Change undo = correct("قال", "وقال");
        mark("زيد بن عمرو");
        project.save();
        byte[] whole = Files.readAllBytes(annotations);
        Files.write(annotations, new byte[10]);
        Project meanwhile = make.store().open(project.folder());
        project.close();
        project = meanwhile;

        // when the correction is undone, and the file comes back
        project.apply(undo);
        project.save();
        assertEquals(TEXT, project.text(id));
        assertEquals(List.of(FindingCode.DAMAGED_ANNOTATIONS),
                ProjectCheck.check(project).stream().map(Finding::code).toList());
        Files.write(annotations, whole);

        // then it is found again
        assertFoundAgain("زيد بن عمرو");
    }

    @Test
    void twoTextsAtOnceAreNamedAndNothingIsLostUntilAPersonDecides() throws Exception {
        // given a correction that is not saved, and another text from outside
        mark("زيد بن عمرو");
        project.save();
        Path theirs = Folders.copy(project.folder(), folder.resolve("theirs"));
        try (Project other = make.store().open(theirs)) {
            other.apply(Revisions.correction(other, id, TextEdits.of(new TextEdit(0, "", "عاجل. "))).change());
        }
        correct("قال", "وقال");
        Path mine = project.folder().resolve("documents/d");
        Path aside = Folders.copy(mine, folder.resolve("aside"));
        for (String file : List.of("text.txt", "document.xml")) {
            Files.copy(theirs.resolve("documents/d").resolve(file), mine.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        // when, then
        Project again = make.store().open(project.folder());
        assertEquals(FindingCode.TWO_TEXTS, ProjectCheck.check(again).getFirst().code());
        assertThrows(ProjectException.class, again::save);

        // when the former text is back and the other one is given to it
        for (String file : List.of("text.txt", "document.xml")) {
            Files.copy(aside.resolve(file), mine.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        again = make.store().open(project.folder());
        assertEquals("و" + TEXT, again.text(id));
        again.save();
        String other = Files.readString(theirs.resolve("documents/d/text.txt"));
        again.apply(Revisions.replacement(again, id, other).change());

        // then the annotations stand in it, and both former texts are kept
        assertEquals("زيد بن عمرو", again.annotations(id, ZOE).snapshot().getFirst().extent().covered(other));
        assertEquals(2, again.description(id).earlier().size());
        again.close();
        assertEquals(List.of(), ProjectCheck.check(make.store().open(project.folder())));
    }

    @Test
    void aTextThatNobodyNeedsIsDropped() throws Exception {
        Change undo = correct("قال", "وقال");
        mark("زيد");
        project.save();
        assertEquals(1, kept().size());

        project.apply(undo);
        project.save();

        assertEquals(List.of(), kept());
        assertEquals(List.of(), ProjectCheck.check(make.store().open(project.folder())));
    }
}
