/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.Objects;

/**
 * A word of a text.
 *
 * @param range where it stands; all characters of a broken spelling included, signs too
 * @param kind what it is made of
 * @param surface the characters of the range, verbatim
 * @param folded the word after {@linkplain ArabicFolding folding}, put together where its spelling is broken; not empty
 * @param joined whether the spelling is broken, so that {@code folded} is more than the surface folded
 */
public record Token(TextRange range, TokenKind kind, String surface, String folded, boolean joined) {

    public Token {
        Objects.requireNonNull(range);
        Objects.requireNonNull(kind);
        if (surface.length() != range.length() || folded.isEmpty()) {
            throw new IllegalArgumentException("\"" + surface + "\" (" + folded + ") at " + range);
        }
    }
}
