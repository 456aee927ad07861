/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.isnad.exchange.Dependents;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.transfer.Passages;

/** Chooses the annotations that belong to places. What it leaves out the user did not ask for: that is no loss. */
final class WithinPassages {

    private final Passages passages;

    WithinPassages(Passages passages) {
        this.passages = passages;
    }

    /** The spans that touch a place, what joins such spans alone, and what is said about the document as a whole. */
    List<AnnotationData> of(DocumentId document, List<AnnotationData> annotations) {
        Set<AnnotationId> gone = new HashSet<>();
        for (AnnotationData annotation : annotations) {
            if (annotation instanceof SpanData span
                    && span.ranges().stream().noneMatch(range -> passages.touch(document, range))) {
                gone.add(span.id());
            }
        }
        Dependents.add(annotations, gone, joining -> { });
        return annotations.stream().filter(annotation -> !gone.contains(annotation.id())).toList();
    }
}
