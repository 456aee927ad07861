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
import org.isnad.search.HitPage;
import org.isnad.search.SearchIndex;
import org.isnad.ui.search.internal.hits.Ticks;

/** The line that says how much was found. */
public final class Counts {

    private Counts() {
    }

    /**
     * How many hits are in how many documents, how many of them are ticked, and what is to be known: documents that are
     * not indexed yet or could not be read, and an order that could not be made.
     */
    public static String text(HitPage page, Ticks ticks, Function<DocumentId, String> titles) {
        StringBuilder text = new StringBuilder(Texts.text("count", page.total(), page.documents()));
        if (ticks.areAll()) {
            text.append(' ').append(Texts.text("count.tickedAll", ticks.exceptions()));
        } else if (ticks.exceptions() > 0) {
            text.append(' ').append(Texts.text("count.ticked", ticks.exceptions()));
        }
        if (!page.complete()) {
            text.append(' ').append(Texts.text("count.waiting", page.waiting()));
        }
        if (!page.ordered()) {
            text.append(' ').append(Texts.text("count.unordered", SearchIndex.MAX_ORDERED));
        }
        if (!page.unreadable().isEmpty()) {
            text.append(' ').append(Texts.text("count.unreadable", page.unreadable().size(),
                    page.unreadable().stream().map(titles).collect(Collectors.joining(", "))));
        }
        return text.toString();
    }
}
