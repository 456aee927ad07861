/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.time.Instant;
import java.util.List;

import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;
import org.isnad.project.NewDocument;

/**
 * A new document, looked through and ready to be written.
 *
 * @param textHash SHA-256 of the text's UTF-8 bytes
 */
record PreparedDocument(NewDocument document, String textHash) {

    String title() {
        return document.title().isBlank() ? document.name() : document.title();
    }

    DocumentData description(DocumentId id, Instant imported) {
        return new DocumentData(id, title(), document.source(), document.format(), document.charset(),
                document.text().length(), textHash, imported, document.metadata(), List.of(), Foreign.NONE);
    }
}
