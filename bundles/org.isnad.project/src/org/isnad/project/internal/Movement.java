/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.isnad.model.AnnotationData;
import org.isnad.model.SpanData;
import org.isnad.text.RangeMover;
import org.isnad.text.TextEdits;
import org.isnad.text.TextRange;

/** Moves annotations along with the text that they are about. */
final class Movement {

    private Movement() {
    }

    /**
     * What moves an annotation through some edits, one after the other. Who made it and when stays: nobody changed it.
     *
     * @param text before the first
     */
    static UnaryOperator<AnnotationData> along(String text, List<TextEdits> steps) {
        List<RangeMover> movers = new ArrayList<>(steps.size());
        String before = text;
        for (TextEdits edits : steps) {
            RangeMover mover = new RangeMover(before, edits);
            movers.add(mover);
            before = mover.after();
        }
        return annotation -> annotation instanceof SpanData span ? moved(span, movers) : annotation;
    }

    private static SpanData moved(SpanData span, List<RangeMover> movers) {
        List<TextRange> before = span.ranges();
        List<TextRange> ranges = before;
        for (RangeMover mover : movers) {
            ranges = mover.move(ranges);
        }
        return ranges.equals(before) ? span : span.withRanges(ranges, span.time());
    }
}
