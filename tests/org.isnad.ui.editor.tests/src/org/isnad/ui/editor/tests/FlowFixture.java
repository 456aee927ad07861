/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Display;
import org.isnad.fonts.ArabicFonts;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.flow.TextFlow;
import org.isnad.ui.editor.internal.flow.Viewport;

/** A text laid out without a window: a thousand of them cost what one window does. Closed by {@link #close}. */
final class FlowFixture implements AutoCloseable {

    private static final int LINE_HEIGHT = 30;
    private static final int HEIGHT = 400;
    private static Font font;

    private final String text;
    private final TextFlow flow;
    private final Viewport viewport;

    FlowFixture(String text, int width) {
        this.text = text;
        if (font == null || font.isDisposed()) {
            font = new Font(Display.getCurrent(), ArabicFonts.FAMILY, 15, SWT.NORMAL);
        }
        flow = new TextFlow(Display.getCurrent(), text, piece -> 0, (piece, metrics) -> 0);
        flow.format(font, FlowMetrics.of(LINE_HEIGHT, LINE_HEIGHT / 3.0), width);
        viewport = new Viewport(flow);
        viewport.setSize(viewport.pageWidth(), HEIGHT);
    }

    static Font font() {
        return font;
    }

    String text() {
        return text;
    }

    Viewport viewport() {
        return viewport;
    }

    PieceLayout layout(int piece) {
        return flow.layout(piece);
    }

    @Override
    public void close() {
        flow.dispose();
    }
}
