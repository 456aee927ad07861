/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

/** What a project in its folder is made of; each part knows those that it needs. */
final class Parts {

    final Layout layout;
    final FolderProject.Settings settings;
    final AtomicWriter writer;
    final Pending pending;
    final TextFiles texts;
    final Originals originals;
    final DocumentShelf documents;
    final AnnotatorShelf annotators;
    final Shelf shelf;
    final ClaimShelf claims;
    final Ledger ledger;
    final TagsetShelf tagset;
    final QueriesFile queries;

    Parts(Layout layout, TagsetShelf tagset, FolderProject.Settings settings) {
        Storage storage = settings.storage();
        this.layout = layout;
        this.settings = settings;
        this.tagset = tagset;
        this.writer = new AtomicWriter(storage);
        this.pending = new Pending(layout, storage);
        this.texts = new TextFiles(layout, storage, writer, pending);
        this.originals = new Originals(layout, storage, writer);
        this.documents = new DocumentShelf(layout, storage, writer, settings.clock(), texts, originals);
        this.annotators = new AnnotatorShelf(layout, storage, writer);
        this.shelf = new Shelf(layout, storage, writer, documents, texts, pending);
        this.claims = new ClaimShelf(layout, storage, shelf, pending);
        this.queries = new QueriesFile(layout, storage);
        this.ledger = new Ledger(pending, shelf, annotators, settings.clock());
    }
}
