/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.UUID;

/**
 * Names an annotation for ever: across saving, exporting and merging. Made by {@link IdSource}.
 *
 * @param value a UUID, version 7 for new annotations; any version when it comes from a file
 */
public record AnnotationId(UUID value) implements Comparable<AnnotationId> {

    public AnnotationId {
        if (value == null) {
            throw new IllegalArgumentException("an annotation id is a UUID, not null");
        }
    }

    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static AnnotationId valueOf(String text) {
        return new AnnotationId(UUID.fromString(text));
    }

    /** In the order of the texts, which for ids of one source is the order in which they were made. */
    @Override
    public int compareTo(AnnotationId other) {
        int most = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return most != 0 ? most
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
