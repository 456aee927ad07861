/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;

/**
 * A change of a project as data: it can be stored ({@link ChangeCodec}), applied, and undone by applying the inverse.
 * It is the only way to change what is said about a project's texts.
 */
public sealed interface Change permits ObjectChange, ChangeList {

    /**
     * Carries the change out, all of it or nothing.
     *
     * @return the change that leads back
     * @throws StaleChangeException if what the change expects is not there; the target is then as it was
     */
    Change applyTo(ChangeTarget target) throws StaleChangeException;

    /** The change that leads back, without carrying this one out. */
    Change inverse();

    /** The changes of single objects that it consists of, in the order in which they are applied. */
    List<ObjectChange<?>> steps();

    /** The documents that the change touches. */
    Set<DocumentId> touched();

    /** The objects that the change touches. */
    Set<ObjectId> objects();

    /** What the change does, for the undo menu, as in “Mark 14 × PERS”. */
    default String label(Locale locale) {
        return ChangeLabel.of(this, locale);
    }
}
