/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.isnad.text.TextRange;

/** How EMF reads and writes the ranges of a span. */
public final class Stored {

    private Stored() {
    }

    /**
     * Ranges from {@code 4-9 12-14}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static List<TextRange> ranges(String text) {
        return Stream.of(text.split(" ", -1)).map(TextRange::parse).toList();
    }

    /** Ranges as {@code 4-9 12-14}. */
    public static String text(List<TextRange> ranges) {
        return ranges.stream().map(TextRange::toString).collect(Collectors.joining(" "));
    }
}
