/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.Set;

import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;
import org.isnad.model.RegistryEntity;

/**
 * An entity of the registry made, changed or removed.
 *
 * @param before the entity as it must be before, null when it is made
 * @param after  the entity as it will be, null when it is removed
 */
public record EntityChange(RegistryEntity before, RegistryEntity after) implements ObjectChange<RegistryEntity> {

    public EntityChange {
        ObjectChange.check(before, after, RegistryEntity::id);
    }

    @Override
    public EntityChange inverse() {
        return new EntityChange(after, before);
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
