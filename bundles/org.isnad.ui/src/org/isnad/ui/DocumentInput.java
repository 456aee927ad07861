/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;

/**
 * What the annotation editor opens: a document of the window's project. Two inputs of the same document in the same
 * session are equal, so that a document has one editor in a window.
 * <p>
 * The workbench does not persist it: at the next start no project is open yet when the workbench restores its parts.
 * The session itself reopens a project's documents, once the project is there.
 */
public final class DocumentInput implements IEditorInput {

    private final DocumentId document;
    private final ProjectSession session;

    public DocumentInput(ProjectSession session, DocumentId document) {
        this.session = session;
        this.document = document;
    }

    /** The document's id. */
    public DocumentId document() {
        return document;
    }

    /** The session of the window that the editor is in. */
    public ProjectSession session() {
        return session;
    }

    @Override
    public boolean exists() {
        return session.project().flatMap(project -> project.document(document)).isPresent();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("document");
    }

    /** The document's title; its id once it is gone. */
    @Override
    public String getName() {
        return session.project().flatMap(project -> project.document(document)).map(Document::title)
                .orElse(document.value());
    }

    @Override
    public String getToolTipText() {
        return getName() + " (" + document + ")";
    }

    /** @return null: see the class comment */
    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == DocumentId.class ? adapter.cast(document) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentInput input && input.session == session && input.document.equals(document);
    }

    @Override
    public int hashCode() {
        return document.hashCode();
    }

    @Override
    public String toString() {
        return "document " + document;
    }
}
