/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.find;

/** What counts as found. */
public enum FindMode {

    /** Marks, tatweel, forms of alef and hamza, and capitals make no difference. */
    FOLDED("find.folded"),
    /** Character by character. */
    EXACT("find.exact"),
    /** A regular expression of Java over the text as it stands; {@code ^} and {@code $} stand for the ends of lines. */
    PATTERN("find.pattern");

    private final String key;

    FindMode(String key) {
        this.key = key;
    }

    /** The message that is its name. */
    String key() {
        return key;
    }
}
