/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationTable;
import org.isnad.model.Document;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.testkit.AnyObjects;
import org.isnad.testkit.AnyText;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {

    private static final int LENGTH = 200;

    @TempDir
    private Path folder;
    private final Projects make = new Projects();

    @Test
    void whatIsSavedIsReadAgain() {
        Seeded.rounds(Seeded.slow() ? 2000 : 40, random -> {
            Path root = folder.resolve(Long.toHexString(random.nextLong()));
            Project project = make.create(root);
            Document document = project.add(new NewDocument("d", AnyText.storable(random, 5) + "x",
                    AnyText.storable(random, 5), "text", "UTF-8", "م".repeat(LENGTH), Map.of()));
            AnnotationTable table = new AnnotationTable();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                AnnotationData annotation = new AnyObjects(random).annotation();
                table.put(annotation);
                project.apply(AnnotationChange.add(document.id(), Projects.SARA, annotation));
            }

            project.save();

            Project again = make.store().open(root);
            assertEquals(table.all(), again.annotations(document.id(), Projects.SARA).annotations());
            assertEquals(document.title(), again.document(document.id()).orElseThrow().title());
        });
    }

    @Test
    void undoingASequenceOfChangesGivesTheSameBytes() {
        Seeded.rounds(Seeded.slow() ? 500 : 20, random -> {
            Path root = folder.resolve(Long.toHexString(random.nextLong()));
            Project project = make.create(root);
            Document document = make.add(project, "d", "م".repeat(LENGTH));
            make.mark(project, document, "PERS", new TextRange(1, 4));
            project.save();
            Map<String, List<Byte>> before = Folders.content(root);

            List<Change> undo = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                undo.add(project.apply(new ChangeList(List.of(anyChange(random, project, document)))));
                if (random.nextInt(4) == 0) {
                    project.save();
                }
            }
            for (Change change : undo.reversed()) {
                project.apply(change);
            }
            project.save();

            assertEquals(before, Folders.content(root));
        });
    }

    private Change anyChange(RandomGenerator random, Project project, Document document) throws Exception {
        List<AnnotationData> there = project.annotations(document.id(), Projects.SARA).annotations();
        AnyObjects any = new AnyObjects(random);
        if (there.isEmpty() || random.nextBoolean()) {
            return AnnotationChange.add(document.id(), Projects.SARA, any.annotation());
        }
        AnnotationData before = there.get(random.nextInt(there.size()));
        AnnotationData after = switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> any.annotation(before.id(), before.kind());
            default -> before.withFeature("subtype", List.of(AnyText.storable(random, 3)), make.now());
        };
        return new AnnotationChange(document.id(), Projects.SARA, before, after);
    }
}
