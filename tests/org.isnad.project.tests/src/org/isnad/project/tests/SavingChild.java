/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.project.internal.DiskStorage;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.tagset.Tagsets;
import org.isnad.text.TextRange;

/**
 * A process that marks one span after another and saves now and then, until it has made enough or is killed. It says
 * the number of each span when it is made, so that the parent knows what must be there.
 */
final class SavingChild {

    private SavingChild() {
    }

    /** Arguments: project folder, annotator, count, seed, whether to import documents as well. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Annotator annotator = Annotator.named(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        IdSource ids = new IdSource(Clock.systemUTC(), new SplittableRandom(Long.parseLong(arguments[3])));
        boolean imports = Boolean.parseBoolean(arguments[4]);
        Project project = new FolderProjectStore(Tagsets.shipped(), new DiskStorage(), Clock.systemUTC(),
                Duration.ofMinutes(1)).open(folder);
        Document document = project.documents().getFirst();
        int begin = project.annotations(document.id(), annotator).spans().size();
        say("begin " + begin);
        for (int i = begin; i < begin + count; i++) {
            SpanData span = new SpanData(ids.next(), "Entity", List.of(new TextRange(i % 90, i % 90 + 5)),
                    Map.of("tag", List.of("PERS"), "n", List.of(Integer.toString(i))), annotator.name(),
                    Clock.systemUTC().instant(), Origin.MANUAL, "");
            project.apply(AnnotationChange.add(document.id(), annotator, span));
            say("made " + i);
            if (i % 3 == 0) {
                project.save();
            }
            if (imports && i % 2 == 0) {
                String text = annotator.name() + " " + arguments[3] + " " + i;
                project.add(new NewDocument(annotator.name(), "t", "", "text", "UTF-8", text, Map.of()));
            }
        }
        project.close();
        say("done");
    }

    /** In one write, so that the parent never reads half a line. */
    private static void say(String line) {
        PrintStream out = System.out;
        out.print(line + "\n");
        out.flush();
    }
}
