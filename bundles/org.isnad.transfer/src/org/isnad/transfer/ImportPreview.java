/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;
import org.isnad.transfer.ImportReport.Added;

/**
 * What an import of a file would do.
 *
 * @param format id of the format that the file would be read in; empty when none knows it
 * @param bytes  size of the file
 * @param result the text and charset, or why the file would be refused; a text that the project holds already is refused
 */
public record ImportPreview(Path file, String format, long bytes, ImportResult result) {

    /** What an import would report of the document, under an id that may turn out to be taken. */
    public Added foretold(Imported read) {
        DocumentData document = new DocumentData(
                DocumentId.named(read.name().isEmpty() ? file.getFileName().toString() : read.name()),
                read.title(), file.toString(), format, read.charset(), read.text().length(), "", Instant.EPOCH,
                Map.of(), List.of(), Foreign.NONE);
        int annotations = read.annotations().stream().mapToInt(said -> said.annotations().size()).sum();
        return new Added(file.toString(), document, annotations, read.unit(), read.notices());
    }
}
