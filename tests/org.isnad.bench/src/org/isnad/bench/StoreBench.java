/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectStore;
import org.isnad.tagset.Tagsets;
import org.isnad.text.TextRange;

/**
 * A project on the disk with one document of a million characters and a hundred thousand spans: how long one edit takes
 * until it is durable, a change of all spans, a save, and an opening with ten thousand changes that were not saved.
 */
public final class StoreBench {

    private static final int CHARACTERS = 1_000_000;
    private static final int SPANS = 100_000;
    private static final int EDITS = 10_000;
    private static final int RUNS = 5;
    private static final int LENGTH = 5;
    private static final Annotator SARA = Annotator.named("سارة");

    private final Figures figures = new Figures();
    private final Clock clock = Clock.systemUTC();
    private final IdSource ids = new IdSource(clock, new SplittableRandom(42));
    private final ProjectStore store = ProjectStore.onDisk(Tagsets.shipped(), clock);
    private final Path folder;

    private StoreBench(Path folder) {
        this.folder = folder;
    }

    /** @param arguments an empty folder on the disk that is to be measured */
    public static void main(String[] arguments) throws Exception {
        new StoreBench(Path.of(arguments[0])).run();
    }

    private void run() throws Exception {
        Project project = store.create(folder, "bench", Tagsets.shipped().find(Tagsets.DEFAULT).orElseThrow());
        Document document = project.add(new NewDocument("d", "d", "", "text", "UTF-8", "م".repeat(CHARACTERS),
                Map.of()));
        List<Change> marks = new ArrayList<>();
        for (int i = 0; i < SPANS; i++) {
            marks.add(mark(document, i));
        }
        once("bulk_durable", SPANS, () -> project.apply(new ChangeList(marks)));
        once("save", SPANS, () -> {
            project.save();
            return project;
        });
        Change[] edits = new Change[EDITS];
        for (int i = 0; i < EDITS; i++) {
            edits[i] = mark(document, i);
        }
        int[] next = { 0 };
        Figures.Times times = figures.time(EDITS / 2, EDITS / 2, () -> project.apply(edits[next[0]++]));
        figures.print("edit_durable", "annotations", SPANS, "p50_ms", times.median(), "p95_ms", times.p95(), "min_ms",
                times.min(), "note", "applied, indexed in memory, journalled and forced");
        try (Stream<Path> journal = Files.list(folder.resolve(".isnad").resolve("journal"))) {
            figures.print("journal", "records", EDITS, "bytes_per_record",
                    (double) journal.mapToLong(file -> file.toFile().length()).sum() / EDITS);
        }
        times = figures.time(2, RUNS, () -> store.open(folder));
        figures.print("open", "records", EDITS, "p50_ms", times.median(), "min_ms", times.min());
        times = figures.time(2, RUNS, () -> store.open(folder).annotations(document.id(), SARA).spans().size());
        figures.print("open_and_read", "records", EDITS, "annotations", SPANS + EDITS, "p50_ms", times.median(),
                "min_ms", times.min());
    }

    private void once(String figure, int annotations, Callable<?> action) throws Exception {
        Figures.Times times = figures.time(0, 1, action);
        figures.print(figure, "annotations", annotations, "ms", times.min());
    }

    private Change mark(Document document, int number) {
        int begin = number % (CHARACTERS / LENGTH - 1) * LENGTH;
        return AnnotationChange.add(document.id(), SARA, new SpanData(ids.next(), "Entity",
                List.of(new TextRange(begin, begin + LENGTH)),
                Map.of("tag", List.of("PERS"), "mention", List.of("NAM"), "n", List.of(Integer.toString(number))),
                SARA.name(), clock.instant(), Origin.MANUAL, ""));
    }
}
