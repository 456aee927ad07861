/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.outline;

import org.isnad.text.TextRange;

/**
 * A part of a text.
 *
 * @param range all of it
 * @param title what it is shown by: the heading of a section, its first line if it has none; else all of it
 */
public record OutlineNode(Kind kind, TextRange range, TextRange title) {

    /** What a part is. */
    public enum Kind {
        /** A heading with what follows it. */
        SECTION,
        /** A line of the text. */
        PARAGRAPH, SENTENCE
    }
}
