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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.isnad.model.Document;
import org.isnad.tagset.SchemaRename;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;
import org.isnad.project.ProjectProblem;
import org.isnad.project.ProjectStore;
import org.isnad.project.TagsetSource;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.project.schema.AnnotationRenames;
import org.isnad.project.schema.TagsetChange;
import org.isnad.project.tests.FaultyStorage.Fault;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tagset that is replaced together with annotations: two tags change their names with each other. */
class TagsetChangeTest {

    @TempDir
    private Path folder;
    private final FaultyStorage storage = new FaultyStorage();
    private final ProjectStore store = new FolderProjectStore(Tagsets.shipped(), storage, new SteppingClock(),
            FolderProjectStore.PATIENCE);
    private final Projects make = new Projects(store);
    private Document document;

    private Project aProject(String name) throws Exception {
        Project project = make.create(folder.resolve(name));
        document = make.add(project, "d", "سالم في النخيل");
        make.mark(project, document, "PERS", new TextRange(0, 4));
        make.mark(project, document, "ORG", new TextRange(8, 14));
        return project;
    }

    private static TagsetChange swap(Project project) throws Exception {
        TagsetSource source = project.tagsetSource();
        String swapped = source.text().replace("tag PERS ", "tag HELD ").replace("tag ORG ", "tag PERS ")
                .replace("tag HELD ", "tag ORG ");
        return new TagsetChange(source.text(), swapped, AnnotationRenames.plan(project,
                List.of(SchemaRename.value("Entity", "tag", "PERS", "ORG"),
                        SchemaRename.value("Entity", "tag", "ORG", "PERS")), () -> false).change());
    }

    private List<String> tags(Project project) throws Exception {
        return project.annotations(document.id(), Projects.SARA).snapshot().stream()
                .map(span -> span.tag().orElseThrow()).toList();
    }

    private void assertBothOrNeither(Project project, String before, String how) throws Exception {
        boolean swapped = !project.tagsetSource().text().equals(before);
        assertEquals(swapped ? List.of("ORG", "PERS") : List.of("PERS", "ORG"), tags(project), how);
        assertFalse(Files.exists(project.folder().resolve(".isnad/journal/tagset")), how);
    }

    @Test
    void whereverTheProcessDiesBothAreThereOrNeither() throws Exception {
        boolean failed = true;
        int completed = 0;
        for (int step = 1; failed; step++) {
            // given
            Project project = aProject("p" + step);
            String before = project.tagsetSource().text();
            TagsetChange swap = swap(project);

            // when the disk, and with it the process, stops at a write
            storage.arm(Fault.FOR_GOOD, step);
            try {
                swap.applyTo(project);
            } catch (ProjectException e) {
                assertEquals(ProjectProblem.NOT_WRITABLE, e.problem(), "step " + step);
            }
            failed = storage.failed();
            storage.disarm();

            // then who opens the project next finds both or neither, and so it stays
            Project next = store.open(project.folder());
            assertBothOrNeither(next, before, "step " + step);
            completed += next.tagsetSource().text().equals(before) ? 0 : 1;
            next.save();
            assertBothOrNeither(store.open(project.folder()), before, "saved, step " + step);
        }
        assertTrue(completed > 1, "the note was made use of");
    }

    @Test
    void whoHasTheProjectOpenFinishesItBeforeItsNextChange() throws Exception {
        // given somebody else with the project open, and a process that dies between annotations and tagset
        Project project = aProject("p");
        String before = project.tagsetSource().text();
        Project other = store.open(project.folder());
        List<String> told = new ArrayList<>();
        other.addListener(new ProjectListener() {
            @Override
            public void tagsetChanged() {
                told.add("tagset");
            }
        });
        Path tagset = project.folder().resolve("tagsets/news.tagset");
        ProjectStore dying = new FolderProjectStore(Tagsets.shipped(), new ForwardingStorage() {
            private boolean dead;

            @Override
            public void move(Path from, Path to) throws IOException {
                dead |= to.equals(tagset);
                if (dead) {
                    throw new IOException("gone");
                }
                super.move(from, to);
            }

            @Override
            public void append(Path file, long offset, byte[] bytes) throws IOException {
                if (dead) {
                    throw new IOException("gone");
                }
                super.append(file, offset, bytes);
            }

            @Override
            public void delete(Path file) throws IOException {
                if (dead) {
                    throw new IOException("gone");
                }
                super.delete(file);
            }
        }, new SteppingClock(), FolderProjectStore.PATIENCE);
        Project dead = dying.open(project.folder());
        TagsetChange swap = swap(dead);
        ProjectException refused = assertThrows(ProjectException.class, () -> swap.applyTo(dead));
        assertEquals(1, refused.getSuppressed().length, "that it could not be taken back is told beside the cause");

        // when
        make.mark(other, document, "LOC", new TextRange(5, 7));

        // then
        assertEquals(List.of("tagset"), told);
        assertEquals(swap.after(), other.tagsetSource().text());
        assertEquals(List.of("ORG", "LOC", "PERS"), tags(other));
        assertFalse(swap.after().equals(before));
    }
}
