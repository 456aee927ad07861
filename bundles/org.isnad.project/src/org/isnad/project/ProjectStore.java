/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.isnad.model.schema.Tagset;
import org.isnad.project.internal.DiskStorage;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.tagset.Tagsets;

/** Makes and opens projects. A project is a folder; see {@code docs/formats/project-2.md}. A service. */
public interface ProjectStore {

    /**
     * Makes an empty project and opens it.
     *
     * @param folder does not exist, or is empty but for what an attempt that failed left there
     * @param name   what people see; any characters
     * @throws ProjectException {@link ProjectProblem#FOLDER_NOT_EMPTY}, {@link ProjectProblem#NOT_A_FOLDER},
     *                          {@link ProjectProblem#HELD}, {@link ProjectProblem#NOT_WRITABLE}; nothing is left
     *                          behind then
     */
    Project create(Path folder, String name, Tagset tagset) throws ProjectException;

    /**
     * Opens a project. Reads the manifest, the tagset and the descriptions of documents, but no annotations.
     *
     * @param folder the project's folder, or the {@code project.isnad} in it
     * @return the project, which the caller closes; read-only if it was written by a newer version or its folder
     *         cannot be written
     * @throws ProjectException {@link ProjectProblem#NOT_A_PROJECT}, {@link ProjectProblem#DAMAGED},
     *                          {@link ProjectProblem#NOT_READABLE},
     *                          {@link ProjectProblem#BAD_TAGSET}, {@link ProjectProblem#NEWER_VERSION} if not even its
     *                          manifest can be understood
     */
    Project open(Path folder) throws ProjectException;

    /**
     * The same store with another patience.
     *
     * @param patience how long a write waits while another process writes, before it gives up with
     *                 {@link ProjectProblem#HELD}; ten seconds unless this is called
     */
    ProjectStore withPatience(Duration patience);

    /**
     * A store for programs that run without the service registry.
     *
     * @param clock what the time of an import is taken from
     */
    static ProjectStore onDisk(Tagsets tagsets, Clock clock) {
        return new FolderProjectStore(tagsets, new DiskStorage(), clock, FolderProjectStore.PATIENCE);
    }
}
