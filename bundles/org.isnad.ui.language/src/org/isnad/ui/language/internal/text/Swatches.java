/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.events.PaintListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;

/** Draws a small square of its colour into the space before each colour of the text. */
final class Swatches implements PaintListener {

    private static final int SMALLEST = 4;

    private final StyledText widget;
    private final LiveTokens tokens;

    Swatches(StyledText widget, LiveTokens tokens) {
        this.widget = widget;
        this.tokens = tokens;
    }

    @Override
    public void paintControl(PaintEvent event) {
        int first = widget.getOffsetAtLine(widget.getLineIndex(event.y));
        int last = endOfLine(widget.getLineIndex(event.y + event.height));
        for (Token token : tokens.touching(first, last)) {
            if (token.kind() == Token.Kind.COLOUR && token.offset() > 0 && token.end() <= widget.getCharCount()
                    && " ".equals(widget.getTextRange(token.offset() - 1, 1))) {
                draw(event, token);
            }
        }
    }

    private void draw(PaintEvent event, Token token) {
        Rectangle space = widget.getTextBounds(token.offset() - 1, token.offset() - 1);
        int side = Math.min(space.width - 2, space.height);
        if (side >= SMALLEST) {
            int rgb = Integer.parseInt(widget.getTextRange(token.offset() + 1, token.length() - 1), 16);
            int y = space.y + (space.height - side) / 2;
            event.gc.setBackground(new Color(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
            event.gc.fillRectangle(space.x + 1, y, side, side);
            event.gc.setForeground(TokenColours.now().faint());
            event.gc.drawRectangle(space.x + 1, y, side - 1, side - 1);
        }
    }

    private int endOfLine(int line) {
        return line + 1 < widget.getLineCount() ? widget.getOffsetAtLine(line + 1) : widget.getCharCount();
    }
}
