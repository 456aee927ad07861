/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import org.eclipse.swt.graphics.GC;

/** The second sign beside colour: the line under a span, one kind for each layer. Drawn with the background colour. */
public enum BarStyle {
    SOLID {
        @Override
        public void draw(GC gc, int left, int right, int y, int size) {
            gc.fillRectangle(left, y, right - left, size);
        }
    },
    DASHED {
        @Override
        public void draw(GC gc, int left, int right, int y, int size) {
            repeat(gc, left, right, y, size, 4 * size, 2 * size);
        }
    },
    DOTTED {
        @Override
        public void draw(GC gc, int left, int right, int y, int size) {
            repeat(gc, left, right, y, size, size, size);
        }
    },
    DOUBLE {
        @Override
        public void draw(GC gc, int left, int right, int y, int size) {
            int line = Math.max(1, size / 2);
            gc.fillRectangle(left, y - line, right - left, line);
            gc.fillRectangle(left, y + line, right - left, line);
        }
    },
    TEETH {
        @Override
        public void draw(GC gc, int left, int right, int y, int size) {
            gc.fillRectangle(left, y, right - left, Math.max(1, size / 2));
            repeat(gc, left, right, y, size + 1, size, 2 * size);
        }
    };

    /** @param size thickness in pixels */
    public abstract void draw(GC gc, int left, int right, int y, int size);

    /** The style of the n-th layer of a tagset. */
    public static BarStyle ofLayer(int index) {
        return values()[Math.floorMod(index, values().length)];
    }

    private static void repeat(GC gc, int left, int right, int y, int height, int dash, int gap) {
        for (int x = left; x < right; x += dash + gap) {
            gc.fillRectangle(x, y, Math.min(dash, right - x), height);
        }
    }
}
