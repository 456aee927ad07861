/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Caret;
import org.isnad.ui.editor.internal.paint.Brush;

/**
 * The caret on the page. The toolkit's own paints the whole control whenever it blinks and whenever a part of the control
 * is painted; it is kept unseen, since it tells input methods where to show what they offer.
 */
final class CanvasCaret {

    private static final int BLINK_MILLIS = 500;
    /** Then it stays: nobody is there, and nothing has to be painted for nobody. */
    private static final int BLINKS = 20;

    private final Canvas control;
    private final Runnable blink = this::blink;
    private Rectangle place = new Rectangle(0, 0, 0, 0);
    private boolean lit;
    private int blinks;

    CanvasCaret(Canvas control) {
        this.control = control;
        Caret system = new Caret(control, SWT.NONE);
        system.setVisible(false);
        control.setCaret(system);
        control.addListener(SWT.FocusIn, event -> light());
        control.addListener(SWT.FocusOut, event -> redraw());
    }

    /** Moves it there, if it is not there yet; the page is painted where it was and where it is. */
    void place(Rectangle newPlace) {
        if (!newPlace.equals(place)) {
            redraw();
            place = newPlace;
            control.getCaret().setBounds(place);
            light();
        }
    }

    /** Paints it if it is to be seen now. */
    void paint(GC gc, Brush brush) {
        if (lit && control.isFocusControl()) {
            brush.fill(gc, brush.page().text(), 255);
            gc.fillRectangle(place);
        }
    }

    private void light() {
        lit = true;
        blinks = 0;
        redraw();
        control.getDisplay().timerExec(BLINK_MILLIS, blink);
    }

    private void blink() {
        if (control.isDisposed() || !control.isFocusControl()) {
            return;
        }
        lit = !lit;
        redraw();
        blinks++;
        if (!lit || blinks < BLINKS) {
            control.getDisplay().timerExec(BLINK_MILLIS, blink);
        }
    }

    private void redraw() {
        control.redraw(place.x, place.y, place.width, place.height, false);
    }
}
