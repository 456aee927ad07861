/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.util.Collections;
import java.util.Set;

import org.eclipse.core.commands.operations.IUndoContext;
import org.isnad.model.DocumentId;

/**
 * What of a session's project a step reaches. Steps with a document in common come one after the other; others can be
 * taken back and made again independently of each other.
 *
 * @param session   whose steps they are
 * @param documents null for the whole project; empty for what belongs to no document
 */
record Reach(WindowSession session, Set<DocumentId> documents) implements IUndoContext {

    static Reach everything(WindowSession session) {
        return new Reach(session, null);
    }

    @Override
    public String getLabel() {
        return "Isnad";
    }

    @Override
    public boolean matches(IUndoContext context) {
        return context instanceof Reach other && session == other.session && meets(other);
    }

    private boolean meets(Reach other) {
        if (documents == null || other.documents == null || documents.isEmpty() && other.documents.isEmpty()) {
            return true;
        }
        return !Collections.disjoint(documents, other.documents);
    }
}
