/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.RGB;

/**
 * Collects rectangles by colour and fills those of one colour at once: a dense page has thousands, and filling one takes
 * the system as long as filling a hundred. Those of one colour cover each other as one would; those of the colour that
 * came first lie lowest.
 */
public final class Rectangles {

    private static final int FIRST_CAPACITY = 64;

    private final Map<RGB, Batch> batches = new LinkedHashMap<>();

    /** Left, top, width and height of each. */
    private static final class Batch {
        private int[] values = new int[FIRST_CAPACITY];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }
    }

    /** Adds one; an empty one is left out. */
    public void add(RGB colour, int left, int top, int width, int height) {
        if (width > 0 && height > 0) {
            Batch batch = batches.computeIfAbsent(colour, key -> new Batch());
            batch.add(left);
            batch.add(top);
            batch.add(width);
            batch.add(height);
        }
    }

    /** Adds one whose corners are cut, which looks round at the size of a label. @param step of a cut */
    void addRounded(RGB colour, int left, int top, int width, int height, int step) {
        add(colour, left + 2 * step, top, width - 4 * step, step);
        add(colour, left + step, top + step, width - 2 * step, step);
        add(colour, left, top + 2 * step, width, height - 4 * step);
        add(colour, left + step, top + height - 2 * step, width - 2 * step, step);
        add(colour, left + 2 * step, top + height - step, width - 4 * step, step);
    }

    /** Fills all and forgets them. @param alpha 0 to 255 */
    void fill(GC gc, Brush brush, int alpha) {
        batches.forEach((colour, batch) -> {
            brush.fill(gc, colour, alpha);
            fill(gc, batch);
        });
        batches.clear();
    }

    /** Fills all with the background colour. */
    void fill(GC gc) {
        batches.values().forEach(batch -> fill(gc, batch));
    }

    /** Fills each with its own colour. */
    public void fillOpaque(GC gc) {
        batches.forEach((colour, batch) -> {
            gc.setBackground(new Color(colour));
            fill(gc, batch);
        });
    }

    private static void fill(GC gc, Batch batch) {
        if (batch.size == 4) {
            gc.fillRectangle(batch.values[0], batch.values[1], batch.values[2], batch.values[3]);
        } else {
            gc.setFillRule(SWT.FILL_WINDING);
            fillPath(gc, batch);
        }
    }

    private static void fillPath(GC gc, Batch batch) {
        Path path = new Path(gc.getDevice());
        try {
            for (int i = 0; i < batch.size; i += 4) {
                path.addRectangle(batch.values[i], batch.values[i + 1], batch.values[i + 2], batch.values[i + 3]);
            }
            gc.fillPath(path);
        } finally {
            path.dispose();
        }
    }
}
