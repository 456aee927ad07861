/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.Project;
import org.isnad.project.Revisions;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they correct a text under five annotators. */
class CorrectionKillTest {

    private static final int ROUNDS = Seeded.slow() ? 500 : 8;
    private static final long PATIENCE = 120;
    /** In nanoseconds; about as long as a few corrections and a save take. */
    private static final long LONGEST_DELAY = 60_000_000;
    /** Every correction keeps the text before it, so the folder grows. */
    private static final int MOST_TEXTS = 300;

    @TempDir
    private Path folder;
    private final Projects make = new Projects();

    @Test
    void theTextAndEverybodysAnnotationsMoveAsOneOrNotAtAll() throws Exception {
        int[] projects = { 0 };
        Document[] document = { project(projects) };
        Seeded.rounds(ROUNDS, random -> {
            Path root = folder.resolve("p" + projects[0]);
            Process child = Children.start(CorrectingChild.class, root.toString(), document[0].id().value());
            BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
            String last = lines.readLine();
            LockSupport.parkNanos(random.nextLong(LONGEST_DELAY));
            assertTrue(child.toHandle().destroyForcibly(), last);
            assertTrue(child.waitFor(PATIENCE, TimeUnit.SECONDS));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }

            Project project = make.store().open(root);
            String text = project.text(document[0].id());
            int number = Integer.parseInt(CorrectingChild.number(text));
            int known = Integer.parseInt(last);
            assertTrue(number == known || number == known + 1, number + " but " + known);
            for (Annotator annotator : AnyProjectChange.EVERYBODY) {
                List<SpanData> spans = project.annotations(document[0].id(), annotator).snapshot();
                assertEquals(List.of(CorrectingChild.MARKED),
                        spans.stream().map(span -> span.extent().covered(text)).toList());
            }
            assertEquals(CorrectingChild.HEAD + "0" + CorrectingChild.TAIL,
                    Revisions.originalText(project, document[0].id()));
            assertEquals(List.of(), Integrity.findings(project), "nothing is left behind");
            if (number > MOST_TEXTS) {
                document[0] = project(projects);
            }
        });
    }

    private Document project(int[] projects) throws Exception {
        projects[0]++;
        Project project = make.create(folder.resolve("p" + projects[0]));
        String text = CorrectingChild.HEAD + "0" + CorrectingChild.TAIL;
        Document document = make.add(project, "d", text);
        int begin = text.indexOf(CorrectingChild.MARKED);
        for (Annotator annotator : AnyProjectChange.EVERYBODY) {
            project.apply(AnnotationChange.add(document.id(), annotator,
                    make.entity("PERS", new TextRange(begin, begin + CorrectingChild.MARKED.length()))));
        }
        project.close();
        return document;
    }
}
