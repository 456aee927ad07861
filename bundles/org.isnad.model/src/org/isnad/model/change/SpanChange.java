/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.Objects;
import java.util.Set;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;

/**
 * One span made, changed or removed. Adding, changing and removing are one kind of change, so the inverse is the same
 * change with both sides swapped.
 *
 * @param before the span as it must be before, null when it is made
 * @param after  the span as it will be, null when it is removed
 */
public record SpanChange(DocumentId document, Annotator annotator, SpanData before, SpanData after)
        implements Change {

    public SpanChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change of nothing into nothing");
        }
        if (before != null && after != null && !Objects.equals(before.id(), after.id())) {
            throw new IllegalArgumentException("a change keeps the id: " + before.id() + ", " + after.id());
        }
    }

    public static SpanChange add(DocumentId document, Annotator annotator, SpanData span) {
        return new SpanChange(document, annotator, null, span);
    }

    public static SpanChange remove(DocumentId document, Annotator annotator, SpanData span) {
        return new SpanChange(document, annotator, span, null);
    }

    @Override
    public Change applyTo(ChangeTarget target) throws StaleChangeException {
        target.replace(document, annotator, before, after);
        return new SpanChange(document, annotator, after, before);
    }

    @Override
    public Set<DocumentId> touched() {
        return Set.of(document);
    }
}
