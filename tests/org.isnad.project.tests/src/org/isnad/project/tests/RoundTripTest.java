/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import org.isnad.model.Document;
import org.isnad.model.Origin;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.SpanChange;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
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
            List<SpanData> spans = new ArrayList<>();
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                SpanData span = anySpan(random);
                spans.add(span);
                project.apply(SpanChange.add(document.id(), Projects.SARA, span));
            }
            spans.sort(Span.READING_ORDER);

            project.save();

            Project again = make.store().open(root);
            assertEquals(spans, again.annotations(document.id(), Projects.SARA).snapshot());
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
        List<SpanData> spans = project.annotations(document.id(), Projects.SARA).snapshot();
        if (spans.isEmpty() || random.nextBoolean()) {
            return SpanChange.add(document.id(), Projects.SARA, anySpan(random));
        }
        SpanData before = spans.get(random.nextInt(spans.size()));
        SpanData after = random.nextBoolean() ? null
                : before.withFeature("subtype", List.of(AnyText.storable(random, 3)), make.now());
        return new SpanChange(document.id(), Projects.SARA, before, after);
    }

    private SpanData anySpan(RandomGenerator random) {
        Map<String, List<String>> features = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<String> values = new ArrayList<>();
            for (int j = random.nextInt(1, 4); j > 0; j--) {
                values.add(AnyText.storable(random, random.nextInt(5)));
            }
            features.put(AnyText.storable(random, 2), values);
        }
        int begin = random.nextInt(LENGTH / 2);
        List<TextRange> ranges = new ArrayList<>(List.of(new TextRange(begin, begin + random.nextInt(9))));
        if (random.nextBoolean()) {
            ranges.add(new TextRange(begin + 20, begin + 30));
        }
        Origin origin = Origin.values()[random.nextInt(Origin.values().length)];
        Instant time = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        return new SpanData(make.nextId(), AnyText.storable(random, 2) + "L", ranges, features,
                AnyText.storable(random, 2), time, origin, AnyText.storable(random, 4));
    }
}
