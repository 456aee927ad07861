/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.Locale;

/**
 * Something of what Isnad's documents hold that a format may or may not be able to hold. A format lists what it holds;
 * what it does not list never reaches its writer, and the program names it as lost.
 */
public enum Content {
    /** Spans of text, each of one range. */
    SPANS,
    /** Spans within others, or on the same text. A writer that does not hold them chooses; see {@link FlatSpans}. */
    NESTED,
    /** Spans that share only a part of their text with others; otherwise as {@link #NESTED}. */
    CROSSING,
    /** Spans of several ranges. */
    DISCONTINUOUS,
    /** Spans of no length: a point in the text. */
    EMPTY,
    /** Directed relations between two annotations. */
    RELATIONS,
    /** Groups of annotations with roles, such as chains and attributions. */
    GROUPS,
    /** What is said about a whole document. */
    DOCUMENT_ANNOTATIONS,
    /** Other features than the tag. */
    FEATURES,
    /** Remarks of annotators for other people. */
    COMMENTS,
    /** What is known about a document: outlet, byline, date of publication … */
    METADATA,
    /** What several annotators say about one document. */
    ANNOTATORS;

    /** As extensions write it: lower case, with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
