/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.filter;

import java.util.ArrayList;
import java.util.List;

import org.isnad.text.message.MessageBundle;
import org.isnad.ui.editor.internal.spans.SpanFilter;

/** Says in words what a filter hides. */
final class FilterText {

    private static final MessageBundle MESSAGES = MessageBundle.beside(FilterText.class);

    private FilterText() {
    }

    /** As short as a status line wants it; empty for a filter that hides nothing. */
    static String of(SpanFilter filter) {
        List<String> parts = new ArrayList<>();
        if (!filter.hiddenLayers().isEmpty()) {
            parts.add(MESSAGES.text("hidden.layers", filter.hiddenLayers().size()));
        }
        if (!filter.hiddenTags().isEmpty()) {
            parts.add(MESSAGES.text("hidden.tags", filter.hiddenTags().size()));
        }
        if (!filter.hiddenAnnotators().isEmpty()) {
            parts.add(MESSAGES.text("hidden.annotators", filter.hiddenAnnotators().size()));
        }
        if (!filter.decided()) {
            parts.add(MESSAGES.text("hidden.decided"));
        }
        if (!filter.suggested()) {
            parts.add(MESSAGES.text("hidden.suggested"));
        }
        if (filter.unfinishedOnly() || filter.problemsOnly()) {
            parts.add(MESSAGES.text("hidden.only", String.valueOf(filter.unfinishedOnly()),
                    String.valueOf(filter.problemsOnly())));
        }
        return parts.isEmpty() ? ""
                : MESSAGES.text("hidden", String.join(MESSAGES.text("hidden.and"), parts));
    }
}
