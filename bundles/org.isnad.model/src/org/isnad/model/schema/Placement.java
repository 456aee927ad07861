/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

/**
 * Where the spans of a layer may lie. Other kinds of annotations have no place.
 *
 * @param sharing   how two spans of the layer may share text
 * @param sentences whether a span may cross the border of a sentence
 * @param gaps      whether a span may have several ranges
 */
public record Placement(Sharing sharing, boolean sentences, boolean gaps) {

    /** How two spans of one layer, by one annotator, may share text. */
    public enum Sharing {
        /** Not at all. */
        NONE,
        /** One lies within the other, or both cover the same text. */
        NESTED,
        /** In any way. */
        ANY
    }

    /** No rule at all. */
    public static final Placement ANYWHERE = new Placement(Sharing.ANY, true, true);
}
