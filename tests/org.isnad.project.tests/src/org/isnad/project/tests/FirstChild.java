/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.isnad.model.Annotator;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.project.internal.DiskStorage;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.tagset.Tagsets;

/** A process that does once what the others do again and again, so that Java knows which classes they need. */
final class FirstChild {

    static final String DONE = "done";

    private FirstChild() {
    }

    /** Argument: the folder for a project. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Tagsets tagsets = Tagsets.shipped();
        try (Project project = new FolderProjectStore(tagsets, new DiskStorage(), Clock.systemUTC(),
                Duration.ofMinutes(1)).create(folder, "p", tagsets.find(Tagsets.DEFAULT).orElseThrow())) {
            project.add(new NewDocument("d", "d", "", "text", "UTF-8", "م".repeat(100), Map.of()));
        }
        SavingChild.main(new String[] { folder.toString(), Annotator.named("said").name(), "4", "1", "true" });
    }
}
