/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import org.eclipse.swt.widgets.Event;

/** Counts presses of the mouse button at one place in quick succession. Not every system tells a third one. */
final class ClickCounter {

    private static final int SLOP = 4;

    private int count;
    private int lastTime;
    private int lastX;
    private int lastY;

    /** 1 for a press alone, 2 for the second at the same place, and so on. */
    int count(Event press) {
        boolean again = count > 0 && press.time - lastTime <= press.display.getDoubleClickTime()
                && Math.abs(press.x - lastX) <= SLOP && Math.abs(press.y - lastY) <= SLOP;
        count = again ? count + 1 : 1;
        lastTime = press.time;
        lastX = press.x;
        lastY = press.y;
        return count;
    }
}
