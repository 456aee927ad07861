/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Caret;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.isnad.model.AnnotationId;
import org.isnad.model.schema.Tagset;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.caret.CaretModel;
import org.isnad.ui.editor.internal.caret.TextSelection;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.Piece;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.flow.TextFlow;
import org.isnad.ui.editor.internal.flow.Viewport;
import org.isnad.ui.editor.internal.paint.Brush;
import org.isnad.ui.editor.internal.paint.PageColors;
import org.isnad.ui.editor.internal.paint.PagePainter;
import org.isnad.ui.editor.internal.paint.Shades;
import org.isnad.ui.editor.internal.paint.SpanLooks;
import org.isnad.ui.editor.internal.spans.CurrentAnnotation;
import org.isnad.ui.editor.internal.spans.DocumentSpans;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.editor.internal.spans.ShownSpans;

/**
 * Shows a text with its annotations and lets the user select in it. The control is created left-to-right in every
 * language of the program: mirrored, its coordinates would run against those of the text layouts; each paragraph has
 * its own direction. Used on the UI thread; disposes what it made with its control.
 */
public final class AnnotationCanvas {

    /** How large the labels are beside the text. */
    private static final float LABEL_SIZE = 0.6f;
    private static final int MEASURED = 400;

    private String text;
    private final Canvas control;
    private final DocumentSpans spans = new DocumentSpans();
    private final CurrentAnnotation current = new CurrentAnnotation();
    private final TextFlow flow;
    private final Viewport viewport;
    private final CaretModel caret;
    private final PagePainter painter;
    private final CanvasScrollBar scrollBar;
    private final CanvasKeys keys;
    private final PaintedRows painted = new PaintedRows();
    private String emptyMessage = "";
    private PageColors colors = PageColors.LIGHT;
    private Tagset tagset;
    private Locale locale;
    private SpanLooks looks;
    private Font labelFont;
    private Font textFont;
    private Brush brush;
    private boolean snapsToWords;

    /** @param text shown as it is */
    public AnnotationCanvas(Composite parent, String text) {
        this.text = text;
        control = new Canvas(parent, SWT.V_SCROLL | SWT.LEFT_TO_RIGHT | SWT.DOUBLE_BUFFERED);
        flow = new TextFlow(control.getDisplay(), text, this::lanes);
        viewport = new Viewport(flow);
        caret = new CaretModel(text, viewport);
        painter = new PagePainter(viewport, spans);
        control.setCursor(control.getDisplay().getSystemCursor(SWT.CURSOR_IBEAM));
        control.setCaret(new Caret(control, SWT.NONE));
        scrollBar = new CanvasScrollBar(control, viewport);
        keys = new CanvasKeys(this);
        new CanvasMouse(this);
        caret.addListener(this::redraw);
        current.addListener(this::redraw);
        control.addListener(SWT.Paint, this::paint);
        control.addListener(SWT.Resize, event -> resize());
        control.addListener(SWT.FocusIn, event -> redrawAll());
        control.addListener(SWT.FocusOut, event -> redrawAll());
        control.addListener(SWT.Dispose, event -> dispose());
    }

    public Canvas control() {
        return control;
    }

    public CaretModel caret() {
        return caret;
    }

    public CurrentAnnotation current() {
        return current;
    }

    public DocumentSpans spans() {
        return spans;
    }

    public Viewport viewport() {
        return viewport;
    }

    /** Sets what keys without Ctrl and Alt do; the handler is given the key's Latin legend, after {@code Shift+} where
     * Shift is held. */
    public void setTagKeys(Predicate<String> handler) {
        keys.setTagKeys(handler);
    }

    /** Sets what keys do that write into the text; the handler answers whether it took one. */
    public void setTyping(Predicate<Event> handler) {
        keys.setTyping(handler);
    }

    /** @param newSnaps whether selecting by mouse takes whole words */
    public void setSnapsToWords(boolean newSnaps) {
        snapsToWords = newSnaps;
    }

    boolean snapsToWords() {
        return snapsToWords;
    }

    /** What to write on the page when there is no text. */
    public void setEmptyMessage(String message) {
        emptyMessage = message;
    }

