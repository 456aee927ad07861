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
import java.util.ArrayList;
import java.util.List;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.project.Project;
import org.isnad.project.internal.DiskStorage;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.tagset.Tagsets;

/**
 * A process that renames the tag of every span in the project, again and again, and saves now and then. It says each
 * new tag when all spans have it.
 */
final class BulkChild {

    private BulkChild() {
    }

    /** Arguments: project folder, annotator, the first number to make a tag of. */
    public static void main(String[] arguments) throws Exception {
        Annotator annotator = Annotator.named(arguments[1]);
        Project project = new FolderProjectStore(Tagsets.shipped(), new DiskStorage(), Clock.systemUTC(),
                Duration.ofMinutes(1)).open(Path.of(arguments[0]));
        for (int number = Integer.parseInt(arguments[2]);; number++) {
            List<Change> steps = new ArrayList<>();
            for (Document document : project.documents()) {
                for (SpanData span : project.annotations(document.id(), annotator).snapshot()) {
                    steps.add(new AnnotationChange(document.id(), annotator, span,
                            span.withFeature("tag", List.of("T" + number), Clock.systemUTC().instant())));
                }
            }
            project.apply(new ChangeList(steps));
            say(Integer.toString(number));
            if (number % 2 == 0) {
                project.save();
            }
        }
    }

    /** In one write, so that the parent never reads half a line. */
    private static void say(String line) {
        PrintStream out = System.out;
        out.print(line + "\n");
        out.flush();
    }
}
