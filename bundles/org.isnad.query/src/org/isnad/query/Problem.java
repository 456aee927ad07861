/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query;

/** Why a query cannot be asked. The names are stable codes; what each says with its data stands in the messages. */
public enum Problem {
    // --- the text as a whole ---
    /** There is nothing but blanks. */
    EMPTY_QUERY,
    /** There are signs but no word. */
    NO_WORD,
    /** More words than any sentence has. Data: the limit. */
    TOO_MANY_WORDS,
    /** Data: the limit in characters. */
    TOO_LONG,
    /** Brackets, or signs of negation, are nested too deep. Data: the limit. */
    TOO_DEEP,
    /** More words and signs than a query can have. Data: the limit. */
    TOO_MANY_PARTS,

    // --- signs ---
    /** Data: the sign. */
    UNCLOSED,
    /** A bracket is closed that is not open. Data: the sign. */
    UNOPENED,
    /** Something that cannot stand there. Data: what it is. */
    UNEXPECTED,
    /** Something is missing at the end. */
    UNEXPECTED_END,
    /** A word that stands where a word of the language may be meant. Data: the word, then the nearest. */
    UNKNOWN_KEYWORD,
    /** Data: the letters after the sign of per cent. */
    UNKNOWN_FLAG,

    // --- names; data: the name, then the nearest, empty if there is none ---
    UNKNOWN_LAYER,
    /** Data: the name, the layers, the nearest. */
    UNKNOWN_FEATURE,
    /** Data: the name, the layers, the nearest. */
    UNKNOWN_ROLE,
    UNKNOWN_ATTRIBUTE,
    UNKNOWN_METADATA,
    /** A value that the name cannot have. Data: the value, the name, the nearest. */
    UNKNOWN_VALUE,
    /** A layer of annotations that hang on whole documents. Data: the layer. */
    DOCUMENT_LAYER,
    /** A layer of the tagset has the name of a built-in one, so that this cannot be asked. Data: attribute, layer. */
    HIDDEN,

    // --- values ---
    /** Greater or less is asked of something without order. Data: the name. */
    UNORDERED,
    /** Data: the value. */
    BAD_NUMBER,
    /** Data: the value. */
    BAD_DATE,
    /** Data: the expression, then which of its characters is wrong, from 1. */
    BAD_EXPRESSION,
    /** Nothing is between the quotation marks. */
    EMPTY_TEXT,
    /** Data: the greatest number of times. */
    BAD_REPETITION,
    /** An element that holds nothing. Data: the layer. */
    EMPTY_ELEMENT,
    /** Whether something is there is asked of a token or a document. */
    MISPLACED_PRESENCE
}
