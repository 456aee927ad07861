/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.isnad.fonts.ArabicFonts;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.tagset.Tagsets;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.editor.internal.spans.ShownSpans;
import org.isnad.ui.testkit.Waiting;

/** A canvas alone in a window, for tests of what is drawn where. Closed by {@link #close}. */
final class CanvasFixture implements AutoCloseable {

    private static final int POINTS = 15;

    private final Shell shell;
    private final Font font;
    private final String text;
    private final AnnotationCanvas canvas;

    /** @param orientation the window's, which is the interface language's */
    CanvasFixture(int orientation, String text, int width, int height) {
        this.text = text;
        Display display = Display.getCurrent();
        shell = new Shell(display, SWT.SHELL_TRIM | orientation);
        shell.setLayout(new FillLayout());
        shell.setSize(width, height);
        canvas = new AnnotationCanvas(shell, text);
        font = new Font(display, ArabicFonts.FAMILY, POINTS, SWT.NORMAL);
        canvas.setTagset(Tagsets.shipped().find(Tagsets.DEFAULT).orElseThrow(), Locale.ENGLISH);
        canvas.setFont(font);
        shell.open();
        shell.forceActive();
        Waiting.until("the canvas to have its size", () -> canvas.control().getClientArea().height > 0
                && canvas.viewport().flow().metrics() != null);
        Waiting.forPaint(canvas.control());
    }

    AnnotationCanvas canvas() {
        return canvas;
    }

    String text() {
        return text;
    }

    PieceLayout layout(int piece) {
        return canvas.viewport().flow().layout(piece);
    }

    /** Shows the ranges, each as one entity of the annotator at work. */
    void show(TextRange... ranges) {
        List<ShownSpan> spans = new ArrayList<>();
        for (TextRange range : ranges) {
            spans.add(span(spans.size(), List.of(range)));
        }
        canvas.setSpans(ShownSpans.of(spans));
        Waiting.forPaint(canvas.control());
    }

    static ShownSpan span(int number, List<TextRange> ranges) {
        return new ShownSpan(new SpanData(new AnnotationId(new UUID(0, number)), "Entity", ranges,
                Map.of("tag", List.of("PERS")), "Sara", Instant.EPOCH, Origin.MANUAL, ""),
                Annotator.named("Sara"), true);
    }

    @Override
    public void close() {
        shell.dispose();
        font.dispose();
    }
}
