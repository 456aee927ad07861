/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Display;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.flow.Box;

/**
 * Where the boxes of a range must be on a line, found without the layout that draws it: the line's visual runs come from
 * ICU, the width of each stretch is measured in a layout of its own. Only where a paragraph is wrapped is taken over.
 */
final class BoxOracle {

    private final String line;
    private final boolean rightToLeft;
    private final Font font;
    private final Bidi paragraph = new Bidi();
    private Bidi bidi = paragraph;
    private int lineBegin;
    private int hangingBlank = -1;

    BoxOracle(String line, boolean rightToLeft, Font font) {
        this.line = line;
        this.rightToLeft = rightToLeft;
        this.font = font;
        paragraph.setPara(line, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
    }

    /** The boxes on one line of the paragraph when it is wrapped: from the one offset to the other. */
    List<Box> boxes(TextRange range, int begin, int end, int width) {
        bidi = paragraph.setLine(begin, end);
        lineBegin = begin;
        // The blank at which a line is wrapped has no width.
        hangingBlank = end < line.length() && Character.isWhitespace(line.charAt(end - 1)) ? end - 1 : -1;
        int from = Math.clamp(range.begin(), begin, end);
        int to = Math.clamp(range.end(), begin, end);
        return from == to ? List.of() : boxes(new TextRange(from - begin, to - begin), width);
    }

    /** @param width of the text area, at whose right edge a right-to-left line begins */
    List<Box> boxes(TextRange range, int width) {
        List<Box> found = new ArrayList<>();
        int x = rightToLeft ? width - lineWidth() : 0;
        for (int i = 0; i < bidi.countRuns(); i++) {
            BidiRun run = bidi.getVisualRun(i);
            int runWidth = width(run, run.getStart(), run.getLimit());
            int begin = Math.max(range.begin(), run.getStart());
            int end = Math.min(range.end(), run.getLimit());
            if (begin < end) {
                int before = width(run, run.getStart(), begin);
                int upTo = width(run, run.getStart(), end);
                found.add(run.isOddRun() ? new Box(0, x + runWidth - upTo, x + runWidth - before)
                        : new Box(0, x + before, x + upTo));
            }
            x += runWidth;
        }
        return joined(found);
    }

    private int lineWidth() {
        int sum = 0;
        for (int i = 0; i < bidi.countRuns(); i++) {
            BidiRun run = bidi.getVisualRun(i);
            sum += width(run, run.getStart(), run.getLimit());
        }
        return sum;
    }

    /** The width of a stretch that begins where a run begins, laid out alone in the run's direction. */
    private int width(BidiRun run, int begin, int end) {
        if (begin == end || lineBegin + begin == hangingBlank) {
            return 0;
        }
        TextLayout layout = new TextLayout(Display.getCurrent());
        try {
            layout.setFont(font);
            // A stretch of blanks or signs alone would take the other direction: the controls hold it to the run's.
            String control = run.isOddRun() ? "\u202E" : "\u202D";
            int limit = lineBegin + end == hangingBlank + 1 ? end - 1 : end;
            layout.setText(control + line.substring(lineBegin + begin, lineBegin + limit) + "\u202C");
            layout.setOrientation(run.isOddRun() ? SWT.RIGHT_TO_LEFT : SWT.LEFT_TO_RIGHT);
            return layout.getBounds().width;
        } finally {
            layout.dispose();
        }
    }

    private static List<Box> joined(List<Box> boxes) {
        List<Box> sorted = new ArrayList<>(boxes);
        sorted.removeIf(box -> box.width() == 0);
        sorted.sort(Comparator.comparingInt(Box::left));
        List<Box> joined = new ArrayList<>();
        for (Box box : sorted) {
            if (!joined.isEmpty() && joined.getLast().right() >= box.left()) {
                Box last = joined.removeLast();
                joined.add(new Box(0, last.left(), box.right()));
            } else {
                joined.add(box);
            }
        }
        return joined;
    }
}
