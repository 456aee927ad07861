/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleTextEvent;
import org.eclipse.swt.accessibility.AccessibleTextExtendedAdapter;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.isnad.text.TextRange;

/** Answers a screen reader's questions on the text of a canvas. */
final class TextAnswers extends AccessibleTextExtendedAdapter {

    private final AnnotationCanvas canvas;

    TextAnswers(AnnotationCanvas canvas) {
        this.canvas = canvas;
    }

    @Override
    public void getCharacterCount(AccessibleTextEvent event) {
        event.count = canvas.text().length();
    }

    @Override
    public void getCaretOffset(AccessibleTextEvent event) {
        event.offset = canvas.caret().caret();
    }

    @Override
    public void setCaretOffset(AccessibleTextEvent event) {
        canvas.caret().place(event.offset, false);
        canvas.showCaret();
        event.result = ACC.OK;
    }

    @Override
    public void getSelectionCount(AccessibleTextEvent event) {
        event.count = canvas.caret().selection().isEmpty() ? 0 : 1;
    }

    @Override
    public void getSelection(AccessibleTextEvent event) {
        event.start = canvas.caret().selection().range().begin();
        event.end = canvas.caret().selection().range().end();
    }

    @Override
    public void getSelectionRange(AccessibleTextEvent event) {
        event.offset = canvas.caret().selection().range().begin();
        event.length = canvas.caret().selection().range().length();
    }

    @Override
    public void setSelection(AccessibleTextEvent event) {
        canvas.caret().select(within(event.start, event.end));
        canvas.showCaret();
        event.result = ACC.OK;
    }

    @Override
    public void getText(AccessibleTextEvent event) {
        TextRange range = canvas.text().isEmpty() ? TextRange.at(0) : switch (event.type) {
        case ACC.TEXT_BOUNDARY_ALL -> within(event.start, event.end);
        case ACC.TEXT_BOUNDARY_WORD -> canvas.caret().wordAt(event.start);
        case ACC.TEXT_BOUNDARY_SENTENCE -> canvas.caret().sentenceAt(event.start);
        case ACC.TEXT_BOUNDARY_PARAGRAPH -> canvas.caret().paragraphAt(event.start);
        case ACC.TEXT_BOUNDARY_LINE -> within(canvas.viewport().lineStart(event.start),
                canvas.viewport().lineEnd(event.start));
        default -> canvas.caret().graphemes().at(Math.min(event.start, canvas.text().length()));
        };
        event.start = range.begin();
        event.end = range.end();
        event.result = range.covered(canvas.text());
    }

    @Override
    public void getOffsetAtPoint(AccessibleTextEvent event) {
        Point point = canvas.control().toControl(event.x, event.y);
        event.offset = canvas.viewport().offsetAt(point.x, point.y);
    }

    @Override
    public void getTextBounds(AccessibleTextEvent event) {
        Rectangle bounds = canvas.viewport().caret(event.start).union(canvas.viewport().caret(event.end));
        Point origin = canvas.control().toDisplay(bounds.x, bounds.y);
        event.x = origin.x;
        event.y = origin.y;
        event.width = bounds.width;
        event.height = bounds.height;
    }

    private TextRange within(int start, int end) {
        int begin = Math.clamp(start, 0, canvas.text().length());
        return new TextRange(begin, Math.clamp(end < 0 ? canvas.text().length() : end, begin, canvas.text().length()));
    }
}
