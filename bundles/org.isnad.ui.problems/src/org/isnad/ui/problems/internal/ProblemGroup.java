/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.problems.internal;

import java.util.List;
import java.util.Optional;

import org.isnad.model.DocumentId;

/**
 * The problems of a document, or those that concern the project as a whole. Equal to the group of the same document at
 * another time, so that what is unfolded stays so.
 *
 * @param title of the document
 */
record ProblemGroup(Optional<DocumentId> document, String title, List<Problem> problems) {

    @Override
    public boolean equals(Object other) {
        return other instanceof ProblemGroup group && document.equals(group.document);
    }

    @Override
    public int hashCode() {
        return document.hashCode();
    }
}
