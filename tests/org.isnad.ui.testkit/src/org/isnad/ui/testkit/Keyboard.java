/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.testkit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** Presses keys. What is pressed goes to the control with the focus. */
public final class Keyboard {

    private Keyboard() {
    }

    /**
     * Presses keys together and lets them go again, such as {@code press(SWT.ALT, SWT.ARROW_LEFT)} or
     * {@code press('p')}.
     *
     * @param keys modifiers first; key codes of {@link SWT} or characters without Shift
     */
    public static void press(int... keys) {
        for (int key : keys) {
            post(SWT.KeyDown, key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            post(SWT.KeyUp, keys[i]);
        }
        Waiting.forEvents();
    }

    /** Presses the same keys several times. */
    public static void repeat(int times, int... keys) {
        for (int i = 0; i < times; i++) {
            press(keys);
        }
    }

    /**
     * Presses the key at a place of the keyboard, whatever the active layout writes there, through the window system.
     *
     * @param keyCode the window system's number of the key, such as 33 for the one with the legend P
     */
    public static void pressPlace(int keyCode) {
        pressPlace("", keyCode);
    }

    /**
     * As {@link #pressPlace(int)}, with modifiers held.
     *
     * @param modifiers such as {@code ctrl+shift+}; empty for none
     */
    public static void pressPlace(String modifiers, int keyCode) {
        Tool.run("xdotool", "key", modifiers + keyCode);
        Waiting.forEvents();
    }

    /**
     * Takes keyboard layouts as {@code setxkbmap} names them.
     *
     * @param layouts such as {@code us} or {@code ara,us}; the first is active
     */
    public static void layout(String layouts) {
        Tool.run("setxkbmap", layouts);
        Waiting.forEvents();
    }

    /** Puts a text into the control with the focus through the clipboard: letters that no key of the layout writes. */
    public static void paste(String text) {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
            press(SWT.MOD1, 'v');
        } finally {
            clipboard.dispose();
        }
    }

    private static void post(int type, int key) {
        Event event = new Event();
        event.type = type;
        if (Character.isBmpCodePoint(key) && key >= ' ' && key != SWT.DEL) {
            event.character = (char) key;
        } else {
            event.keyCode = key;
        }
        if (!Display.getCurrent().post(event)) {
            throw new IllegalStateException("the window system does not take the key " + key);
        }
    }
}
