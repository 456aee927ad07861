/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.copy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.StringJoiner;
import java.util.function.Function;

import org.isnad.ui.BidiText;
import org.isnad.ui.editor.internal.copy.MarkedText.Mark;
import org.isnad.ui.editor.internal.copy.MarkedText.Paragraph;
import org.isnad.ui.editor.internal.copy.MarkedText.Part;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * Writes marked text as plain text: <code>[Person Salim]</code>. The part of an annotation after a gap begins with
 * <code>[…Person</code>; where annotations cross, the one that ends first says so: <code>/Person]</code>. Brackets and
 * backslashes of the text get a backslash. Labels have a direction of their own, so that they do not turn a paragraph.
 */
final class PlainMarks {

    private final Function<ShownSpan, String> labels;
    private final Deque<Mark> open = new ArrayDeque<>();

    /** @param labels what annotations are called */
    PlainMarks(Function<ShownSpan, String> labels) {
        this.labels = labels;
    }

    String write(MarkedText marked) {
        StringJoiner paragraphs = new StringJoiner("\n");
        for (Paragraph paragraph : marked.paragraphs()) {
            StringBuilder out = new StringBuilder();
            paragraph.parts().forEach(part -> write(part, out));
            paragraphs.add(out);
        }
        return paragraphs.toString();
    }

    private void write(Part part, StringBuilder out) {
        for (Mark mark : part.opened()) {
            open.push(mark);
            out.append('[').append(mark.goesOn() ? "…" : "").append(label(mark))
                    .append(part.text().isEmpty() ? "" : " ");
        }
        out.append(part.text().replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]"));
        for (Mark mark : part.closed()) {
            out.append(mark.equals(open.peek()) ? "" : " /" + label(mark)).append(']');
            open.remove(mark);
        }
    }

    private String label(Mark mark) {
        return BidiText.isolate(labels.apply(mark.shown()));
    }
}
