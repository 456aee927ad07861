/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.regex.Pattern;

/**
 * Names a document within its project. It is also the name of the document's folder, so it is a
 * {@linkplain SafeName safe name} of 1 to 64 characters.
 *
 * @param value the id, as in the command line's answers and in folder names
 */
public record DocumentId(String value) implements ObjectId, Comparable<DocumentId> {

    /** There is room behind it for a number that tells documents of one name apart. */
    private static final int LONGEST = 48;
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.\\p{L}[\\p{L}\\p{N}]{0,7}$");

    public DocumentId {
        if (value == null || !SafeName.isSafe(value)) {
            throw new IllegalArgumentException("not a document id: " + value);
        }
    }

    /**
     * The id that a document of this name gets where it is free.
     *
     * @param name a file's name, whose ending does not count, or a title; in any script
     */
    public static DocumentId named(String name) {
        return new DocumentId(SafeName.of(ENDING.matcher(name.strip()).replaceFirst(""), LONGEST, "document"));
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
