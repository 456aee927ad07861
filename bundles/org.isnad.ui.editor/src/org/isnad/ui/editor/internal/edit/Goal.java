/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

/** What can be gone to, beside annotations as such. */
public enum Goal {

    /** An annotation of one's own without a feature that it needs. */
    UNFINISHED,

    /** A suggestion that nobody decided on. */
    SUGGESTION,

    /** A place that the checks find wrong. */
    PROBLEM,

    /** An annotation of one's own that somebody else who annotated the document has not, or tagged otherwise. */
    DISAGREEMENT
}
