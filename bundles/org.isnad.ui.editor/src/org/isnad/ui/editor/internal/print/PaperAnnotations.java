/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.print;

import org.isnad.model.schema.Tagset;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.editor.internal.link.ShownLinks;
import org.isnad.ui.editor.internal.paint.SpanLooks;
import org.isnad.ui.editor.internal.spans.ShownSpans;

/**
 * What of a document's annotations is drawn on paper.
 *
 * @param spans  none for the text alone
 * @param links  whose arcs are drawn above the lines; none for spans alone
 * @param tagset gives them colours and names
 */
public record PaperAnnotations(ShownSpans spans, ShownLinks links, Tagset tagset) {

    /** No annotations at all. */
    static PaperAnnotations none(Tagset tagset) {
        return new PaperAnnotations(ShownSpans.EMPTY, ShownLinks.EMPTY, tagset);
    }

    /** Those of the light page. */
    SpanLooks looks() {
        return new SpanLooks(tagset, MessageBundle.userLocale(), false);
    }
}
