/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.UUID;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.stored.AnnotationWriter;

/** The second of two versions of one annotation that are both kept. */
final class ConflictCopy {

    private ConflictCopy() {
    }

    /** The same under an id that only this content gets, wherever and how often it is made. */
    static AnnotationData of(AnnotationData annotation) {
        return annotation.withId(new AnnotationId(UUID.nameUUIDFromBytes(AnnotationWriter.line(annotation))));
    }
}
