/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.List;
import java.util.OptionalInt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.caret.CaretModel;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * Selecting with the mouse: drag by characters, double click by words, triple click by sentences, a click in the margin
 * by paragraphs; Shift extends. A single click on a span makes it the current annotation, further clicks at the same
 * place go on to those that enclose it. The other button points without going on.
 */
final class CanvasMouse {

    private static final int SCROLL_MILLIS = 40;

    private enum Unit { CHARACTER, WORD, SENTENCE, PARAGRAPH }

    private final AnnotationCanvas canvas;
    private final CaretModel caret;
    private final ClickCounter clicks = new ClickCounter();
    private Unit unit = Unit.CHARACTER;
    private TextRange origin;
    private int dragX;
    private int dragY;

    CanvasMouse(AnnotationCanvas canvas) {
        this.canvas = canvas;
        caret = canvas.caret();
        canvas.control().addListener(SWT.MouseDown, this::pressed);
        canvas.control().addListener(SWT.MouseMove, this::moved);
        canvas.control().addListener(SWT.MouseUp, event -> origin = event.button == 1 ? null : origin);
    }

    private void pressed(Event event) {
        canvas.control().setFocus();
        if (canvas.layers().press(event)) {
            return;
        }
        if (event.button != 1) {
            point(event);
            return;
        }
        dragX = event.x;
        dragY = event.y;
        int offset = canvas.viewport().offsetAt(event.x, event.y);
        boolean shift = (event.stateMask & SWT.SHIFT) != 0;
        unit = unit(event);
        if (unit == Unit.CHARACTER && !shift) {
            pickSpan(event);
        } else {
            canvas.current().clear();
        }
        if (shift) {
            origin = TextRange.at(caret.selection().anchor());
            caret.place(offset, true);
        } else if (unit == Unit.CHARACTER) {
            origin = TextRange.at(offset);
            caret.place(canvas.viewport().placeAt(event.x, event.y));
        } else {
            origin = around(offset);
            caret.select(origin);
        }
    }

    /** What the context menu works on is what is pointed at, not what was chosen elsewhere. */
    private void point(Event event) {
        int offset = canvas.viewport().offsetAt(event.x, event.y);
        TextRange selected = caret.selection().range();
        if (event.button != 3 || !selected.isEmpty() && selected.contains(offset)) {
            return;
        }
        OptionalInt character = canvas.viewport().characterAt(event.x, event.y);
        List<ShownSpan> here = character.isEmpty() ? List.of()
                : canvas.spans().index().covering(character.getAsInt());
        if (here.stream().noneMatch(shown -> canvas.current().id().filter(shown.span().id()::equals).isPresent())) {
            canvas.current().clear();
            canvas.current().pick(here);
        }
        caret.place(canvas.viewport().placeAt(event.x, event.y));
    }

    private void moved(Event event) {
        if (origin == null) {
            return;
        }
        boolean wasOutside = outside();
        dragX = event.x;
        dragY = event.y;
        extend();
        if (outside() && !wasOutside) {
            scrollWhileOutside();
        }
    }

    private void extend() {
        int offset = canvas.viewport().offsetAt(dragX, Math.clamp(dragY, 0, canvas.viewport().height() - 1));
        if (unit == Unit.CHARACTER) {
            extendTo(offset);
            return;
        }
        TextRange reached = around(offset);
        if (reached.begin() < origin.begin()) {
            caret.select(TextRange.at(origin.end()));
            caret.place(reached.begin(), true);
        } else {
            caret.select(origin.hull(reached));
        }
    }

    /** A drag within the place where it began leaves the caret as the click put it. */
    private void extendTo(int offset) {
        if (offset == origin.begin() && caret.selection().isEmpty()) {
            return;
        }
        canvas.current().clear();
        TextRange dragged = new TextRange(Math.min(origin.begin(), offset), Math.max(origin.begin(), offset));
        TextRange range = canvas.snapsToWords() && !dragged.isEmpty() ? caret.wholeWords(dragged) : dragged;
        boolean back = offset < origin.begin();
        caret.select(TextRange.at(back ? range.end() : range.begin()));
        caret.place(back ? range.begin() : range.end(), true);
    }

    private void scrollWhileOutside() {
        if (origin == null || canvas.control().isDisposed() || !outside()) {
            return;
        }
        int beyond = dragY < 0 ? dragY : dragY - canvas.viewport().height();
        canvas.scrollBy(beyond);
        extend();
        canvas.control().getDisplay().timerExec(SCROLL_MILLIS, this::scrollWhileOutside);
    }

    private boolean outside() {
        return dragY < 0 || dragY >= canvas.viewport().height();
    }

    private void pickSpan(Event event) {
        OptionalInt character = canvas.viewport().characterAt(event.x, event.y);
        if (character.isPresent()) {
            canvas.current().pick(canvas.spans().index().covering(character.getAsInt()));
        } else {
            canvas.current().clear();
        }
    }

    private Unit unit(Event event) {
        int half = canvas.viewport().flow().metrics().margin() / 2;
        int left = canvas.viewport().left();
        if (event.x < left - half || event.x > left + canvas.viewport().flow().width() + half) {
            return Unit.PARAGRAPH;
        }
        return switch (clicks.count(event)) {
        case 1 -> Unit.CHARACTER;
        case 2 -> Unit.WORD;
        case 3 -> Unit.SENTENCE;
        default -> Unit.PARAGRAPH;
        };
    }

    private TextRange around(int offset) {
        return switch (unit) {
        case CHARACTER -> TextRange.at(offset);
        case WORD -> caret.wordAt(offset);
        case SENTENCE -> caret.sentenceAt(offset);
        case PARAGRAPH -> caret.paragraphAt(offset);
        };
    }
}
