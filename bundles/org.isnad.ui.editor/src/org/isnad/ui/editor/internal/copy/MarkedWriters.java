/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.copy;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.paint.SpanLooks;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** A stretch of text with its annotations, in the forms that other programs take. */
public final class MarkedWriters {

    private final MarkedText marked;

    /**
     * @param spans       those in the stretch; what lies outside is cut off
     * @param rightToLeft the direction of the paragraph at an offset
     */
    public MarkedWriters(String text, TextRange stretch, List<ShownSpan> spans, IntPredicate rightToLeft) {
        marked = MarkedText.of(text, stretch, spans, rightToLeft);
    }

    /** @param looks for the labels */
    public String plain(SpanLooks looks) {
        return new PlainMarks(labels(looks)).write(marked);
    }

    /** @param looks those of the light page */
    public String html(SpanLooks looks) {
        return new HtmlMarks(looks, labels(looks)).write(marked);
    }

    /** @param looks those of the light page */
    public String rtf(SpanLooks looks) {
        return new RtfMarks(looks, labels(looks)).write(marked);
    }

    /** The labels as they are drawn, without what keeps their parts apart on the page. */
    private static Function<ShownSpan, String> labels(SpanLooks looks) {
        return shown -> looks.label(shown).full().replaceAll("[\\u2066-\\u2069]", "");
    }
}
