/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.UUID;

/**
 * Names a relation between two claims for ever, across projects that share it.
 *
 * @param value a UUID, of version 7 when it was made here
 */
public record ClaimRelationId(UUID value) implements ObjectId, Comparable<ClaimRelationId> {

    public ClaimRelationId {
        if (value == null) {
            throw new IllegalArgumentException("an id is a UUID, not null");
        }
    }

    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static ClaimRelationId valueOf(String text) {
        return new ClaimRelationId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ClaimRelationId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
