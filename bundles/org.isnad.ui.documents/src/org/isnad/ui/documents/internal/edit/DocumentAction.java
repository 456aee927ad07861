/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.edit;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.isnad.model.Document;

/** What the commands do. The constants' names stand in {@code plugin.xml} behind the handler's class. */
enum DocumentAction {
    OPEN(documents -> !documents.isEmpty(), DocumentEdits::open),
    BESIDE(documents -> documents.size() == 1, (edits, documents) -> edits.openBeside(documents.getFirst())),
    RENAME(documents -> documents.size() == 1, (edits, documents) -> edits.rename(documents.getFirst())),
    GROUP(documents -> !documents.isEmpty(), DocumentEdits::group),
    PROPERTIES(documents -> documents.size() == 1, (edits, documents) -> edits.describe(documents.getFirst())),
    REMOVE(documents -> !documents.isEmpty(), DocumentEdits::remove),
    /** The same by the key that removes letters where one types. */
    REMOVE_BY_KEY(documents -> !documents.isEmpty(), DocumentEdits::remove),
    REPLACE(documents -> documents.size() == 1, (edits, documents) -> edits.replace(documents.getFirst())),
    ORIGINAL(documents -> documents.size() == 1, (edits, documents) -> edits.showOriginal(documents.getFirst())),
    ORIGINAL_FILE(documents -> documents.size() == 1, (edits, documents) -> edits.saveOriginal(documents.getFirst())),
    HISTORY(documents -> documents.size() == 1, (edits, documents) -> edits.showHistory(documents.getFirst())),
    SUGGEST(documents -> !documents.isEmpty(), DocumentEdits::suggest),
    CORRECT(documents -> documents.size() == 1, (edits, documents) -> edits.correct());

    private final Predicate<List<Document>> possible;
    private final BiConsumer<DocumentEdits, List<Document>> work;

    DocumentAction(Predicate<List<Document>> possible, BiConsumer<DocumentEdits, List<Document>> work) {
        this.possible = possible;
        this.work = work;
    }

    boolean possible(List<Document> documents) {
        return possible.test(documents);
    }

    void run(DocumentEdits edits, List<Document> documents) {
        work.accept(edits, documents);
    }
}
