/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.correct;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.IME;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;

/**
 * Shows in the page what an input method composes: dead keys and whole words that are chosen from a list. What it decides
 * for comes as keys, then.
 */
final class Composition {

    private final Correction correction;
    private final AnnotationCanvas canvas;
    private final IME ime;
    private TextRange shown = TextRange.at(0);

    Composition(Correction correction, AnnotationCanvas canvas) {
        this.correction = correction;
        this.canvas = canvas;
        ime = new IME(canvas.control(), SWT.NONE);
        ime.addListener(SWT.ImeComposition, this::handle);
    }

    /** Whether something is shown that is not decided yet. */
    boolean isUnderWay() {
        return !shown.isEmpty();
    }

    /** Takes away what is not decided. */
    void dispose() {
        show(shown, "");
        ime.dispose();
    }

    private void handle(Event event) {
        switch (event.detail) {
        case SWT.COMPOSITION_SELECTION -> {
            TextRange selected = canvas.caret().selection().range();
            event.start = selected.begin();
            event.end = selected.end();
            event.text = selected.covered(canvas.text());
        }
        case SWT.COMPOSITION_CHANGED -> {
            int length = canvas.text().length();
            int begin = Math.min(event.start, length);
            show(new TextRange(begin, Math.clamp(event.end, begin, length)),
                    event.text.length() == ime.getCommitCount() ? "" : event.text);
        }
        case SWT.COMPOSITION_OFFSET -> event.index = canvas.viewport().offsetAt(event.x, event.y);
        default -> {
            // Nothing else is asked.
        }
        }
    }

    private void show(TextRange replaced, String text) {
        shown = new TextRange(replaced.begin(), replaced.begin() + text.length());
        correction.replace(replaced, text);
        if (!text.isEmpty()) {
            correction.placeCaret(Math.clamp(ime.getCaretOffset(), shown.begin(), shown.end()));
        }
    }
}
