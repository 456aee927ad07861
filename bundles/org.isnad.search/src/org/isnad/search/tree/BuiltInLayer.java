/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tree;

/** Spans that need no annotator: the program finds them in every text. A tagset's layer of the same name hides them. */
public enum BuiltInLayer {
    /** A sentence, without features. */
    SENTENCE("s"),
    /** A paragraph, without features. */
    PARAGRAPH("p"),
    /** A number or a range of numbers, with the feature {@code number}. */
    NUMBER("Number"),
    /** A date, with the features {@code date}, {@code year}, {@code month}, {@code day} and {@code calendar}. */
    DATE("Date");

    private final String layer;

    BuiltInLayer(String layer) {
        this.layer = layer;
    }

    /** The name in queries. */
    public String layer() {
        return layer;
    }
}
