/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.Set;

import org.isnad.model.ClaimRelation;
import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;

/**
 * A relation between two claims made, changed or removed.
 *
 * @param before the relation as it must be before, null when it is made
 * @param after  the relation as it will be, null when it is removed
 */
public record ClaimRelationChange(ClaimRelation before, ClaimRelation after) implements ObjectChange<ClaimRelation> {

    public ClaimRelationChange {
        ObjectChange.check(before, after, ClaimRelation::id);
        if (before != null && after != null && !before.from().equals(after.from())) {
            throw new IllegalArgumentException("a relation of claims leads on from where it led: " + before.from());
        }
    }

    @Override
    public ClaimRelationChange inverse() {
        return new ClaimRelationChange(after, before);
    }

    @Override
    public Change applyTo(ChangeTarget target) throws StaleChangeException {
        target.replace(before, after);
        return inverse();
    }

    @Override
    public Set<DocumentId> touched() {
        return Set.of();
    }

    @Override
    public Set<ObjectId> objects() {
        return Set.of(subject().id());
    }
}
