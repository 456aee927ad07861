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

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

/** A project is changed here, and by a colleague in a copy of its own whose files then arrive, as from a Git pull. */
class MergeTest {

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Project mine;
    private Project theirs;
    private Document document;
    private SpanData old;

    @BeforeEach
    void twoCopiesOfAProjectWithOneSpan() throws Exception {
        mine = make.create(folder.resolve("p"));
        document = make.add(mine, "d", "م".repeat(100));
        old = make.mark(mine, document, "PERS", new TextRange(10, 15));
        mine.save();
        theirs = make.store().open(Folders.copy(mine.folder(), folder.resolve("t")));
        assertEquals(List.of(old), spans(theirs));
    }

    @Test
    void additionsOfBothAreKept() throws Exception {
        SpanData one = make.mark(mine, document, "ORG", new TextRange(0, 3));
        SpanData other = make.mark(theirs, document, "LOC", new TextRange(20, 23));
        pull();

        mine.refresh();

        assertTrue(mine.dirty());
        assertMine(List.of(one, old, other));
    }

    @Test
    void aChangeAndARemovalOfDifferentSpansAreBothDone() throws Exception {
        SpanData changed = change(mine, old, "ORG");
        SpanData second = make.mark(theirs, document, "ORG", new TextRange(30, 33));
        pull();
        mine.refresh();
        remove(theirs, second);
        pull();

        assertMine(List.of(changed));
    }

    @Test
    void aSpanThatBothChangedIsKeptTwice() throws Exception {
        SpanData mineNow = change(mine, old, "ORG");
        SpanData theirsNow = change(theirs, old, "LOC");
        pull();
        mine.refresh();

        List<SpanData> both = spans(mine);
        assertEquals(2, both.size());
        assertTrue(both.contains(theirsNow), "what is in the file keeps its id");
        SpanData other = both.stream().filter(span -> !span.id().equals(old.id())).findFirst().orElseThrow();
        assertEquals(mineNow.features(), other.features());
        assertMine(both);
    }

    @Test
    void bothVersionsOfASpanCanBeChangedBeforeTheyAreSaved() throws Exception {
        change(mine, old, "ORG");
        SpanData theirsNow = change(theirs, old, "LOC");
        pull();
        mine.refresh();
        SpanData other = spans(mine).stream().filter(span -> !span.id().equals(old.id())).findFirst().orElseThrow();

        SpanData again = change(mine, theirsNow, "GPE");
        remove(mine, other);

        assertMine(List.of(again));
    }

    @Test
    void whatOneChangedAndTheOtherRemovedIsKept() throws Exception {
        SpanData changed = change(mine, old, "ORG");
        remove(theirs, old);
        pull();

        assertMine(List.of(changed));

        share();
        SpanData again = change(theirs, changed, "LOC");
        remove(mine, changed);
        pull();
        assertMine(List.of(again));
    }

    @Test
    void theSameChangeOfBothIsOneChange() throws Exception {
        SpanData changed = old.withFeature("tag", List.of("ORG"), make.now());
        mine.apply(new AnnotationChange(document.id(), Projects.SARA, old, changed));
        theirs.apply(new AnnotationChange(document.id(), Projects.SARA, old, changed));
        pull();

        assertMine(List.of(changed));
    }

    @Test
    void aFileThatIsGoneIsARemovalOfWhatWasNotChanged() throws Exception {
        remove(theirs, old);
        pull();
        SpanData added = make.mark(mine, document, "ORG", new TextRange(0, 3));

        assertMine(List.of(added));
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
        SpanData unsaved = make.mark(mine, document, "ORG", new TextRange(0, 3));
        SpanData other = make.mark(theirs, document, "LOC", new TextRange(20, 23));
        pull();
        make.add(make.store().open(mine.folder()), "e", "نص");
        told.clear();

        mine.refresh();
        mine.refresh();

        assertEquals(List.of("added e", "changed d"), told);
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
                switch (random.nextInt(5)) {
                    case 0 -> pull();
                    case 1 -> mine.refresh();
                    case 2 -> made.add(make.mark(project, document, "ORG", anyRange(random)).id());
                    default -> changeAny(random, project, removed);
                }
            }
            pull();
            mine.refresh();
            assertMine(spans(mine));

            Set<AnnotationId> left = new HashSet<>(made);
            left.removeAll(removed);
            Set<AnnotationId> found = new HashSet<>(spans(mine).stream().map(SpanData::id).toList());
            assertTrue(found.containsAll(left), "only what somebody removed may be gone");
            share();
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

    /** The colleague's file takes the place of mine. */
    private void pull() throws Exception {
        theirs.save();
        replace(theirs.folder(), mine.folder());
    }

    /** My file takes the place of the colleague's, who has nothing that I have not. */
    private void share() throws Exception {
        mine.save();
        replace(mine.folder(), theirs.folder());
        theirs.refresh();
        assertEquals(spans(mine), spans(theirs));
    }

    private void replace(Path from, Path to) throws Exception {
        String file = "annotations/" + Projects.SARA.id() + "/d.xml";
        if (Files.exists(from.resolve(file))) {
            Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(to.resolve(file));
        }
    }

    /** These are my spans: for another process before the save, and for all after it. */
    private void assertMine(List<SpanData> expected) throws Exception {
        assertEquals(expected, spans(make.store().open(mine.folder())), "before the save");
        mine.save();
        assertEquals(expected, spans(mine), "after the save");
        assertFalse(mine.dirty());
        assertEquals(expected, spans(make.store().open(mine.folder())), "in the file");
        mine.save();
        assertEquals(expected, spans(mine));
    }

    private List<SpanData> spans(Project project) throws Exception {
        return project.annotations(document.id(), Projects.SARA).snapshot();
    }
}
