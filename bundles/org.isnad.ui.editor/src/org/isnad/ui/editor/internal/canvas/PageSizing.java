/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.isnad.ui.editor.internal.caret.CaretModel;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.TextFlow;
import org.isnad.ui.editor.internal.flow.Viewport;

/**
 * Fits the text into the control. What was selected in sight stays in sight: a window is often given its size after it
 * was told what to show; else what stood at the top stays there.
 */
final class PageSizing {

    /** Characters whose average width stands for all of a text. */
    private static final int MEASURED = 400;

    private final Canvas control;
    private final Supplier<String> text;
    private final Viewport viewport;
    private final TextFlow flow;
    private final CaretModel caret;
    private final PageLayers layers;
    /** For which the text is laid out; where lines are not wrapped the text may be wider. */
    private int viewWidth;

    PageSizing(Canvas control, Supplier<String> text, Viewport viewport, CaretModel caret, PageLayers layers) {
        this.control = control;
        this.text = text;
        this.viewport = viewport;
        this.flow = viewport.flow();
        this.caret = caret;
        this.layers = layers;
    }

    boolean isLaidOut() {
        return flow.metrics() != null;
    }

    /** Follows the size of the control. @param font null if there is none yet */
    void resized(Font font) {
        Rectangle area = control.getClientArea();
        if (isLaidOut() && textWidth(area, flow.metrics()) == viewWidth) {
            boolean seen = viewport.isSeen(caret.caret());
            setSize(area, flow.metrics());
            layers.giveSideRoom(area, flow.metrics());
            if (seen) {
                showSelection();
            }
        } else {
            layOut(font);
        }
    }

    /** Lays everything out again, once the control has a size and a font. */
    void layOut(Font font) {
        Rectangle area = control.getClientArea();
        if (font == null || area.width == 0) {
            return;
        }
        boolean seen = !isLaidOut() || viewport.isSeen(caret.caret());
        int top = isLaidOut() ? viewport.top() : 0;
        FlowMetrics metrics = measure(font);
        viewWidth = textWidth(area, metrics);
        flow.format(font, metrics, viewWidth);
        setSize(area, metrics);
        viewport.setTop(top);
        layers.giveSideRoom(area, metrics);
        if (seen) {
            showSelection();
        }
    }

    void showSelection() {
        viewport.reveal(caret.selection().range().end());
        viewport.reveal(caret.selection().range().begin());
    }

    private void setSize(Rectangle area, FlowMetrics metrics) {
        viewport.setSize(area.width - layers.sideRoom(metrics), area.height);
    }

    private int textWidth(Rectangle area, FlowMetrics metrics) {
        return Math.max(metrics.lineHeight(), area.width - 2 * metrics.margin() - layers.sideRoom(metrics));
    }

    private FlowMetrics measure(Font font) {
        GC gc = new GC(control);
        try {
            gc.setFont(font);
            String all = text.get();
            String sample = all.isEmpty() ? "ا" : all.substring(0, Math.min(all.length(), MEASURED));
            double charWidth = gc.textExtent(sample, SWT.DRAW_TRANSPARENT).x / (double) sample.length();
            return FlowMetrics.of(gc.getFontMetrics().getHeight(), charWidth);
        } finally {
            gc.dispose();
        }
    }
}
