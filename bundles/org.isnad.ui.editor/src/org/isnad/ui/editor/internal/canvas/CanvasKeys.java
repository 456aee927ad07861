/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.isnad.ui.LatinLegend;
import org.isnad.ui.editor.internal.caret.CaretMove;

/**
 * The keys that belong to the text itself: the caret's, the tags', Enter and Escape. Everything with Alt, and what has
 * a name in a menu, is a command of the workbench.
 */
final class CanvasKeys {

    private static final String SHIFT = "Shift+";

    private final AnnotationCanvas canvas;
    private Predicate<String> tagKeys = legend -> false;
    private Predicate<Event> typing = event -> false;

    CanvasKeys(AnnotationCanvas canvas) {
        this.canvas = canvas;
        canvas.control().addListener(SWT.KeyDown, this::pressed);
        canvas.control().addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    /** @param handler is given the Latin legend of a key that was pressed alone, or {@code Shift+} and the
     *                legend; answers whether it is a tag's */
    void setTagKeys(Predicate<String> handler) {
        tagKeys = handler;
    }

    /** @param handler answers whether it took the key, which then does nothing else */
    void setTyping(Predicate<Event> handler) {
        typing = handler;
    }

    private void pressed(Event event) {
        if (typing.test(event)) {
            return;
        }
        if ((event.stateMask & (SWT.ALT | SWT.COMMAND)) != 0) {
            return;
        }
        boolean shift = (event.stateMask & SWT.SHIFT) != 0;
        boolean control = (event.stateMask & SWT.CTRL) != 0;
        Optional<CaretMove> move = move(event.keyCode, control);
        if (move.isPresent()) {
            canvas.current().clear();
            canvas.caret().move(move.get(), shift);
            canvas.showCaret();
        } else if (event.keyCode == SWT.ESC) {
            canvas.current().clear();
            canvas.caret().place(canvas.caret().caret(), false);
        } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            canvas.current().pick(canvas.spans().index().at(canvas.caret().caret()));
        } else if (!control) {
            LatinLegend.of(event.keyCode).ifPresent(legend -> tagKeys.test(shift ? SHIFT + legend : legend));
        }
    }

    private static Optional<CaretMove> move(int keyCode, boolean control) {
        return Optional.ofNullable(switch (keyCode) {
        case SWT.ARROW_LEFT -> control ? CaretMove.WORD_LEFT : CaretMove.LEFT;
        case SWT.ARROW_RIGHT -> control ? CaretMove.WORD_RIGHT : CaretMove.RIGHT;
        case SWT.ARROW_UP -> control ? CaretMove.PARAGRAPH_UP : CaretMove.LINE_UP;
        case SWT.ARROW_DOWN -> control ? CaretMove.PARAGRAPH_DOWN : CaretMove.LINE_DOWN;
        case SWT.PAGE_UP -> CaretMove.PAGE_UP;
        case SWT.PAGE_DOWN -> CaretMove.PAGE_DOWN;
        case SWT.HOME -> control ? CaretMove.TEXT_START : CaretMove.LINE_START;
        case SWT.END -> control ? CaretMove.TEXT_END : CaretMove.LINE_END;
        default -> null;
        });
    }
}
