/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.copy;

import java.util.function.Function;

import org.eclipse.swt.graphics.RGB;
import org.isnad.ui.editor.internal.copy.MarkedText.Mark;
import org.isnad.ui.editor.internal.copy.MarkedText.Paragraph;
import org.isnad.ui.editor.internal.copy.MarkedText.Part;
import org.isnad.ui.editor.internal.paint.PageColors;
import org.isnad.ui.editor.internal.paint.Shades;
import org.isnad.ui.editor.internal.paint.SpanLooks;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * Writes marked text as HTML that needs no style sheet: the tints of the page, a line in the innermost annotation's
 * colour, labels before it. Always light, as paper and other programs' documents are.
 */
final class HtmlMarks {

    private final SpanLooks looks;
    private final Function<ShownSpan, String> labels;

    /** @param looks those of the light page */
    HtmlMarks(SpanLooks looks, Function<ShownSpan, String> labels) {
        this.looks = looks;
        this.labels = labels;
    }

    String write(MarkedText marked) {
        StringBuilder out = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>\n");
        for (Paragraph paragraph : marked.paragraphs()) {
            out.append("<p dir=\"").append(paragraph.rightToLeft() ? "rtl" : "ltr")
                    .append("\" style=\"white-space:pre-wrap\">");
            paragraph.parts().forEach(part -> write(part, out));
            out.append("</p>\n");
        }
        return out.append("</body></html>\n").toString();
    }

    private void write(Part part, StringBuilder out) {
        for (Mark mark : part.opened()) {
            RGB colour = colour(mark);
            out.append("<bdi style=\"font-size:70%;color:").append(hex(Shades.readableOn(colour)))
                    .append(";background-color:").append(hex(colour)).append("\">")
                    .append(mark.goesOn() ? "…" : "").append(escaped(labels.apply(mark.shown()))).append("</bdi>");
        }
        if (part.text().isEmpty()) {
            return;
        }
        if (part.over().isEmpty()) {
            out.append(escaped(part.text()));
            return;
        }
        out.append("<span style=\"background-color:").append(hex(tint(part)))
                .append(";border-bottom:2px solid ").append(hex(colour(part.over().getLast()))).append("\">")
                .append(escaped(part.text())).append("</span>");
    }

    private RGB colour(Mark mark) {
        return looks.of(mark.shown().span()).colour();
    }

    /** What is seen behind the text of a part: as on the page, the innermost tints. */
    RGB tint(Part part) {
        RGB[] colours = part.over().stream().map(this::colour).skip(Math.max(0, part.over().size() - PageColors.TINTS))
                .toArray(RGB[]::new);
        return PageColors.LIGHT.tinted(colours);
    }

    static String hex(RGB colour) {
        return String.format("#%02x%02x%02x", colour.red, colour.green, colour.blue);
    }

    /** The text as content of an element or of an attribute in quotes; what HTML has no place for becomes a blank. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\t' -> out.append('\t');
            default -> out.appendCodePoint(Character.isISOControl(character)
                    || Character.getType(character) == Character.SURROGATE ? ' ' : character);
            }
        });
        return out.toString();
    }
}
