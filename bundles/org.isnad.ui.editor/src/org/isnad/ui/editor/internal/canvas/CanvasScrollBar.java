/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.ScrollBar;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.Viewport;

/** Keeps the canvas' scroll bar and its viewport together. */
final class CanvasScrollBar {

    private static final int SOON_MILLIS = 150;

    private final ScrollBar bar;
    private final Viewport viewport;
    private boolean waiting;

    CanvasScrollBar(Canvas canvas, Viewport viewport) {
        this.viewport = viewport;
        bar = canvas.getVerticalBar();
        bar.addListener(SWT.Selection, event -> {
            viewport.scrollTo(bar.getSelection());
            canvas.redraw();
            updateSoon();
        });
    }

    /**
     * Shows where the viewport is. Called before a paint: the system paints the whole page once more whenever the bar
     * changes after it.
     */
    void update() {
        int total = (int) Math.min(Integer.MAX_VALUE, Math.max(viewport.flow().height(), viewport.height()));
        int line = viewport.flow().metrics().linePitch(FlowMetrics.USUAL_LANES);
        int page = Math.max(line, viewport.height() - line);
        if (!isCurrent(total, line)) {
            bar.setValues((int) viewport.scroll(), 0, total, viewport.height(), line, page);
        }
    }

    /** As {@link #update()}, a little later, and only once for many calls. */
    void updateSoon() {
        if (!waiting) {
            waiting = true;
            bar.getDisplay().timerExec(SOON_MILLIS, () -> {
                waiting = false;
                if (!bar.isDisposed()) {
                    update();
                }
            });
        }
    }

    private boolean isCurrent(int total, int line) {
        return bar.getSelection() == viewport.scroll() && bar.getMaximum() == total
                && bar.getThumb() == viewport.height() && bar.getIncrement() == line;
    }
}
