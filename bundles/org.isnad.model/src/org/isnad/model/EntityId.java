/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.UUID;

/**
 * Names an entity of the registry for ever, across projects that share it.
 *
 * @param value a UUID, of version 7 when it was made here
 */
public record EntityId(UUID value) implements ObjectId, Comparable<EntityId> {

    public EntityId {
        if (value == null) {
            throw new IllegalArgumentException("an id is a UUID, not null");
        }
    }

    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static EntityId valueOf(String text) {
        return new EntityId(UUID.fromString(text));
    }

    @Override
    public int compareTo(EntityId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
