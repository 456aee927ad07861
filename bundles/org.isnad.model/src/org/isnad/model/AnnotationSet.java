/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.List;
import java.util.Optional;

/**
 * Read-only view of what one annotator says about one document. The view is live: it shows later changes, and may be
 * read by one thread at a time with the project's changes (see {@code Project#read}); {@link #snapshot()} may cross
 * threads.
 */
public interface AnnotationSet {

    DocumentId document();

    Annotator annotator();

    /** All spans in {@linkplain Span#READING_ORDER reading order}; unmodifiable, live. */
    List<? extends Span> spans();

    Optional<? extends Span> span(AnnotationId id);

    /** Immutable copies of all spans in reading order. */
    default List<SpanData> snapshot() {
        return spans().stream().map(SpanData::of).toList();
    }
}
