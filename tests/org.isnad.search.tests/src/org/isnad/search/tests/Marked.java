/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import java.util.stream.Collectors;

import org.isnad.search.SearchHit;
import org.isnad.search.SearchResult;

/** Writes hits so that a test can be read: the hit in guillemets within its context, one line a hit. */
final class Marked {

    private Marked() {
    }

    static String hits(SearchResult result) {
        return result.hits().stream().map(Marked::hit).collect(Collectors.joining("\n"));
    }

    private static String hit(SearchHit hit) {
        return hit.left() + "«" + hit.text() + "»" + hit.right();
    }
}
