/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.Set;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;

/**
 * One annotation of any kind made, changed or removed. Adding, changing and removing are one kind of change, so the
 * inverse is the same change with both sides swapped.
 *
 * @param before the annotation as it must be before, null when it is made
 * @param after  the annotation as it will be, null when it is removed
 */
public record AnnotationChange(DocumentId document, Annotator annotator, AnnotationData before, AnnotationData after)
        implements ObjectChange<AnnotationData> {

    public AnnotationChange {
        ObjectChange.check(before, after, AnnotationData::id);
        if (before != null && after != null && before.kind() != after.kind()) {
            throw new IllegalArgumentException("a " + before.kind() + " cannot become a " + after.kind());
        }
    }

    public static AnnotationChange add(DocumentId document, Annotator annotator, AnnotationData annotation) {
        return new AnnotationChange(document, annotator, null, annotation);
    }

    public static AnnotationChange remove(DocumentId document, Annotator annotator, AnnotationData annotation) {
        return new AnnotationChange(document, annotator, annotation, null);
    }

    @Override
    public AnnotationChange inverse() {
        return new AnnotationChange(document, annotator, after, before);
    }

    @Override
    public Change applyTo(ChangeTarget target) throws StaleChangeException {
        target.replace(document, annotator, before, after);
        return inverse();
    }

    @Override
    public Set<DocumentId> touched() {
        return Set.of(document);
    }

    @Override
    public Set<ObjectId> objects() {
        return Set.of(subject().id());
    }
}
