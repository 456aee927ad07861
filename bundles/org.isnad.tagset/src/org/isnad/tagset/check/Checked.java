/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.check;

import java.util.List;

import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;

/** What the checks see of an annotation of any kind. */
public interface Checked {

    AnnotationId id();

    /** The layer's name. */
    String layer();

    /** The names of the features that have values. */
    Iterable<String> features();

    /** The values of a feature as they are stored; empty without one. */
    List<String> values(String feature);

    /** The ranges of a span, ascending; empty for other kinds. */
    List<TextRange> ranges();

    /** The members of a group in their order, the ends of a relation; empty for other kinds. */
    List<Member> members();

    /**
     * A part that an annotation plays in another one.
     *
     * @param role for the ends of a relation {@code source} and {@code target}
     */
    record Member(String role, AnnotationId annotation) {
    }
}
