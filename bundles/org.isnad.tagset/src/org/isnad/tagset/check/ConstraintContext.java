/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.isnad.model.AnnotationId;
import org.isnad.tagset.internal.IndexedContext;
import org.isnad.text.TextRange;

/**
 * One annotator's annotations of one document, as they are while they are checked. Whoever has an index of their own
 * implements this; {@link #of} makes one.
 */
public interface ConstraintContext {

    /** All annotations. */
    Collection<? extends Checked> annotations();

    Optional<? extends Checked> annotation(AnnotationId id);

    /** The spans of the layer with a range that shares text with this one. */
    Collection<? extends Checked> sharing(String layer, TextRange range);

    /** The sentences of the text, ascending and not overlapping. */
    List<TextRange> sentences();

    /** The document's text. */
    String text();

    /** A context over annotations that do not change. */
    static ConstraintContext of(Collection<? extends Checked> annotations, List<TextRange> sentences, String text) {
        return new IndexedContext(annotations, sentences, text);
    }
}
