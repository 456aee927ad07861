/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;

/** What changes are applied to: the mutable side of a project. Implemented by the project store and by tests. */
public interface ChangeTarget {

    /**
     * Replaces {@code before} by {@code after} in one annotator's set.
     *
     * @param before the span that must be there now, or null if {@code after} is new
     * @param after  the span to put, or null to remove {@code before}
     * @throws StaleChangeException if the set does not hold {@code before} just so, or holds the new id already
     */
    void replace(DocumentId document, Annotator annotator, SpanData before, SpanData after)
            throws StaleChangeException;
}
