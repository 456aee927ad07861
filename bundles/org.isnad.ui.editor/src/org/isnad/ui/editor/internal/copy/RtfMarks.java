/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.swt.graphics.RGB;
import org.isnad.ui.editor.internal.copy.MarkedText.Mark;
import org.isnad.ui.editor.internal.copy.MarkedText.Paragraph;
import org.isnad.ui.editor.internal.copy.MarkedText.Part;
import org.isnad.ui.editor.internal.paint.PageColors;
import org.isnad.ui.editor.internal.paint.Shades;
import org.isnad.ui.editor.internal.paint.SpanLooks;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** Writes marked text as RTF in ASCII: shaded in the page's tints, labels before the annotations. Always light. */
final class RtfMarks {

    private static final int ASCII = 0x80;

    private final SpanLooks looks;
    private final Function<ShownSpan, String> labels;
    private final HtmlMarks tints;
    /** The colour table; its first entry has the number 1. */
    private final List<RGB> colours = new ArrayList<>();

    /** @param looks those of the light page */
    RtfMarks(SpanLooks looks, Function<ShownSpan, String> labels) {
        this.looks = looks;
        this.labels = labels;
        tints = new HtmlMarks(looks, labels);
    }

    String write(MarkedText marked) {
        StringBuilder body = new StringBuilder();
        for (Paragraph paragraph : marked.paragraphs()) {
            body.append(paragraph.rightToLeft() ? "\\pard\\rtlpar\\qr " : "\\pard\\ltrpar\\ql ");
            paragraph.parts().forEach(part -> write(part, paragraph.rightToLeft(), body));
            body.append("\\par\n");
        }
        StringBuilder table = new StringBuilder("{\\colortbl;");
        colours.forEach(colour -> table.append("\\red").append(colour.red).append("\\green").append(colour.green)
                .append("\\blue").append(colour.blue).append(';'));
        return "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\fnil;}}\n" + table + "}\n" + body + "}\n";
    }

    private void write(Part part, boolean rightToLeft, StringBuilder out) {
        String run = rightToLeft ? "\\rtlch" : "\\ltrch";
        for (Mark mark : part.opened()) {
            RGB colour = looks.of(mark.shown().span()).colour();
            out.append('{').append(run).append("\\fs16\\cf").append(number(Shades.readableOn(colour)))
                    .append(shade(colour)).append(' ').append(escaped((mark.goesOn() ? "…" : "") + labels.apply(mark.shown()))).append('}');
        }
        if (!part.text().isEmpty()) {
            out.append('{').append(run).append("\\cf").append(number(PageColors.LIGHT.text()))
                    .append(part.over().isEmpty() ? "" : shade(tints.tint(part))).append(' ')
                    .append(escaped(part.text())).append('}');
        }
    }

    /** Word reads the one, others the other. */
    private String shade(RGB colour) {
        return "\\chshdng0\\chcbpat" + number(colour) + "\\cb" + number(colour);
    }

    private int number(RGB colour) {
        if (!colours.contains(colour)) {
            colours.add(colour);
        }
        return colours.indexOf(colour) + 1;
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c == '\\' || c == '{' || c == '}') {
                out.append('\\').append(c);
            } else if (c == '\t') {
                out.append("\\tab ");
            } else if (c < ' ') {
                out.append(' ');
            } else if (c < ASCII) {
                out.append(c);
            } else {
                // A signed number of 16 bits, and what is read instead by those who do not know it.
                out.append("\\u").append((short) c).append('?');
            }
        }
        return out.toString();
    }
}
