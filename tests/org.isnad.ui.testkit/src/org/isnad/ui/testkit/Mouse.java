/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.testkit;

import java.time.Duration;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Moves the mouse and presses its left button, through the window system: events that are posted within the program
 * have no time, and would all count as parts of one multiple click. Points are in the control's coordinates.
 */
public final class Mouse {

    private static final String BUTTON = "1";

    private static long lastClick = System.nanoTime() - Duration.ofMinutes(1).toNanos();

    private Mouse() {
    }

    public static void click(Control control, Point point) {
        click(control, point, 1);
    }

    /** Clicks several times in quick succession: 2 for a double click. */
    public static void click(Control control, Point point, int times) {
        move(control, point);
        waitAfterLastClick();
        Tool.run("xdotool", "click", "--repeat", String.valueOf(times), "--delay", "30", BUTTON);
        lastClick = System.nanoTime();
        Waiting.forEvents();
    }

    /** Presses the button at one point and lets it go at another. */
    public static void drag(Control control, Point from, Point to) {
        move(control, from);
        waitAfterLastClick();
        Tool.run("xdotool", "mousedown", BUTTON);
        Waiting.forEvents();
        move(control, new Point((from.x + to.x) / 2, (from.y + to.y) / 2));
        move(control, to);
        Tool.run("xdotool", "mouseup", BUTTON);
        lastClick = System.nanoTime();
        Waiting.forEvents();
    }

    /** Moves the mouse over a point. */
    public static void move(Control control, Point point) {
        Point place = control.toDisplay(point);
        Tool.run("xdotool", "mousemove", String.valueOf(place.x), String.valueOf(place.y));
        Waiting.until("the mouse at " + place, () -> Display.getCurrent().getCursorLocation().equals(place));
        Waiting.forEvents();
    }

    /** Waits until the window system no longer takes the next click for a part of a double click. */
    private static void waitAfterLastClick() {
        long apart = Duration.ofMillis(Display.getCurrent().getDoubleClickTime() + 1L).toNanos();
        Waiting.until("the end of the double click time", () -> System.nanoTime() - lastClick > apart);
    }
}
