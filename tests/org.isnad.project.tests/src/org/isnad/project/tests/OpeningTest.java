/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of thousands of documents opens at once because nothing is read before it is needed. */
class OpeningTest {

    private final List<String> read = new ArrayList<>();

    /** The disk that remembers what was read from it. */
    private final class ReadingStorage extends ForwardingStorage {
        @Override
        public byte[] read(Path file) throws IOException {
            read.add(file.getFileName().toString());
            return super.read(file);
        }
    }

    @Test
    void onlyWhatIsAskedForIsRead(@TempDir Path folder) throws Exception {
        Projects make = new Projects(new FolderProjectStore(Tagsets.shipped(), new ReadingStorage(),
                new SteppingClock(), Duration.ofSeconds(1)));
        Project project = make.create(folder);
        for (int i = 0; i < 20; i++) {
            Document document = make.add(project, "d" + i, "نص " + i);
            make.mark(project, document, "PERS", new TextRange(0, 2));
        }
        project.save();
        read.clear();

        Project again = make.store().open(folder);
        List<Document> documents = again.documents();
        assertEquals(20, documents.size());
        assertEquals(List.of("project.isnad", "news.tagset", "annotator.xml"), read);

        read.clear();
        assertEquals("d0", documents.getFirst().title());
        assertEquals(4, documents.getFirst().length());
        assertEquals(List.of("document.xml"), read);

        read.clear();
        again.annotations(documents.getFirst().id(), Projects.SARA);
        again.annotations(documents.getFirst().id(), Projects.SARA);
        assertEquals(List.of("d0.xml"), read);
    }
}
