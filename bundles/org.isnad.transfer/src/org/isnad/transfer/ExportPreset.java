/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

import java.util.Map;
import java.util.Optional;

/**
 * How a team exports: everything that can be chosen but the documents and the place.
 *
 * @param name      what people call it, not blank
 * @param format    id of the format
 * @param annotator name of who annotated; empty for the only one there is, or everybody
 * @param mapping   name of the tagset whose labels are written; empty for the project's own
 * @param options   of the format, by their ids, without those that nobody chose
 */
public record ExportPreset(String name, String format, Optional<String> annotator, Optional<String> mapping,
        Map<String, String> options) {

    public ExportPreset {
        name = name.strip();
        if (name.isEmpty() || format.isBlank()) {
            throw new IllegalArgumentException("a preset “" + name + "” for the format “" + format + "”");
        }
        options = Map.copyOf(options);
    }
}
