/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.correct;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;

/** The keys that write into the text and delete from it while it is corrected. */
final class TypingKeys {

    private final Correction correction;
    private final AnnotationCanvas canvas;
    /** The first half of a character that comes as two keys. */
    private char high;

    TypingKeys(Correction correction, AnnotationCanvas canvas) {
        this.correction = correction;
        this.canvas = canvas;
    }

    /** @return whether the key was one of these */
    boolean pressed(Event event) {
        if (!correction.isOn() || isCommand(event)) {
            return false;
        }
        switch (event.keyCode) {
        case SWT.ESC -> {
            // The first one lets go of what is selected.
            if (!canvas.caret().selection().isEmpty()) {
                return false;
            }
            correction.setOn(false);
        }
        case SWT.CR, SWT.KEYPAD_CR -> correction.type(PlainText.lineEnd(canvas.text()));
        case SWT.BS -> correction.delete(false, false);
        case SWT.DEL -> correction.delete(true, false);
        default -> {
            return write(event.character);
        }
        }
        return true;
    }

    private boolean write(char character) {
        if (character < ' ' || character == SWT.DEL) {
            return false;
        }
        if (Character.isHighSurrogate(character)) {
            high = character;
        } else if (Character.isLowSurrogate(character)) {
            correction.type(PlainText.storable(String.valueOf(new char[] { high, character }), canvas.text()));
        } else {
            correction.type(String.valueOf(character));
        }
        return true;
    }

    /** Ctrl alone or Alt alone; together they stand for AltGr, which writes. */
    private static boolean isCommand(Event event) {
        int held = event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND);
        return held != 0 && held != (SWT.CTRL | SWT.ALT);
    }
}
