/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectStore;
import org.isnad.project.check.ProjectCheck;
import org.isnad.tagset.Tagsets;

/** A process that reads everything in each project of a folder, and says what came of it: a line a project. */
final class ReadingChild {

    private ReadingChild() {
    }

    /** Arguments: the folder of projects. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        for (Path root : projects(Path.of(arguments[0]))) {
            out.print(root.getFileName() + " " + read(root) + "\n");
        }
        out.print("end\n");
        out.flush();
    }

    private static List<Path> projects(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path root) {
        StringBuilder told = new StringBuilder();
        try {
            Project project = ProjectStore.onDisk(Tagsets.shipped(), Clock.systemUTC()).open(root);
            for (Document document : project.documents()) {
                told.append(document.title()).append(document.metadata());
                for (Annotator annotator : project.annotators(document.id())) {
                    told.append(annotator.name());
                }
            }
            ProjectCheck.check(project).forEach(finding -> told.append(' ').append(finding.code()));
            told.append(project.claims());
        } catch (ProjectException e) {
            told.append(e.problem());
        }
        return told.toString().replaceAll("[^ -~]", "?");
    }
}
