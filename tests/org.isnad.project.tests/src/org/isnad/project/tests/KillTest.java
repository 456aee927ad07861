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

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.Span;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.project.Project;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they save, and processes that save at the same time. */
class KillTest {

    private static final int ROUNDS = Seeded.slow() ? 2000 : 20;
    private static final int BULK_ROUNDS = Seeded.slow() ? 200 : 4;
    private static final int DOCUMENTS = Seeded.slow() ? 1000 : 200;
    private static final int TOGETHER = Seeded.slow() ? 1000 : 40;
    /** Then a new project is begun, so that the last rounds take no longer than the first. */
    private static final int MOST_DOCUMENTS = 100;
    private static final long PATIENCE = 120;
    /** In nanoseconds; about as long as one save and one import take. */
    private static final long LONGEST_DELAY = 40_000_000;

    @TempDir
    private Path folder;
    private Path root;
    private final Projects make = new Projects();

    @BeforeEach
    void aProject() throws Exception {
        root = Files.createTempDirectory(folder, "project");
        make.add(make.create(root), "a-document", "م".repeat(100));
    }

    @Test
    void aSaveThatIsKilledLosesNothingThatWasSaved() {
        Annotator annotator = Annotator.named("said");
        Seeded.rounds(ROUNDS, random -> {
            if (make.store().open(root).documents().size() > MOST_DOCUMENTS) {
                aProject();
            }
            Process child = Children.start(SavingChild.class, root.toString(), annotator.name(), "1000000",
                    Long.toString(random.nextLong()), "true");
            Talk talk = new Talk(child);
            talk.listen(1 + random.nextInt(3));
            LockSupport.parkNanos(random.nextLong(LONGEST_DELAY));
            assertTrue(child.isAlive(), talk::toString);
            // Not the process itself: that would close its output, whose last lines are still to be read.
            assertTrue(child.toHandle().destroyForcibly());
            assertTrue(child.waitFor(PATIENCE, TimeUnit.SECONDS));
            talk.listen(Integer.MAX_VALUE);

            int known = talk.lastNumber() + 1;
            Set<Integer> numbers = spans(annotator);
            assertTrue(numbers.size() == known || numbers.size() == known + 1, () -> talk + " but " + numbers);
            Project project = make.store().open(root);
            assertEquals(List.of(), Integrity.findings(project), "nothing is left behind");
        });
    }

    @Test
    void aTagIsRenamedInAllDocumentsOrInNone() throws Exception {
        Annotator annotator = Annotator.named("said");
        Project project = make.store().open(root);
        List<Change> steps = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = make.add(project, "doc-" + i, "نص " + i);
            steps.add(AnnotationChange.add(document.id(), annotator, make.entity("T0", new TextRange(0, 2))));
        }
        project.apply(new ChangeList(steps));
        project.close();
        int[] next = { 1 };
        Seeded.rounds(BULK_ROUNDS, random -> {
            Process child = Children.start(BulkChild.class, root.toString(), annotator.name(),
                    Integer.toString(next[0]));
            BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
            String last = lines.readLine();
            LockSupport.parkNanos(random.nextLong(10 * LONGEST_DELAY));
            assertTrue(child.toHandle().destroyForcibly());
            assertTrue(child.waitFor(PATIENCE, TimeUnit.SECONDS));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
            Set<String> tags = new TreeSet<>();
            Project again = make.store().open(root);
            for (Document document : again.documents()) {
                for (Span span : again.annotations(document.id(), annotator).spans()) {
                    tags.add(span.tag().orElseThrow());
                }
            }
            int known = Integer.parseInt(last);
            assertEquals(1, tags.size(), tags::toString);
            assertTrue(tags.contains("T" + known) || tags.contains("T" + (known + 1)), tags::toString);
            next[0] = known + 2;
        });
    }

    @Test
    void twoProcessesThatSaveIntoOneSetKeepWhatBothMade() throws Exception {
        Annotator annotator = Annotator.named("said");
        Process one = Children.start(SavingChild.class, root.toString(), annotator.name(),
                Integer.toString(TOGETHER), "1", "false");
        Process other = Children.start(SavingChild.class, root.toString(), annotator.name(),
                Integer.toString(TOGETHER), "2", "false");
        for (Process process : List.of(one, other)) {
            Talk talk = new Talk(process);
            talk.listen(Integer.MAX_VALUE);
            assertEquals("done", talk.last(), talk::toString);
        }

        Project project = make.store().open(root);
        Document document = project.documents().getFirst();
        assertEquals(2 * TOGETHER, project.annotations(document.id(), annotator).spans().size());
        assertEquals(List.of(), Integrity.findings(project));
        assertFalse(Files.exists(root.resolve(".isnad").resolve("holder")));
    }

    private Set<Integer> spans(Annotator annotator) throws Exception {
        Set<Integer> numbers = new TreeSet<>();
        Project project = make.store().open(root);
        Document document = project.documents().getFirst();
        for (Span span : project.annotations(document.id(), annotator).spans()) {
            numbers.add(Integer.valueOf(span.feature("n").orElseThrow()));
        }
        return numbers;
    }

    /** What a child says, line by line. */
    private static final class Talk {
        private final BufferedReader reader;
        private final List<String> lines = new ArrayList<>();

        Talk(Process child) {
            reader = child.inputReader(StandardCharsets.UTF_8);
        }

        /** Waits for so many lines, or for the end. */
        void listen(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                String line = reader.readLine();
                if (line == null) {
                    return;
                }
                lines.add(line);
            }
        }

        String last() {
            return lines.isEmpty() ? "" : lines.getLast();
        }

        /** The number of the span that was saved last; before the first, one less than what was there. */
        int lastNumber() {
            String[] words = last().split(" ");
            int number = Integer.parseInt(words[1]);
            return words[0].equals("begin") ? number - 1 : number;
        }

        @Override
        public String toString() {
            return String.join("\n", lines);
        }
    }
}
