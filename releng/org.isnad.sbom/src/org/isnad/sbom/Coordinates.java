/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sbom;

import java.nio.file.Path;

/** A Maven artefact of one version. */
record Coordinates(String group, String artifact, String version) {

    /** Where a file of it lies in a local Maven repository. */
    Path in(Path repository, String extension) {
        return repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(version)
                .resolve(artifact + "-" + version + "." + extension);
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
