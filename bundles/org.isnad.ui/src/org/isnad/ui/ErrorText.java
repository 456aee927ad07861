/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;

/** The colour of a text that says what is wrong; the platform's red cannot be read on a dark ground, nor well on grey. */
public final class ErrorText {

    private static final Color ON_LIGHT = new Color(168, 24, 24);
    private static final Color ON_DARK = new Color(255, 142, 132);
    private static final float HALF = 0.5f;

    private ErrorText() {
    }

    /** Gives the control's text the colour, and the other one when its ground becomes dark or light. */
    public static void apply(Control control) {
        show(control);
        ThemeChange.follow(control, () -> show(control));
    }

    private static void show(Control control) {
        float[] ground = control.getBackground().getRGB().getHSB();
        control.setForeground(ground[2] < HALF ? ON_DARK : ON_LIGHT);
    }
}
