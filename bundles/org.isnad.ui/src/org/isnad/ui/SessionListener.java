/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import org.isnad.model.DocumentId;

/** Is told, on the UI thread, what happens in a {@link ProjectSession}. */
public interface SessionListener {

    /** Another project is open now, or none. */
    default void projectChanged() {
    }

    /** Documents were added, removed or described otherwise. */
    default void documentsChanged() {
    }

    /** The document has another text now. This is told before the annotations are that moved with it. */
    default void textChanged(DocumentId document) {
    }

    /** Annotations of the document changed in memory. */
    default void annotationsChanged(DocumentId document) {
    }

    /** The project has another tagset. */
    default void tagsetChanged() {
    }

    /** The session has another {@link ProjectSession#saveState()}. */
    default void saveStateChanged() {
    }

    /** Somebody else annotates now. */
    default void annotatorChanged() {
    }

    /** The index answers from newer data now. */
    default void indexUpdated() {
    }
}
