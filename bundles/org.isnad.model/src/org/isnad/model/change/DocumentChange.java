/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.Set;

import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;

/**
 * A document's description changed: its title, its metadata. Its text is no part of this; see {@link TextChange}.
 *
 * @param before the description as it must be before, not null
 * @param after  the description as it will be, not null
 */
public record DocumentChange(DocumentData before, DocumentData after) implements ObjectChange<DocumentData> {

    public DocumentChange {
        ObjectChange.check(before, after, DocumentData::id);
        if (before == null || after == null || before.length() != after.length()
                || !before.textHash().equals(after.textHash()) || !before.earlier().equals(after.earlier())) {
            throw new IllegalArgumentException("a description is neither made nor removed, and keeps the texts");
        }
    }

    @Override
    public DocumentChange inverse() {
        return new DocumentChange(after, before);
    }

    @Override
    public Change applyTo(ChangeTarget target) throws StaleChangeException {
        target.replace(before, after);
        return inverse();
    }

    @Override
    public Set<DocumentId> touched() {
        return Set.of(subject().id());
    }

    @Override
    public Set<ObjectId> objects() {
        return Set.of(subject().id());
    }
}
