/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;

/**
 * The second sign beside colour: the line under a span. {@link BarStyles} gives tags that look alike to some eyes
 * different ones.
 */
public enum BarStyle {
    SOLID {
        @Override
        void add(Rectangles to, RGB colour, int left, int right, int y, int size) {
            to.add(colour, left, y, right - left, size);
        }
    },
    DASHED {
        @Override
        void add(Rectangles to, RGB colour, int left, int right, int y, int size) {
            repeat(to, colour, left, right, y, size, 4 * size, 2 * size);
        }
    },
    DOTTED {
        @Override
        void add(Rectangles to, RGB colour, int left, int right, int y, int size) {
            repeat(to, colour, left, right, y, size, size, size);
        }
    },
    DOUBLE {
        @Override
        void add(Rectangles to, RGB colour, int left, int right, int y, int size) {
            int line = Math.max(1, size / 2);
            to.add(colour, left, y - line, right - left, line);
            to.add(colour, left, y + line, right - left, line);
        }
    },
    TEETH {
        @Override
        void add(Rectangles to, RGB colour, int left, int right, int y, int size) {
            int line = Math.max(1, size / 2);
            to.add(colour, left, y, right - left, line);
            repeat(to, colour, left, right, y + line, size + 1 - line, size, 2 * size);
        }
    },
    DASH_DOT {
        @Override
        void add(Rectangles to, RGB colour, int left, int right, int y, int size) {
            repeat(to, colour, left, right, y, size, 4 * size, 5 * size);
            repeat(to, colour, left + 6 * size, right, y, size, size, 8 * size);
        }
    },
    STEPS {
        @Override
        void add(Rectangles to, RGB colour, int left, int right, int y, int size) {
            int line = Math.max(1, size / 2);
            repeat(to, colour, left, right, y - line, line, 3 * size, 3 * size);
            repeat(to, colour, left + 3 * size, right, y + line, line, 3 * size, 3 * size);
        }
    },
    THIN {
        @Override
        void add(Rectangles to, RGB colour, int left, int right, int y, int size) {
            to.add(colour, left, y, right - left, Math.max(1, size / 2));
        }
    };

    /** @param size thickness in pixels */
    abstract void add(Rectangles to, RGB colour, int left, int right, int y, int size);

    /** Draws one alone, with the background colour. */
    public void draw(GC gc, int left, int right, int y, int size) {
        Rectangles alone = new Rectangles();
        add(alone, gc.getBackground().getRGB(), left, right, y, size);
        alone.fill(gc);
    }

    private static void repeat(Rectangles to, RGB colour, int left, int right, int y, int height, int dash, int gap) {
        for (int x = left; x < right; x += dash + gap) {
            to.add(colour, x, y, Math.min(dash, right - x), height);
        }
    }
}
