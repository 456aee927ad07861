/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

import org.isnad.model.DocumentId;

/** Is told of a project's changes, on the thread that makes them and after they are made. */
public interface ProjectListener {

    /**
     * The description of the document changed, or its text. This is told before the changes of annotations are that move
     * with the text.
     */
    default void documentChanged(DocumentId document) {
    }

    /** Entities of the registry changed. */
    default void registryChanged() {
    }

    /** Claims changed, or relations of claims. */
    default void claimsChanged() {
    }

    /** Annotations of the document changed, in memory. */
    default void annotationsChanged(DocumentId document) {
    }

    /** A document was added, here or by another process, or is there again after its removal was undone. */
    default void documentAdded(DocumentId document) {
    }

    /**
     * A document was removed. Where another program removed its files, what is said about it and is not saved stays in
     * memory, is stored by the next {@link Project#save} and belongs to the document again if it comes back.
     */
    default void documentRemoved(DocumentId document) {
    }

    /** The project has another tagset. Annotations did not change, but they may look otherwise now. */
    default void tagsetChanged() {
    }

    /** Everything that was changed is now in the files. */
    default void saved() {
    }
}
