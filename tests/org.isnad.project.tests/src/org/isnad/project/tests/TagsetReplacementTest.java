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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;
import org.isnad.project.ProjectProblem;
import org.isnad.project.TagsetSource;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project takes another tagset. */
class TagsetReplacementTest {

    private final Projects make = new Projects();

    @TempDir
    private Path temporary;

    private Path file() {
        return temporary.resolve("p").resolve("tagsets").resolve("news.tagset");
    }

    /** A project whose tagset lies there as version 1 wrote it. */
    private Project older() throws Exception {
        make.create(temporary.resolve("p")).close();
        Files.delete(file());
        Files.write(file().resolveSibling("news.json"), Tagsets.shipped().write(Projects.news()));
        return make.store().open(temporary.resolve("p"));
    }

    @Test
    void theOlderFormIsShownInTheLanguageAndReplacedByAFileOfItsOwn() throws Exception {
        AtomicInteger told = new AtomicInteger();
        try (Project project = older()) {
            project.addListener(new ProjectListener() {
                @Override
                public void tagsetChanged() {
                    told.incrementAndGet();
                }
            });
            TagsetSource source = project.tagsetSource();
            assertTrue(source.olderForm());

            project.replaceTagset(source, source.text().replace("tag WEBSITE ", "tag WEBSITEX "));

            assertTrue(project.tagset().layer("Entity").orElseThrow().tag("WEBSITEX").isPresent());
            assertEquals(1, told.get());
            assertFalse(project.tagsetSource().olderForm());
            assertEquals("tagsets/news.tagset", project.tagsetSource().file());
        }
        try (Project again = make.store().open(temporary.resolve("p"))) {
            assertTrue(again.tagset().layer("Entity").orElseThrow().tag("WEBSITEX").isPresent());
        }
    }

    @Test
    void whatIsNoTagsetIsRefused() throws Exception {
        try (Project project = make.create(temporary.resolve("p"))) {
            TagsetSource source = project.tagsetSource();

            assertThrows(TagsetException.class, () -> project.replaceTagset(source, "tagset news { nonsense"));

            assertFalse(source.olderForm());
            assertEquals(source.text(), Files.readString(file(), StandardCharsets.UTF_8));
            assertEquals(Projects.news(), project.tagset());
        }
    }

    @Test
    void aFileThatSomebodyElseChangedIsNotWrittenOver() throws Exception {
        try (Project project = make.create(temporary.resolve("p"))) {
            project.replaceTagset(project.tagsetSource(), project.tagsetSource().text() + "// mine\n");
            TagsetSource before = project.tagsetSource();
            String theirs = before.text() + "// theirs\n";
            Files.writeString(file(), theirs, StandardCharsets.UTF_8);

            ProjectException refused = assertThrows(ProjectException.class,
                    () -> project.replaceTagset(before, before.text() + "// mine again\n"));

            assertEquals(ProjectProblem.TAGSET_CHANGED, refused.problem());
            assertEquals(theirs, Files.readString(file(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aChangedTagsetIsCompiledOnceAndAgainWhenWhatWasKeptIsDamaged() throws Exception {
        Path cache = temporary.resolve("p").resolve(".isnad").resolve("cache");
        try (Project project = make.create(temporary.resolve("p"))) {
            project.replaceTagset(project.tagsetSource(), project.tagsetSource().text() + "// mine\n");
        }
        Path kept = onlyFile(cache);
        byte[] compiled = Files.readAllBytes(kept);

        Files.writeString(kept, "imports\n\n{");
        try (Project project = make.store().open(temporary.resolve("p"))) {
            assertEquals(Projects.news(), project.tagset());
        }

        assertArrayEquals(compiled, Files.readAllBytes(kept));
    }

    private static Path onlyFile(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.reduce((a, b) -> {
                throw new AssertionError(a + ", " + b);
            }).orElseThrow();
        }
    }
}
