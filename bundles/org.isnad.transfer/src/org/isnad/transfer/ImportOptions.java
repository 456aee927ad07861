/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

import java.util.Map;
import java.util.Optional;

import org.isnad.model.Annotator;

/**
 * How files are read.
 *
 * @param format   id of the format; empty to find it by content, then by ending
 * @param charset  empty to find it
 * @param maxBytes a larger file is refused
 * @param options  what the user chose among the format's options, by their ids; only with a format
 * @param annotator who says what files say without naming anybody; empty if that is nobody
 */
public record ImportOptions(Optional<String> format, Optional<String> charset, long maxBytes,
        Map<String, String> options, Optional<Annotator> annotator) {

    /** A file of over 20 MiB is no news report, and its editor would hold all of it in memory. */
    public static final long DEFAULT_MAX_BYTES = 20L * 1024 * 1024;

    public ImportOptions {
        if (maxBytes <= 0) {
            throw new IllegalArgumentException("the limit of " + maxBytes + " bytes lets nothing in");
        }
        options = Map.copyOf(options);
    }

    /** With the format's options as they are when nobody chooses. */
    public ImportOptions(Optional<String> format, Optional<String> charset, long maxBytes) {
        this(format, charset, maxBytes, Map.of(), Optional.empty());
    }

    public static ImportOptions defaults() {
        return new ImportOptions(Optional.empty(), Optional.empty(), DEFAULT_MAX_BYTES);
    }
}
