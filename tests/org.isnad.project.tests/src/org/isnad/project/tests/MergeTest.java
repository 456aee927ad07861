/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.isnad.model.AnnotationId;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.Project;
import org.isnad.project.ProjectListener;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two openings of one project that change it at the same time. */
class MergeTest {

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Project mine;
    private Project theirs;
    private Document document;
    private SpanData old;

    @BeforeEach
    void twoOpeningsOfAProjectWithOneSpan() throws Exception {
        mine = make.create(folder.resolve("p"));
        document = make.add(mine, "d", "م".repeat(100));
        old = make.mark(mine, document, "PERS", new TextRange(10, 15));
        mine.save();
        theirs = make.store().open(folder.resolve("p"));
        assertEquals(List.of(old), spans(theirs));
    }

    @Test
    void additionsOfBothAreKept() throws Exception {
        SpanData one = make.mark(mine, document, "ORG", new TextRange(0, 3));
        SpanData other = make.mark(theirs, document, "LOC", new TextRange(20, 23));

        mine.save();
        theirs.save();
        mine.refresh();

        assertEquals(List.of(one, old, other), spans(theirs));
        assertEquals(List.of(one, old, other), spans(mine));
        assertFalse(mine.dirty());
    }

    @Test
    void aChangeAndARemovalOfDifferentSpansAreBothDone() throws Exception {
        SpanData second = make.mark(mine, document, "ORG", new TextRange(30, 33));
        mine.save();
        theirs.refresh();
        SpanData changed = change(mine, old, "ORG");
        remove(theirs, second);

        mine.save();
        theirs.save();

        assertEquals(List.of(changed), spans(theirs));
    }

    @Test
    void aSpanThatBothChangedIsKeptTwice() throws Exception {
        SpanData mineNow = change(mine, old, "ORG");
        SpanData theirsNow = change(theirs, old, "LOC");

        mine.save();
        theirs.save();
        mine.refresh();

        List<SpanData> both = spans(mine);
        assertEquals(2, both.size());
        assertEquals(both, spans(theirs));
        assertTrue(both.contains(mineNow), "what was saved first keeps its id");
        assertEquals(theirsNow.features(), both.stream().filter(span -> !span.id().equals(old.id())).findFirst()
                .orElseThrow().features());
    }

    @Test
    void whatOneChangedAndTheOtherRemovedIsKept() throws Exception {
        SpanData changed = change(mine, old, "ORG");
        remove(theirs, old);

        mine.save();
        theirs.save();
        assertEquals(List.of(changed), spans(theirs));

        SpanData again = change(mine, changed, "LOC");
        remove(theirs, changed);
        theirs.save();
        mine.save();
        assertEquals(List.of(again), spans(mine));
    }

    @Test
    void theSameChangeOfBothIsOneChange() throws Exception {
        SpanData changed = old.withFeature("tag", List.of("ORG"), make.now());
        mine.apply(new AnnotationChange(document.id(), Projects.SARA, old, changed));
        theirs.apply(new AnnotationChange(document.id(), Projects.SARA, old, changed));

        mine.save();
        theirs.save();

        assertEquals(List.of(changed), spans(theirs));
    }

    @Test
    void aFileThatIsGoneIsARemovalOfWhatWasNotChanged() throws Exception {
        remove(theirs, old);
        theirs.save();
        SpanData added = make.mark(mine, document, "ORG", new TextRange(0, 3));

        mine.save();

        assertEquals(List.of(added), spans(mine));
    }

    @Test
    void refreshTellsWhatChanged() throws Exception {
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
        SpanData other = make.mark(theirs, document, "LOC", new TextRange(20, 23));
        theirs.save();
        make.add(theirs, "e", "نص");
        SpanData unsaved = make.mark(mine, document, "ORG", new TextRange(0, 3));
        told.clear();

        mine.refresh();
        mine.refresh();

        assertEquals(List.of("changed d", "added e"), told);
        assertEquals(List.of(unsaved, old, other), spans(mine));
        assertTrue(mine.dirty());
        assertEquals("نص", mine.text(new DocumentId("e")));
    }

    @Test
    void nothingIsLostWhateverBothDo() {
        Seeded.rounds(Seeded.slow() ? 1000 : 25, random -> {
            Set<AnnotationId> made = new HashSet<>();
            Set<AnnotationId> removed = new HashSet<>();
            spans(mine).forEach(span -> made.add(span.id()));
            for (int i = 0; i < 10; i++) {
                Project project = random.nextBoolean() ? mine : theirs;
                switch (random.nextInt(4)) {
                    case 0 -> project.save();
                    case 1 -> made.add(make.mark(project, document, "ORG", anyRange(random)).id());
                    default -> changeAny(random, project, removed);
                }
            }
            mine.save();
            theirs.save();
            mine.refresh();
            theirs.refresh();

            assertEquals(spans(mine), spans(theirs));
            assertEquals(spans(mine), spans(make.store().open(mine.folder())));
            Set<AnnotationId> left = new HashSet<>(made);
            left.removeAll(removed);
            Set<AnnotationId> found = new HashSet<>(spans(mine).stream().map(SpanData::id).toList());
            assertTrue(found.containsAll(left), "only what somebody removed may be gone");
        });
    }

    private void changeAny(RandomGenerator random, Project project, Set<AnnotationId> removed) throws Exception {
        List<SpanData> spans = spans(project);
        if (spans.isEmpty()) {
            return;
        }
        SpanData span = spans.get(random.nextInt(spans.size()));
        if (random.nextBoolean()) {
            remove(project, span);
            removed.add(span.id());
        } else {
            change(project, span, random.nextBoolean() ? "LOC" : "GPE");
        }
    }

    private static TextRange anyRange(RandomGenerator random) {
        int begin = random.nextInt(80);
        return new TextRange(begin, begin + 1 + random.nextInt(19));
    }

    private SpanData change(Project project, SpanData span, String tag) throws Exception {
        SpanData changed = span.withFeature("tag", List.of(tag), make.now());
        project.apply(new AnnotationChange(document.id(), Projects.SARA, span, changed));
        return changed;
    }

    private void remove(Project project, SpanData span) throws Exception {
        project.apply(AnnotationChange.remove(document.id(), Projects.SARA, span));
    }

    private List<SpanData> spans(Project project) throws Exception {
        return project.annotations(document.id(), Projects.SARA).snapshot();
    }
}
