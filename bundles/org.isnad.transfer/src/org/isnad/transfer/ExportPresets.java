/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The presets of a project: files in its folder, which a team shares with it. */
public interface ExportPresets {

    /**
     * What the folder holds.
     *
     * @param presets  by their names
     * @param problems files that are no presets, one sentence each, in the user's language
     */
    record Listing(List<ExportPreset> presets, List<String> problems) {

        public Listing {
            presets = List.copyOf(presets);
            problems = List.copyOf(problems);
        }

        public Optional<ExportPreset> named(String name) {
            return presets.stream().filter(preset -> preset.name().equals(name.strip())).findFirst();
        }
    }

    /** Reads all of them from the disk. */
    Listing list() throws IOException;

    /**
     * Writes one, over the one of the same name if there is one.
     *
     * @return the file
     */
    Path save(ExportPreset preset) throws IOException;

    /** Takes one away; one that is not there is no error. */
    void remove(String name) throws IOException;
}
