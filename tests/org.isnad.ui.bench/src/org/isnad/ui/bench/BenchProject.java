/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.isnad.bench.Corpus;
import org.isnad.model.AnnotationData;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectStore;
import org.isnad.tagset.Tagsets;
import org.isnad.text.TextRange;

/** A project on the disk with one invented document, saved. */
final class BenchProject {

    private static final double CHARACTERS_PER_WORD = 6.3;
    private static final int SPANS_PER_LINK = 20;
    private static final String LINK = "Link";

    private final ProjectStore store = ProjectStore.onDisk(Tagsets.shipped(), Clock.systemUTC());
    private final Path folder;
    private final DocumentId document;

    /** @param paragraph the length of paragraphs, nearly; 0 for one sentence each */
    BenchProject(Path folder, int characters, int annotations, int paragraph) throws Exception {
        this.folder = folder;
        Corpus corpus = new Corpus(42, (int) (characters / CHARACTERS_PER_WORD), annotations);
        try (Project project = store.create(folder, "bench", Tagsets.shipped().find(Tagsets.DEFAULT).orElseThrow())) {
            Document made = project.add(new NewDocument("d", "d", "", "text", "UTF-8",
                    joined(corpus.text(), paragraph), Map.of()));
            document = made.id();
            project.apply(new ChangeList(marks(corpus.annotations(), annotations).stream()
                    .map(mark -> (Change) AnnotationChange.add(document, BenchSession.SARA, mark)).toList()));
            project.save();
        }
    }

    /** The project with nothing read yet; the caller closes it. */
    Project open() throws Exception {
        return store.open(folder);
    }

    DocumentId document() {
        return document;
    }

    /** So many of those that the corpus has, spread over the text; some are relations that join those before them. */
    private static List<AnnotationData> marks(List<Corpus.Made> all, int wanted) {
        IdSource ids = new IdSource(Clock.systemUTC(), new SplittableRandom(42));
        int count = Math.min(wanted, all.size());
        List<AnnotationData> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i % SPANS_PER_LINK == SPANS_PER_LINK - 1) {
                marks.add(new RelationData(ids.next(), LINK, marks.getLast().id(), marks.get(i - 2).id(), Map.of(),
                        BenchSession.SARA.name(), Clock.systemUTC().instant(), Origin.MANUAL, ""));
            } else {
                Corpus.Made one = all.get((int) ((long) i * all.size() / count));
                marks.add(new SpanData(ids.next(), one.layer(), List.of(new TextRange(one.begin(), one.end())),
                        one.features(), BenchSession.SARA.name(), Clock.systemUTC().instant(), Origin.MANUAL, ""));
            }
        }
        return marks;
    }

    /** Sentences stand in lines; the same text in longer ones. */
    private static String joined(String text, int paragraph) {
        StringBuilder joined = new StringBuilder(text);
        int begin = 0;
        for (int i = 0; i < joined.length(); i++) {
            if (joined.charAt(i) == '\n') {
                if (i - begin < paragraph) {
                    joined.setCharAt(i, ' ');
                } else {
                    begin = i + 1;
                }
            }
        }
        return joined.toString();
    }
}
