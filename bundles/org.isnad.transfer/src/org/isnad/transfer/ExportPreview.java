/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

import java.util.List;
import java.util.Optional;

/**
 * How the files of an export begin, of the first document alone.
 *
 * @param files in the order in which the format writes them; empty when there is no document
 */
public record ExportPreview(List<Head> files) {

    /**
     * The beginning of a file.
     *
     * @param name without a folder
     * @param text empty when the file is no text in UTF-8
     * @param more whether the file goes on
     */
    public record Head(String name, Optional<String> text, boolean more) {
    }

    public ExportPreview {
        files = List.copyOf(files);
    }
}
