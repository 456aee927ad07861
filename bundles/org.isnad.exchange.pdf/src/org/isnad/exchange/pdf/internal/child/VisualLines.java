/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.pdf.internal.child;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of pages as they are drawn, from left to right, whatever order the file has them in: programs store Arabic in
 * the order of reading, in that of drawing, or word by word.
 */
final class VisualLines extends PDFTextStripper {

    private final StringBuilder lines = new StringBuilder();

    private VisualLines() {
        setSortByPosition(true);
    }

    static String of(PDDocument pdf) throws IOException {
        VisualLines lines = new VisualLines();
        lines.writeText(pdf, new StringWriter());
        return lines.lines.toString();
    }

    @Override
    protected void writeString(String word, List<TextPosition> glyphs) {
        glyphs.forEach(glyph -> lines.append(drawn(glyph.getUnicode())));
    }

    /** A glyph of several letters, such as lam with alef, holds them in the order of reading. */
    private static String drawn(String letters) {
        boolean rightToLeft = letters.codePoints().anyMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
        return rightToLeft ? new StringBuilder(letters).reverse().toString() : letters;
    }

    @Override
    protected void writeWordSeparator() {
        lines.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        if (!lines.isEmpty() && lines.charAt(lines.length() - 1) != '\n') {
            lines.append('\n');
        }
    }
}
