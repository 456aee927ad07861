/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.spans;

import org.isnad.model.Annotator;
import org.isnad.model.Origin;
import org.isnad.model.Span;

/**
 * A span with whose it is.
 *
 * @param own whether the annotator at work made it, and so may change it
 */
public record ShownSpan(Span span, Annotator annotator, boolean own) {

    /** Whether nobody has decided yet that it is right. */
    public boolean suggested() {
        return span.origin().kind() == Origin.Kind.SUGGESTED;
    }

    public int begin() {
        return span.begin();
    }

    public int end() {
        return span.end();
    }
}
