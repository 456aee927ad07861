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
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
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

/** A project on the disk with one invented document, saved. */
final class BenchProject {

    private static final double CHARACTERS_PER_WORD = 6.3;

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
            IdSource ids = new IdSource(Clock.systemUTC(), new SplittableRandom(42));
            List<Change> marks = new ArrayList<>();
            // Of all those that the corpus has, as many as are wanted, spread over the text.
            int all = corpus.annotations().size();
            for (int i = 0; i < Math.min(annotations, all); i++) {
                Corpus.Made one = corpus.annotations().get((int) ((long) i * all / Math.min(annotations, all)));
                marks.add(AnnotationChange.add(document, BenchSession.SARA, new SpanData(ids.next(), one.layer(),
                        List.of(new TextRange(one.begin(), one.end())), one.features(), BenchSession.SARA.name(),
                        Clock.systemUTC().instant(), Origin.MANUAL, "")));
            }
            project.apply(new ChangeList(marks));
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
