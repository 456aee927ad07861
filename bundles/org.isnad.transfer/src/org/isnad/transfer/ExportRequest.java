/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.tagset.TagMapping;

/**
 * What is to be written.
 *
 * @param format        id of the format
 * @param out           a folder for formats that write files for each document, otherwise a file
 * @param documents     empty for all
 * @param annotator     whose annotations; empty for the only one there is, or for all where the format can hold several
 * @param dryRun        whether only to report what would be lost
 * @param options       what the user chose among the format's options, by their ids
 * @param mapping       from the project's layers and tags to others; empty to keep them
 * @param passages      to which the export is restricted: only documents with such places, and of their annotations those
 *                      that touch one; empty for whole documents
 */
public record ExportRequest(String format, Path out, List<DocumentId> documents, Optional<Annotator> annotator,
        boolean dryRun, Map<String, String> options, Optional<TagMapping> mapping,
        Optional<Passages> passages) {

    public ExportRequest {
        documents = List.copyOf(documents);
        options = Map.copyOf(options);
    }

    /** Of whole documents. */
    public ExportRequest(String format, Path out, List<DocumentId> documents, Optional<Annotator> annotator,
            boolean dryRun, Map<String, String> options, Optional<TagMapping> mapping) {
        this(format, out, documents, annotator, dryRun, options, mapping, Optional.empty());
    }

    /** With the format's options as they are when nobody chooses, and the project's own labels. */
    public ExportRequest(String format, Path out, List<DocumentId> documents, Optional<Annotator> annotator,
            boolean dryRun) {
        this(format, out, documents, annotator, dryRun, Map.of(), Optional.empty());
    }

    /** The same, of these places alone. */
    public ExportRequest within(Passages places) {
        return new ExportRequest(format, out, documents, annotator, dryRun, options, mapping, Optional.of(places));
    }
}
