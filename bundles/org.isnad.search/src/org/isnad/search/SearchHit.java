/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.util.List;

import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;

/**
 * A place in a text, with its context (keyword in context, KWIC).
 *
 * @param range       the exact original characters, whatever stands between their letters
 * @param left        the text before the hit in reading order, as stored, line ends included; never cut inside a
 *                    grapheme
 * @param text        the characters of the range
 * @param right       the text after the hit in reading order, cut like {@code left}
 * @param matched     the narrowest mode in which a search for words matches here; {@link MatchMode#EXACT} for any
 *                    other query
 * @param annotations spans that overlap the hit, in reading order
 * @param captures    the parts that the query named, by name
 */
public record SearchHit(DocumentId document, TextRange range, String left, String text, String right,
        MatchMode matched, List<AnnotationId> annotations, List<Capture> captures) {

    public SearchHit {
        annotations = List.copyOf(annotations);
        captures = List.copyOf(captures);
    }

    /** A hit without captures. */
    public SearchHit(DocumentId document, TextRange range, String left, String text, String right,
            MatchMode matched, List<AnnotationId> annotations) {
        this(document, range, left, text, right, matched, annotations, List.of());
    }
}
