/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;

/** What pixels of a picture show. */
final class Pixels {

    private Pixels() {
    }

    /** Whether a stroke of a letter is there: those are dark, all tints are light. */
    static boolean isInk(ImageData pixels, int x, int y) {
        RGB seen = pixels.palette.getRGB(pixels.getPixel(x, y));
        return Math.max(seen.red, Math.max(seen.green, seen.blue)) < 70;
    }

    /** Whether both are the same but for rounding. */
    static boolean near(RGB seen, RGB wanted) {
        return Math.abs(seen.red - wanted.red) <= 2 && Math.abs(seen.green - wanted.green) <= 2
                && Math.abs(seen.blue - wanted.blue) <= 2;
    }
}
