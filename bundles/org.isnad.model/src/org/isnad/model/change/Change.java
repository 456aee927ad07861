/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.Set;

import org.isnad.model.DocumentId;

/**
 * A change of a project as data: it can be stored, applied, and undone by applying the inverse that
 * {@link #applyTo(ChangeTarget)} returns. It is the only way to change annotations.
 */
public sealed interface Change permits SpanChange, ChangeList {

    /**
     * Carries the change out, all of it or nothing.
     *
     * @return the change that leads back
     * @throws StaleChangeException if what the change expects is not there; the target is then as it was
     */
    Change applyTo(ChangeTarget target) throws StaleChangeException;

    /** The documents whose annotations the change touches. */
    Set<DocumentId> touched();
}
