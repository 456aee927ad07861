/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.imports;

import java.util.Map;
import java.util.Optional;

import org.isnad.model.Annotator;
import org.isnad.tagset.TagMapping;
import org.isnad.transfer.ImportOptions;
import org.isnad.transfer.ImportOptions.Labels;

/**
 * What the user chose for all files of an import.
 *
 * @param annotator who says what files leave unnamed; empty for nobody in particular
 * @param mapping   from the files' layers and tags to the project's
 * @param labels    what becomes of those that the project does not know
 * @param options   by the format's id, then by the option's
 */
record ImportChoices(Optional<Annotator> annotator, Optional<TagMapping> mapping, Labels labels,
        Map<String, Map<String, String>> options) {

    /** How a file is read. */
    ImportOptions of(FileInfo file) {
        Map<String, String> chosen = options.getOrDefault(file.format(), Map.of());
        // Options belong to a format, so with options the format is the one that they were chosen for.
        Optional<String> format = chosen.isEmpty() ? Optional.empty() : Optional.of(file.format());
        return new ImportOptions(format, file.asked(), ImportOptions.DEFAULT_MAX_BYTES, chosen, annotator, mapping,
                labels);
    }
}
