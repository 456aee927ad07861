/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.nio.file.Files;
import java.nio.file.Path;

/** What people point at when they mean a project. */
final class ProjectFolders {

    /** The manifest, which the file manager hands over when it is double-clicked. */
    private static final String MANIFEST = "project.isnad";

    private ProjectFolders() {
    }

    /** The absolute folder of a project, for the folder itself or the manifest in it. */
    static Path normal(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        boolean manifest = absolute.endsWith(MANIFEST) && Files.isRegularFile(absolute);
        return manifest ? absolute.getParent() : absolute;
    }
}
