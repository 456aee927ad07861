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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import org.isnad.model.AnnotationData;
import org.isnad.model.Document;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.internal.DiskStorage;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.project.internal.Storage;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that fill up, are read-only, or go away while a project is open. */
class DiskTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final int SPANS = 100;

    @TempDir
    private Path folder;
    private final Deque<Path> mounted = new ArrayDeque<>();

    @AfterEach
    void unmount() throws Exception {
        while (!mounted.isEmpty()) {
            run("umount", "-l", mounted.pop().toString());
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such command
        }
    }

    private void mount(Path at, String... how) throws Exception {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(how));
        command.add(at.toString());
        assumeTrue(run(command.toArray(String[]::new)), "only the superuser may mount a disk, and not everywhere");
        mounted.push(at);
    }

    /** A disk of a mebibyte, counted. */
    private final class CountedStorage extends ForwardingStorage {

        private final Path root;

        CountedStorage(Path root) {
            this.root = root;
        }

        @Override
        public void create(Path file, byte[] content) throws IOException {
            int room = room(content.length);
            super.create(file, Arrays.copyOf(content, room));
            refuse(room, content.length);
        }

        @Override
        public void append(Path file, long offset, byte[] bytes) throws IOException {
            int room = room((int) Math.max(0, offset + bytes.length - Files.size(file)));
            int more = (int) Math.max(0, offset + bytes.length - Files.size(file));
            super.append(file, offset, Arrays.copyOf(bytes, bytes.length - more + room));
            refuse(room, more);
        }

        private int room(int wanted) throws IOException {
            try (var files = Files.walk(root)) {
                long used = 0;
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    used += Files.size(file);
                }
                return (int) Math.clamp(MEBIBYTE - used, 0, wanted);
            }
        }

        private void refuse(int room, int wanted) throws IOException {
            if (room < wanted) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void aCountedDiskThatFillsLosesNothingThatWasDone() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        fill(disk, new CountedStorage(disk));
    }

    @Test
    void aRealDiskThatFillsLosesNothingThatWasDone() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        mount(disk, "-t", "tmpfs", "-o", "size=1m", "tmpfs");
        fill(disk, new DiskStorage());
    }

    private void fill(Path disk, Storage storage) throws Exception {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[MEBIBYTE / 2]);
        Projects make = new Projects(new FolderProjectStore(Tagsets.shipped(), storage, new SteppingClock(),
                Duration.ofSeconds(1)));
        Project project = make.create(disk.resolve("p"));
        Document document = make.add(project, "d", "م".repeat(1_000));
        List<SpanData> done = new ArrayList<>();
        ProjectException full = null;
        for (int i = 0; full == null; i++) {
            assertTrue(i < 1_000, "the disk never fills");
            List<SpanData> spans = new ArrayList<>();
            for (int span = 0; span < SPANS; span++) {
                spans.add(make.entity("PERS", new TextRange(i + span, i + span + 1)));
            }
            try {
                project.apply(new ChangeList(spans.stream()
                        .<Change>map(span -> AnnotationChange.add(document.id(), Projects.SARA, span)).toList()));
                done.addAll(spans);
                if (i % 3 == 2) {
                    project.save();
                }
            } catch (ProjectException e) {
                full = e;
            }
        }
        done.sort(SpanData.READING_ORDER);

        assertEquals(ProjectProblem.NOT_WRITABLE, full.problem());
        assertTrue(full.getMessage().contains(disk.toString()), full.getMessage());
        assertTrue(full.getMessage().contains("No space left on device"), full.getMessage());
        assertFalse(full.message(Locale.forLanguageTag("ar")).equals(full.getMessage()));
        assertEquals(done, project.annotations(document.id(), Projects.SARA).snapshot());
        assertThere(make, disk, document, done);

        Files.delete(ballast);
        SpanData last = make.mark(project, document, "ORG", new TextRange(0, 2));
        done.add(last);
        done.sort(SpanData.READING_ORDER);
        project.save();

        Project again = assertThere(make, disk, document, done);
        assertFalse(again.dirty());
        assertEquals(List.of(), ProjectCheck.check(again));
    }

    private static Project assertThere(Projects make, Path disk, Document document, List<? extends AnnotationData> done)
            throws ProjectException {
        Project again = make.store().open(disk.resolve("p"));
        assertEquals(done, again.annotations(document.id(), Projects.SARA).snapshot());
        return again;
    }

    @Test
    void aProjectOnAReadOnlyDiskIsOpenedForReading() throws Exception {
        Projects make = new Projects();
        Path disk = disk();
        Project before = make.create(disk.resolve("p"));
        Document document = make.add(before, "d", "قال زيد");
        SpanData unsaved = make.mark(before, document, "PERS", new TextRange(4, 7));
        remount(disk, "ro");

        Project project = make.store().open(disk.resolve("p"));

        assertTrue(project.readOnly());
        assertEquals(List.of(unsaved), project.annotations(document.id(), Projects.SARA).snapshot());
        ProjectException refused = assertThrows(ProjectException.class,
                () -> make.mark(project, document, "ORG", new TextRange(0, 3)));
        assertEquals(ProjectProblem.READ_ONLY, refused.problem());
        project.close();
    }

    @Test
    void aDiskThatBecomesReadOnlyTakesNothingUntilItIsWritableAgain() throws Exception {
        Projects make = new Projects();
        Path disk = disk();
        Project project = make.create(disk.resolve("p"));
        Document document = make.add(project, "d", "قال زيد");
        SpanData unsaved = make.mark(project, document, "PERS", new TextRange(4, 7));
        remount(disk, "ro");

        for (ProjectException refused : List.of(
                assertThrows(ProjectException.class, () -> make.mark(project, document, "ORG", new TextRange(0, 3))),
                assertThrows(ProjectException.class, project::save))) {
            assertEquals(ProjectProblem.NOT_WRITABLE, refused.problem());
            assertTrue(refused.getMessage().contains(disk.toString()), refused.getMessage());
        }
        assertEquals(List.of(unsaved), project.annotations(document.id(), Projects.SARA).snapshot());
        assertTrue(project.dirty());

        remount(disk, "rw");
        SpanData next = make.mark(project, document, "ORG", new TextRange(0, 3));
        project.save();
        assertThere(make, disk, document, List.of(next, unsaved));
    }

    private Path disk() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        mount(disk, "-t", "tmpfs", "-o", "size=8m", "tmpfs");
        return disk;
    }

    private static void remount(Path disk, String how) throws Exception {
        assumeTrue(run("mount", "-o", "remount," + how, disk.toString()), "the disk cannot be made " + how);
    }

    @Test
    void aFolderThatGoesAwayAndComesBackHasEverything() throws Exception {
        Projects make = new Projects();
        Path there = folder.resolve("p");
        Path away = folder.resolve("away");
        Project project = make.create(there);
        Document document = make.add(project, "d", "قال زيد");
        SpanData saved = make.mark(project, document, "PERS", new TextRange(4, 7));
        project.save();
        SpanData unsaved = make.mark(project, document, "LOC", new TextRange(0, 1));
        Files.move(there, away);

        for (ProjectException refused : List.of(
                assertThrows(ProjectException.class, () -> make.mark(project, document, "ORG", new TextRange(0, 3))),
                assertThrows(ProjectException.class, project::save))) {
            assertEquals(ProjectProblem.NOT_WRITABLE, refused.problem());
            assertTrue(refused.getMessage().contains(there.toString()), refused.getMessage());
        }
        assertEquals(ProjectProblem.NOT_READABLE, assertThrows(ProjectException.class, project::refresh).problem());
        assertEquals(1, project.documents().size());
        assertFalse(Files.exists(there), "an empty project in its place would look as if everything were gone");
        assertEquals(List.of(unsaved, saved), project.annotations(document.id(), Projects.SARA).snapshot());

        Files.move(away, there);
        project.refresh();
        SpanData next = make.mark(project, document, "ORG", new TextRange(0, 3));
        project.save();
        assertThere(make, folder, document, List.of(next, unsaved, saved));
    }
}
