/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.RegistryEntity;
import org.isnad.text.TextEdits;

/**
 * What changes are applied to: the mutable side of a project. Implemented by the project store and by tests. A target
 * that holds annotations alone refuses everything else.
 */
public interface ChangeTarget {

    /**
     * Replaces {@code before} by {@code after} in one annotator's set.
     *
     * @param before the annotation that must be there now, or null if {@code after} is new
     * @param after  the annotation to put, or null to remove {@code before}
     * @throws StaleChangeException if the set does not hold {@code before} just so, holds the new id already, or a
     *                              group would be a member of itself
     */
    void replace(DocumentId document, Annotator annotator, AnnotationData before, AnnotationData after)
            throws StaleChangeException;

    /** @throws StaleChangeException if the description is another one */
    default void replace(DocumentData before, DocumentData after) throws StaleChangeException {
        throw StaleChangeException.notHeldHere(before.id());
    }

    /**
     * Gives a document another text, makes it, or removes it. No annotation moves by this.
     *
     * @param before the description that must be there now, or null if the document is made
     * @param after  the description to put, or null to remove the document
     * @param edits  how the text before becomes the text after
     * @throws StaleChangeException if the description is another one, or the text does not have what the edits remove
     */
    default void replace(DocumentData before, DocumentData after, TextEdits edits) throws StaleChangeException {
        throw StaleChangeException.notHeldHere(before != null ? before.id() : after.id());
    }

    /** @throws StaleChangeException if the registry does not hold {@code before} just so, or holds the new id */
    default void replace(RegistryEntity before, RegistryEntity after) throws StaleChangeException {
        throw StaleChangeException.notHeldHere(before != null ? before.id() : after.id());
    }

    /** @throws StaleChangeException if the project does not hold {@code before} just so, or holds the new id */
    default void replace(Claim before, Claim after) throws StaleChangeException {
        throw StaleChangeException.notHeldHere(before != null ? before.id() : after.id());
    }

    /** @throws StaleChangeException if the project does not hold {@code before} just so, or holds the new id */
    default void replace(ClaimRelation before, ClaimRelation after) throws StaleChangeException {
        throw StaleChangeException.notHeldHere(before != null ? before.id() : after.id());
    }
}
