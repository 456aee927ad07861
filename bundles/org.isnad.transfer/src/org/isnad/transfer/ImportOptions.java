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
import org.isnad.tagset.TagMapping;

/**
 * How files are read.
 *
 * @param format   id of the format; empty to find it by content, then by ending
 * @param charset  empty to find it
 * @param maxBytes a larger file is refused
 * @param options  what the user chose among the format's options, by their ids; only with a format
 * @param annotator who says what files say without naming anybody; empty if that is nobody
 * @param mapping   from the files' layers and tags to others; empty to keep them
 * @param labels    what becomes of layers and tags that the project does not know
 */
public record ImportOptions(Optional<String> format, Optional<String> charset, long maxBytes,
        Map<String, String> options, Optional<Annotator> annotator, Optional<TagMapping> mapping, Labels labels) {

    /** What becomes of layers and tags that the project's tagset does not declare. */
    public enum Labels {
        /** They stay as they are, and the project shows them as unknown. */
        KEEP,
        /** The tagset file gets them, as the source declares them, or else as they were seen. */
        ADD
    }

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
        this(format, charset, maxBytes, Map.of(), Optional.empty(), Optional.empty(), Labels.KEEP);
    }

    public static ImportOptions defaults() {
        return new ImportOptions(Optional.empty(), Optional.empty(), DEFAULT_MAX_BYTES);
    }
}
