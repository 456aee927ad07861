/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

/** Why a range should not begin or end at an offset. */
public enum BoundaryProblem {
    /** Before the beginning or after the end of the text: refused everywhere. */
    OUTSIDE,
    /** Between the two halves of one character: refused everywhere. */
    SURROGATE_PAIR,
    /** Within what a reader takes for one character: an editor does not make it, an import keeps it with a warning. */
    GRAPHEME
}
