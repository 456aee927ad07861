/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.isnad.model.AnnotationData;
import org.isnad.model.Document;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.project.PastChange;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of a document: who changed what and when, and how it was before. */
class HistoryTest {

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Project project;
    private Document document;

    @BeforeEach
    void aDocument() throws Exception {
        project = make.create(folder);
        document = make.add(project, "d", "م".repeat(100));
    }

    @Test
    void itGoesOnOverSavesAndTellsWhoAndWhat() throws Exception {
        Document other = make.add(project, "e", "ن".repeat(100));
        make.mark(project, document, "PERS", new TextRange(0, 3));
        make.mark(project, other, "PERS", new TextRange(0, 3));
        project.save();
        make.mark(project, document, "ORG", new TextRange(5, 8));

        List<PastChange> history = make.store().open(folder).history(document.id());

        assertEquals(List.of("1/1", "2/1"),
                history.stream().map(change -> change.generation() + "/" + change.number()).toList());
        PastChange first = history.getFirst();
        assertEquals(Projects.SARA.name(), first.author());
        assertTrue(first.change().label(Locale.ENGLISH).contains("PERS"), first.change().label(Locale.ENGLISH));
        assertTrue(first.time().isBefore(history.getLast().time()));
    }

    @Test
    void everyFormerStateCanBeHad() {
        Seeded.rounds(20, random -> {
            List<Set<AnnotationData>> states = new ArrayList<>();
            int known = project.history(document.id()).size();
            for (int i = 0; i < 10; i++) {
                states.add(state());
                List<SpanData> spans = project.annotations(document.id(), Projects.SARA).snapshot();
                SpanData added = make.entity("ORG", new TextRange(random.nextInt(50), 50 + random.nextInt(50)));
                Change add = AnnotationChange.add(document.id(), Projects.SARA, added);
                if (spans.isEmpty()) {
                    project.apply(add);
                } else {
                    SpanData old = spans.get(random.nextInt(spans.size()));
                    SpanData after = random.nextBoolean() ? null : old.withFeature("tag", List.of("LOC"), make.now());
                    project.apply(new ChangeList(List.of(add,
                            new AnnotationChange(document.id(), Projects.SARA, old, after))));
                }
                if (random.nextInt(4) == 0) {
                    project.save();
                }
            }
            List<PastChange> history = project.history(document.id());
            for (int i = 0; i < states.size(); i++) {
                assertEquals(states.get(i), new HashSet<>(
                        project.annotationsBefore(history.get(known + i), document.id(), Projects.SARA)));
            }
        });
    }

    @Test
    void whatASaveCarriesOnIsNoChangeOfItsOwn() throws Exception {
        // given two changes that no save could write, because the file was damaged
        Path file = folder.resolve("annotations").resolve(Projects.SARA.id().value()).resolve("d.xml");
        SpanData first = make.mark(project, document, "PERS", new TextRange(0, 3));
        project.save();
        byte[] whole = Files.readAllBytes(file);
        Set<AnnotationData> saved = state();
        SpanData second = first.withFeature("tag", List.of("LOC"), make.now());
        project.apply(new AnnotationChange(document.id(), Projects.SARA, first, second));
        Set<AnnotationData> unsaved = state();
        Document other = make.add(project, "e", "ن".repeat(100));
        make.mark(project, other, "PERS", new TextRange(0, 3));
        Files.write(file, new byte[10]);
        assertThrows(ProjectException.class, project::save);
        Files.write(file, whole);
        project.refresh();

        // when something else is changed
        SpanData third = second.withFeature("tag", List.of("GPE"), make.now());
        project.apply(new AnnotationChange(document.id(), Projects.SARA, second, third));

        // then each change is there once, and each state is what it was
        List<PastChange> history = project.history(document.id());
        assertEquals(3, history.size());
        assertEquals(saved, before(history.get(1)));
        assertEquals(unsaved, before(history.get(2)));
        assertEquals(unsaved, new HashSet<>(project.after(history.get(1), document.id()).annotations()
                .get(Projects.SARA)));
    }

    private Set<AnnotationData> before(PastChange change) throws ProjectException {
        return new HashSet<>(project.annotationsBefore(change, document.id(), Projects.SARA));
    }

    private Set<AnnotationData> state() throws ProjectException {
        return new HashSet<>(project.annotations(document.id(), Projects.SARA).annotations());
    }
}