    /** @param zoom is asked to make the font some points larger or smaller when the user turns the wheel with Ctrl */
    public void setZoom(IntConsumer zoom) {
        control.addListener(SWT.MouseVerticalWheel, event -> {
            if ((event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
                zoom.accept(Integer.signum(event.count));
            }
        });
    }

    /** Gives the screen reader, and who points at a span, its words. */
    public void describe(String name, Function<ShownSpan, String> description) {
        CanvasAccessibility.install(this, name, description);
        new SpanHover(this, description);
    }

    /** Shows the text in this font from now on; what stands at the top stays there. The font stays the caller's. */
    public void setFont(Font font) {
        textFont = font;
        disposeBrush();
        if (labelFont != null) {
            labelFont.dispose();
        }
        labelFont = new Font(control.getDisplay(), smaller(font.getFontData()));
        updateBrush();
        layOut();
    }

    /** Takes colours and labels from the tagset; dark or light after the background that the theme gives. */
    public void setTagset(Tagset newTagset, Locale newLocale) {
        tagset = newTagset;
        locale = newLocale;
        followTheme();
    }

    /** How spans look now. */
    public SpanLooks looks() {
        return looks;
    }

    /** The colours of the page now. */
    public PageColors colors() {
        return colors;
    }

    /** The font of the text now; the owner's. */
    public Font font() {
        return textFont;
    }

    /** Shows these spans from now on; the line of the caret, if it is seen, keeps its place. */
    public void setSpans(ShownSpans newSpans) {
        if (newSpans.isSame(spans.index())) {
            held(this::takeChanges);
        } else {
            held(() -> takeSpans(newSpans));
        }
    }

    /**
     * Goes on with another text, and the spans where they stand in it. Costs the same in a long text: only the
     * paragraphs that the edit touches are laid out again.
     *
     * @param newText  the text afterwards
     * @param replaced the stretch of the text before that was replaced
     * @param inserted the length of what stands there now
     */
    public void edit(String newText, TextRange replaced, int inserted, ShownSpans newSpans, TextSelection selection) {
        text = newText;
        viewport.edit(newText, replaced, inserted);
        spans.set(newSpans);
        flow.lanesChanged();
        caret.edit(newText, selection);
    }

    /** The text as it is shown now. */
    public String text() {
        return text;
    }

    private void held(Runnable change) {
        if (isLaidOut()) {
            viewport.hold(caret.caret(), change);
        } else {
            change.run();
        }
        redraw();
    }

    /** Selects a range and scrolls to it, as soon as the control has its size if it has none yet. */
    public void reveal(TextRange range) {
        caret.select(range);
        if (isLaidOut()) {
            showSelection();
        }
        redraw();
    }

    private void showSelection() {
        viewport.reveal(caret.selection().range().end());
        viewport.reveal(caret.selection().range().begin());
    }

    private boolean isLaidOut() {
        return flow.metrics() != null;
    }

    /** Scrolls so that the caret is seen. */
    public void showCaret() {
        if (isLaidOut()) {
            viewport.reveal(caret.caret());
        }
        redraw();
    }

    void scrollBy(int pixels) {
        viewport.scrollTo(viewport.scroll() + pixels);
        redraw();
    }

    /** Paints soon what is not as it was painted last. */
    public void redraw() {
        if (control.isDisposed()) {
            return;
        }
        if (!isLaidOut()) {
            control.redraw();
            return;
        }
        viewport.layOutVisible();
        scrollBar.update();
        List<PaintedRows.Row> rows = new ArrayList<>();
        viewport.visible((layout, top) -> rows.add(row(layout, top)));
        painted.paint(rows, control);
        placeCaret();
    }

    private PaintedRows.Row row(PieceLayout layout, int top) {
        Piece piece = layout.piece();
        TextRange range = new TextRange(piece.begin(), piece.end());
        TextRange selected = caret.selection().range();
        int from = Math.clamp(selected.begin(), range.begin(), range.end());
        int to = Math.clamp(selected.end(), range.begin(), range.end());
        List<ShownSpan> inside = spans.in(range).spans();
        AnnotationId id = current.id().orElse(null);
        boolean holdsCurrent = id != null && inside.stream().anyMatch(shown -> shown.span().id().equals(id));
        return new PaintedRows.Row(piece.begin(), top, layout.height(), inside,
                from < to ? new TextRange(from, to) : TextRange.at(0), holdsCurrent ? id : null);
    }

    /** Paints everything soon: the look of the page is another one. */
    private void redrawAll() {
        if (!control.isDisposed()) {
            painted.clear();
            control.redraw();
            redraw();
        }
    }

    private void takeSpans(ShownSpans newSpans) {
        spans.set(newSpans);
        flow.lanesChanged(newSpans.marked(flow.pieces()));
    }

    /** Costs the same in a document with a hundred thousand annotations: only what is seen is asked for again. */
    private void takeChanges() {
        spans.changed();
        flow.lanesChanged();
    }

    private int lanes(int piece) {
        Piece stretch = flow.pieces().get(piece);
        return spans.lanesIn(new TextRange(stretch.begin(), stretch.end()));
    }

    private void followTheme() {
        colors = Shades.isDark(control.getBackground().getRGB()) ? PageColors.DARK : PageColors.LIGHT;
        looks = new SpanLooks(tagset, locale, colors.dark());
        updateBrush();
        redrawAll();
    }

    private void paint(Event event) {
        if (Shades.isDark(control.getBackground().getRGB()) != colors.dark()) {
            followTheme();
        }
        GC gc = event.gc;
        Rectangle area = control.getClientArea();
        brush.fill(gc, colors.page(), 255);
        gc.fillRectangle(area);
        painter.paint(event, brush, looks, caret.selection().range(), current.id().orElse(null));
        if (text.isEmpty()) {
            brush.line(gc, colors.faint());
            gc.setFont(textFont);
            gc.drawText(emptyMessage, flow.metrics().margin(), flow.metrics().margin(), SWT.DRAW_TRANSPARENT);
        }
        if (control.isFocusControl()) {
            brush.line(gc, colors.focus());
            gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        }
        placeCaret();
    }

    private void placeCaret() {
        Rectangle place = viewport.caret(caret.place());
        int width = Math.max(1, flow.metrics().lineHeight() / 20);
        control.getCaret().setBounds(place.x, place.y, width, place.height);
    }

    /** What was selected in sight stays in sight: a window is often given its size after it was told what to show. */
    private void resize() {
        Rectangle area = control.getClientArea();
        if (isLaidOut() && area.width - 2 * flow.metrics().margin() == flow.width()) {
            boolean seen = viewport.isSeen(caret.caret());
            viewport.setHeight(area.height);
            if (seen) {
                showSelection();
            }
        } else {
            layOut();
        }
        redrawAll();
    }

    private void layOut() {
        Rectangle area = control.getClientArea();
        if (textFont == null || area.width == 0) {
            return;
        }
        boolean seen = !isLaidOut() || viewport.isSeen(caret.caret());
        int top = isLaidOut() ? viewport.top() : 0;
        GC gc = new GC(control);
        FlowMetrics metrics;
        try {
            gc.setFont(textFont);
            String sample = text.isEmpty() ? "ا" : text.substring(0, Math.min(text.length(), MEASURED));
            double charWidth = gc.textExtent(sample, SWT.DRAW_TRANSPARENT).x / (double) sample.length();
            metrics = FlowMetrics.of(gc.getFontMetrics().getHeight(), charWidth);
        } finally {
            gc.dispose();
        }
        flow.format(textFont, metrics, Math.max(metrics.lineHeight(), area.width - 2 * metrics.margin()));
        viewport.setHeight(area.height);
        viewport.setTop(top);
        if (seen) {
            showSelection();
        }
        redrawAll();
    }

    private void updateBrush() {
        if (textFont != null) {
            disposeBrush();
            brush = new Brush(colors, textFont, labelFont);
        }
    }

    private void disposeBrush() {
        if (brush != null) {
            brush.dispose();
            brush = null;
        }
    }

    private void dispose() {
        flow.dispose();
        disposeBrush();
        if (labelFont != null) {
            labelFont.dispose();
        }
    }

    private static FontData[] smaller(FontData[] font) {
        for (FontData data : font) {
            data.setHeight(Math.max(6, Math.round(data.getHeight() * LABEL_SIZE)));
        }
        return font;
    }
}
