/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;

/** What an editor adapts to when it can show a range of its document's text. */
public interface TextReveal {

    /** Selects the range and scrolls to it. A range outside the text is cut to it. */
    void reveal(TextRange range);

    /** Makes an annotation the current one and scrolls to it; if it is not shown, {@link #reveal(TextRange) reveals} the range. */
    default void reveal(AnnotationId annotation, TextRange range) {
        reveal(range);
    }
}
