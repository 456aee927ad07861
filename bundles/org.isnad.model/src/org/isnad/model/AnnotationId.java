/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.UUID;

/**
 * Names an annotation for ever: across saving, exporting and merging. Made by {@link IdSource}. A UUID, of version 7
 * for new annotations and of any version when it comes from a file.
 *
 * @param high the UUID's first 64 bits
 * @param low  the UUID's last 64 bits
 */
public record AnnotationId(long high, long low) implements ObjectId, Comparable<AnnotationId> {

    public AnnotationId(UUID value) {
        this(value.getMostSignificantBits(), value.getLeastSignificantBits());
    }

    /**
     * Reads an id from its text.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static AnnotationId valueOf(String text) {
        return new AnnotationId(UUID.fromString(text));
    }

    public UUID value() {
        return new UUID(high, low);
    }

    /** In the order of the texts, which for ids of one source is the order in which they were made. */
    @Override
    public int compareTo(AnnotationId other) {
        int most = Long.compareUnsigned(high, other.high);
        return most != 0 ? most : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return value().toString();
    }
}
