/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset;

/** What can be wrong with a tagset. The names are stable codes; what each says with its data stands in the messages. */
public enum Problem {
    // --- files in the older JSON form ---
    /** It is not JSON, or not UTF-8. */
    SYNTAX,
    /** A name occurs twice in one JSON object. */
    DUPLICATE_PROPERTY, UNKNOWN_PROPERTY, MISSING_PROPERTY,
    /** Something follows the end of the tagset. */
    TRAILING_CONTENT,

    // --- the text of a tagset file ---
    /** A word that cannot stand where it stands. */
    UNEXPECTED,
    /** The text ends in the middle of something. */
    UNEXPECTED_END,
    /** Conditions or tags are nested deeper than the program follows. */
    TOO_DEEP,
    /** Nothing in reach has that name. */
    UNKNOWN_NAME,
    /** A tagset that is neither beside the file nor shipped. */
    UNKNOWN_IMPORT,
    /** A tagset that imports itself, over others or directly. */
    CYCLIC_IMPORT,

    // --- names, keys, colours ---
    /** A name that is empty, or that cannot be a file's name where it must be one. */
    BAD_NAME,
    /** Two things of one kind in one place have one name. */
    DUPLICATE_NAME,
    /** Two names that people cannot tell apart. */
    LOOK_ALIKE,
    /** No letter or digit of the Latin legend. Data: the key, then a free one. */
    BAD_KEY,
    /** Two things that a key can mark have one key. Data: the key, then a free one. */
    DUPLICATE_KEY,
    /** A colour does not stand out from the page, or a label cannot be read on it. */
    LOW_CONTRAST,
    /** A description, colour or key that stands there twice. */
    GIVEN_TWICE,
    /** Something that this kind of layer or feature cannot have. */
    MISPLACED,
    /** An Arabic text without Arabic letters, as when both languages are swapped. */
    NOT_ARABIC,

    // --- features, roles, constraints ---
    /** A value of another type than it should be, or none of the words that are allowed. */
    BAD_VALUE,
    /** A feature of tags that has no tags. */
    NO_TAGS,
    /** A relation has the roles source and target with one member each. */
    BAD_ROLE,
    /** A number of members that cannot be. */
    BAD_NUMBER,
    /** No regular expression. */
    BAD_PATTERN,
    /** Greater and less are said of numbers and dates only. */
    UNORDERED,
    /** A condition that says something about another annotation without naming its layer. */
    LAYER_NEEDED,
    /** No combination of the declared values satisfies the condition. */
    NEVER_HOLDS,
    /** Every combination of the declared values satisfies the condition: it forbids nothing. */
    ALWAYS_HOLDS
}
