/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.ruler;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.isnad.model.schema.Tagset;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.TestIds;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.flow.TextFlow;
import org.isnad.ui.editor.internal.paint.PageColors;
import org.isnad.ui.editor.internal.paint.Rectangles;
import org.isnad.ui.editor.internal.paint.SpanLooks;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.editor.internal.spans.ShownSpans;

/**
 * Shows all annotations of a document beside its text, each where the text's scroll bar would stand for it. What falls
 * together shares a row by its numbers. The rows are gathered in the background; a click goes to a row's first
 * annotation. There is nothing here for the keyboard that the commands for the next and previous one do not do.
 */
public final class OverviewRuler {

    private static final MessageBundle MESSAGES = MessageBundle.beside(OverviewRuler.class);
    private static final int ROW = 3;
    /** Letters wide. */
    private static final int WIDTH = 2;
    /** A row says no more looks than this in its tip. */
    private static final int NAMED = 4;
    /** A click may miss a row by so many. */
    private static final int NEAR = 2;
    private static final int SOON_MILLIS = 250;

    private final AnnotationCanvas canvas;
    private final Supplier<Tagset> tagset;
    private final Consumer<ShownSpan> show;
    private final Canvas control;
    private final LatestAnswer gathering;
    private PageColors colors = PageColors.LIGHT;
    private RulerRows rows = RulerRows.NONE;
    private boolean waiting;

    /** @param show makes an annotation the current one and scrolls to it */
    public OverviewRuler(Composite parent, AnnotationCanvas canvas, Supplier<Tagset> tagset,
            Consumer<ShownSpan> show) {
        this.canvas = canvas;
        this.tagset = tagset;
        this.show = show;
        control = TestIds.mark(new Canvas(parent, SWT.DOUBLE_BUFFERED), "editor.ruler");
        gathering = new LatestAnswer(control.getDisplay());
        GridDataFactory.fillDefaults().grab(false, true).hint(width(), SWT.DEFAULT).applyTo(control);
        control.setCursor(control.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        control.addListener(SWT.Paint, this::paint);
        control.addListener(SWT.Resize, event -> updateSoon());
        control.addListener(SWT.MouseDown, this::go);
        control.addListener(SWT.MouseMove, this::tell);
        control.addListener(SWT.Dispose, event -> gathering.cancel());
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = MESSAGES.text("name");
            }
        });
        canvas.spans().addListener(this::updateSoon);
        canvas.control().addListener(SWT.Resize, event -> updateSoon());
        canvas.control().addListener(SWT.Paint, event -> followTheme());
    }

    /** What is shown now. */
    public RulerRows rows() {
        return rows;
    }

    /** Gathers anew in a moment, and only once for many calls. */
    private void updateSoon() {
        if (!waiting && !control.isDisposed()) {
            waiting = true;
            control.getDisplay().timerExec(SOON_MILLIS, () -> {
                waiting = false;
                if (!control.isDisposed()) {
                    update();
                }
            });
        }
    }

    private void update() {
        TextFlow flow = canvas.viewport().flow();
        int count = control.getClientArea().height / ROW;
        if (flow.metrics() == null || count == 0) {
            return;
        }
        int[] borders = borders(flow, count);
        ShownSpans spans = canvas.spans().index();
        Tagset declared = tagset.get();
        Locale locale = MessageBundle.userLocale();
        boolean dark = canvas.colors().dark();
        gathering.ask(() -> {
            SpanLooks looks = new SpanLooks(declared, locale, dark);
            return RulerRows.of(spans, borders, shown -> looks.of(shown.span()));
        }, found -> {
            rows = found;
            if (!control.isDisposed()) {
                control.redraw();
            }
        }, Errors::log);
    }

    /** Where rows begin in the text, found from the heights of pieces, known or estimated. */
    private static int[] borders(TextFlow flow, int count) {
        int[] borders = new int[count + 1];
        long height = Math.max(1, flow.height());
        for (int i = 0; i < count; i++) {
            long y = height * i / count;
            int piece = flow.pieceAt(y);
            long top = flow.top(piece);
            long bottom = piece + 1 < flow.pieces().count() ? flow.top(piece + 1) : height;
            int within = (int) (flow.pieces().get(piece).length() * (y - top) / Math.max(1, bottom - top));
            borders[i] = Math.max(i == 0 ? 0 : borders[i - 1], flow.pieces().get(piece).begin() + within);
        }
        borders[0] = 0;
        borders[count] = flow.pieces().get(flow.pieces().count() - 1).end();
        return borders;
    }

    private void followTheme() {
        if (canvas.colors() != colors) {
            colors = canvas.colors();
            control.redraw();
            updateSoon();
        }
    }

    private void paint(Event event) {
        GC gc = event.gc;
        int width = control.getClientArea().width;
        gc.setBackground(new Color(colors.page()));
        gc.fillRectangle(event.x, event.y, event.width, event.height);
        Rectangles rectangles = new Rectangles();
        for (int i = Math.max(0, event.y / ROW); i < rows.rows().size() && i * ROW < event.y + event.height; i++) {
            RulerRows.Row row = rows.rows().get(i);
            int before = 0;
            int all = row.count();
            for (RulerRows.Share share : row.shares()) {
                int left = width * before / all;
                before += share.count();
                rectangles.add(share.look().colour(), left, i * ROW, width * before / all - left, ROW);
            }
        }
        rectangles.fillOpaque(gc);
    }

    private void go(Event event) {
        RulerRows.Row row = at(event.y);
        if (event.button == 1 && row != null) {
            show.accept(row.first());
            canvas.control().setFocus();
        }
    }

    private void tell(Event event) {
        RulerRows.Row row = at(event.y);
        String tip = row == null ? null : MESSAGES.text("tip", row.count(), row.shares().stream().limit(NAMED)
                .map(share -> MESSAGES.text("tip.share", share.look().label(), share.count()))
                .collect(Collectors.joining(MESSAGES.text("tip.and"))),
                String.valueOf(row.shares().size() > NAMED));
        if (tip == null ? control.getToolTipText() != null : !tip.equals(control.getToolTipText())) {
            control.setToolTipText(tip);
        }
    }

    /** The nearest row that is not empty; null if there is none near. */
    private RulerRows.Row at(int y) {
        List<RulerRows.Row> all = rows.rows();
        for (int away = 0; away <= NEAR; away++) {
            for (int i : new int[] {y / ROW - away, y / ROW + away}) {
                if (i >= 0 && i < all.size() && all.get(i).first() != null) {
                    return all.get(i);
                }
            }
        }
        return null;
    }

    private int width() {
        GC gc = new GC(control);
        try {
            return (int) Math.ceil(WIDTH * gc.getFontMetrics().getAverageCharacterWidth());
        } finally {
            gc.dispose();
        }
    }
}
