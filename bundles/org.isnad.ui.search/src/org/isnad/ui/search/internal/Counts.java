/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.function.Function;
import java.util.stream.Collectors;

import org.isnad.model.DocumentId;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchResult;

/** The line that says how much was found. */
public final class Counts {

    private Counts() {
    }

    /** How many hits are in how many documents, whether some are left out, and what could not be read. */
    public static String text(SearchResult result, Function<DocumentId, String> titles) {
        long documents = result.hits().stream().map(SearchHit::document).distinct().count();
        StringBuilder text = new StringBuilder(result.hits().size() < result.total()
                ? Texts.text("count.cut", result.total(), result.hits().size(), documents)
                : Texts.text("count", result.total(), documents));
        if (!result.unreadable().isEmpty()) {
            text.append(' ').append(Texts.text("count.unreadable", result.unreadable().size(),
                    result.unreadable().stream().map(titles).collect(Collectors.joining(", "))));
        }
        return text.toString();
    }
}
