/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.run;

import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;

/** Cuts what stands around hits out of a text, never inside a grapheme. */
final class Contexts {

    private final String text;
    private final Graphemes graphemes;
    private final int length;

    /** @param length how many UTF-16 units are given to either side at most */
    Contexts(String text, int length) {
        this.text = text;
        this.graphemes = Graphemes.of(text);
        this.length = length;
    }

    String covered(TextRange hit) {
        return hit.covered(text);
    }

    String left(TextRange hit) {
        int begin = hit.begin();
        int edge = Math.max(0, begin - length);
        return text.substring(graphemes.isBoundary(edge) ? edge : Math.min(begin, graphemes.next(edge)), begin);
    }

    String right(TextRange hit) {
        int end = hit.end();
        int edge = (int) Math.min(text.length(), (long) end + length);
        return text.substring(end, graphemes.isBoundary(edge) ? edge : Math.max(end, graphemes.previous(edge)));
    }
}
