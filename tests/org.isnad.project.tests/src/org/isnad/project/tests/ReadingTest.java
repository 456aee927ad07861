/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.isnad.model.AnnotationSet;
import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.project.Revisions;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers see while the project takes in what another process did. */
class ReadingTest {

    private static final String TEXT = "قال زيد بن عمرو";
    private static final String MARKED = "زيد";

    @TempDir
    private Path folder;

    /** A reader begins whenever the disk is read. */
    private static final class ReadAtEachStep extends ForwardingStorage {
        private Runnable reader = () -> { };

        @Override
        public byte[] read(Path file) throws IOException {
            reader.run();
            return super.read(file);
        }
    }

    @Test
    void nobodySeesMovedRangesOverTheFormerText() throws Exception {
        // given a set that is open in one process, and another one that corrects the text for the first time
        ReadAtEachStep storage = new ReadAtEachStep();
        Projects make = new Projects(new FolderProjectStore(Tagsets.shipped(), storage, new SteppingClock(),
                FolderProjectStore.PATIENCE));
        Project project = make.create(folder.resolve("p"));
        Document document = make.add(project, "d", TEXT);
        make.mark(project, document, "PERS", new TextRange(4, 7));
        project.save();
        Project mine = make.store().open(project.folder());
        mine.text(document.id());
        AnnotationSet set = mine.annotations(document.id(), Projects.SARA);
        Project theirs = new Projects().store().open(project.folder());
        theirs.apply(Revisions.correction(theirs, document.id(), TextEdits.of(new TextEdit(0, "", "وقد "))).change());

        // when others read while it is taken in
        List<CompletableFuture<String>> seen = new ArrayList<>();
        Thread here = Thread.currentThread();
        storage.reader = () -> {
            if (Thread.currentThread() == here) {
                seen.add(read(mine, set));
            }
        };
        mine.refresh();
        storage.reader = () -> { };

        // then all see the marked word
        assertTrue(seen.size() > 1, "somebody read meanwhile");
        for (CompletableFuture<String> one : seen) {
            assertEquals(MARKED, one.get(1, TimeUnit.MINUTES));
        }
    }

    /** Reads in a thread of its own; returns when that has read, or waits for its turn. */
    private static CompletableFuture<String> read(Project project, AnnotationSet set) {
        CompletableFuture<String> seen = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                seen.complete(project.read(() -> set.spans().getFirst().extent()
                        .covered(project.text(set.document()))));
            } catch (Exception e) {
                seen.completeExceptionally(e);
            }
        });
        reader.start();
        while (!seen.isDone() && reader.getState() != Thread.State.WAITING
                && reader.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        return seen;
    }
}
