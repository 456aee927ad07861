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
import org.isnad.ui.editor.internal.flow.Viewport;

/** The bar by which a page whose lines are not wrapped is scrolled sideways; seen only where there is more to see. */
final class CanvasSideBar {

    private final ScrollBar bar;
    private final Viewport viewport;

    CanvasSideBar(Canvas canvas, Viewport viewport, Runnable scrolled) {
        this.viewport = viewport;
        bar = canvas.getHorizontalBar();
        bar.setVisible(false);
        bar.addListener(SWT.Selection, event -> {
            viewport.scrollSideways(bar.getSelection());
            scrolled.run();
        });
    }

    void update() {
        boolean needed = !viewport.flow().isWrapped() && viewport.pageWidth() > viewport.width();
        if (bar.getVisible() != needed) {
            bar.setVisible(needed);
        }
        if (needed && (bar.getSelection() != viewport.sideways() || bar.getMaximum() != viewport.pageWidth()
                || bar.getThumb() != viewport.width())) {
            bar.setValues(viewport.sideways(), 0, viewport.pageWidth(), viewport.width(),
                    viewport.flow().metrics().lineHeight(), Math.max(1, viewport.width() / 2));
        }
    }
}
