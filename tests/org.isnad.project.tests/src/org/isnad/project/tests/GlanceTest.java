/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;

import org.isnad.project.Project;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever looks at all documents leaves no annotations in memory, and sees by the files which to look at. */
class GlanceTest {

    @TempDir
    private Path folder;
    private SmallProject small;

    @BeforeEach
    void make() throws Exception {
        small = new SmallProject(folder);
    }

    @Test
    void aGlanceShowsWhatIsThereAndKeepsNothing() throws Exception {
        try (Project project = small.make.store().open(folder)) {
            assertEquals(List.of(small.kept), project.glance(small.good.id(), Projects.SARA).annotations());
            assertNotSame(project.glance(small.good.id(), Projects.SARA), project.glance(small.good.id(), Projects.SARA));
        }
    }

    @Test
    void aGlanceShowsWhatIsInMemoryAndNotSaved() throws Exception {
        try (Project project = small.make.store().open(folder)) {
            small.make.mark(project, small.good, "ORG", new TextRange(0, 3));

            assertEquals(2, project.glance(small.good.id(), Projects.SARA).annotations().size());
            assertSame(project.annotations(small.good.id(), Projects.SARA),
                    project.glance(small.good.id(), Projects.SARA));
        }
    }

    @Test
    void aGlanceShowsWhatIsInTheJournalOnly() throws Exception {
        try (Project project = small.make.store().open(folder)) {
            small.make.mark(project, small.good, "ORG", new TextRange(0, 3));
            try (Project other = small.make.store().open(folder)) {
                assertEquals(2, other.glance(small.good.id(), Projects.SARA).annotations().size());
            }
        }
    }

    @Test
    void theStateIsAnotherOneWhenAFileChanged() throws Exception {
        try (Project project = small.make.store().open(folder)) {
            String good = project.annotationState(small.good.id());
            String bad = project.annotationState(small.bad.id());

            small.make.mark(project, small.good, "ORG", new TextRange(0, 3));
            project.save();

            assertNotEquals(good, project.annotationState(small.good.id()));
            assertEquals(bad, project.annotationState(small.bad.id()));
        }
    }
}
