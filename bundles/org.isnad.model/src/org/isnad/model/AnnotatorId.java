/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

/**
 * Names an annotator within a project, and the annotator's folder; safe on every file system like {@link DocumentId}.
 *
 * @param value the id; made from the annotator's name by {@link Annotator#named(String)}
 */
public record AnnotatorId(String value) implements Comparable<AnnotatorId> {

    public AnnotatorId {
        if (value == null || !SafeName.isSafe(value)) {
            throw new IllegalArgumentException("not an annotator id: " + value);
        }
    }

    @Override
    public int compareTo(AnnotatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
