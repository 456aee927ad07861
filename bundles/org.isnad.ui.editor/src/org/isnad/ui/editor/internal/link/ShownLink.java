/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;

/**
 * A relation or group with whose it is.
 *
 * @param own whether the annotator at work made it, and so may change it
 */
public record ShownLink(AnnotationData data, Annotator annotator, boolean own) {

    public AnnotationId id() {
        return data.id();
    }

    /** Whether an annotation is an end of the relation or a member of the group. */
    public boolean names(AnnotationId id) {
        return data.references().contains(id);
    }
}
