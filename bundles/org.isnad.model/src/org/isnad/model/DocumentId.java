/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

/**
 * Names a document within its project. It is also the name of the document's folder, so it is a
 * {@linkplain SafeName safe name} of 1 to 64 characters.
 *
 * @param value the id, as in the command line's answers and in folder names
 */
public record DocumentId(String value) implements ObjectId, Comparable<DocumentId> {

    public DocumentId {
        if (value == null || !SafeName.isSafe(value)) {
            throw new IllegalArgumentException("not a document id: " + value);
        }
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
