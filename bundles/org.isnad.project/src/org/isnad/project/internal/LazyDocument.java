/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

import org.isnad.model.Document;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.project.ProjectException;

/**
 * A document whose description is read when it is first needed. One whose description is damaged shows its id as its
 * title and is empty otherwise; what is wrong is said when its text is asked for, and by the checks.
 */
final class LazyDocument implements Document {

    private final DocumentId id;
    private final DocumentShelf shelf;
    private DocumentData description;
    private boolean damaged;
    /** Stays when the rest is forgotten: annotations that are not saved yet belong to the text that had it. */
    private String lastTextHash = "";

    LazyDocument(DocumentId id, DocumentShelf shelf) {
        this.id = id;
        this.shelf = shelf;
    }

    /** Says what the description is, so that it need not be read. */
    synchronized void set(DocumentData known) {
        description = known;
        lastTextHash = known.textHash();
        damaged = false;
    }

    /** The description as far as it was read; null if it was not. */
    synchronized DocumentData known() {
        return description;
    }

    synchronized void forget() {
        description = null;
        damaged = false;
    }

    /** The hash that the description said when it was last read; empty if it never was. */
    synchronized String lastTextHash() {
        return lastTextHash;
    }

    private synchronized <T> T get(Function<Document, T> field, T substitute) {
        if (description == null && !damaged) {
            try {
                description = shelf.readDescription(id);
                lastTextHash = description.textHash();
            } catch (ProjectException e) {
                // A view cannot throw; Project.text and ProjectCheck read the file again and say it.
                damaged = true;
            }
        }
        return damaged ? substitute : field.apply(description);
    }

    @Override
    public DocumentId id() {
        return id;
    }

    @Override
    public String title() {
        return get(Document::title, id.value());
    }

    @Override
    public String source() {
        return get(Document::source, "");
    }

    @Override
    public String format() {
        return get(Document::format, "");
    }

    @Override
    public String charset() {
        return get(Document::charset, "");
    }

    @Override
    public int length() {
        return get(Document::length, 0);
    }

    @Override
    public String textHash() {
        return get(Document::textHash, "");
    }

    @Override
    public Instant imported() {
        return get(Document::imported, Instant.EPOCH);
    }

    @Override
    public Map<String, String> metadata() {
        return get(Document::metadata, Map.of());
    }

    @Override
    public String toString() {
        return id.value();
    }
}
