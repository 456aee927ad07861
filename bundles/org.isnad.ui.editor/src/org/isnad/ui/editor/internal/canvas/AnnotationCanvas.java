/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.isnad.model.AnnotationId;
import org.isnad.model.schema.Tagset;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.caret.CaretModel;
import org.isnad.ui.editor.internal.caret.TextSelection;
import org.isnad.ui.editor.internal.flow.Piece;
import org.isnad.ui.editor.internal.flow.TextFlow;
import org.isnad.ui.editor.internal.flow.Viewport;
import org.isnad.ui.editor.internal.paint.Brush;
import org.isnad.ui.editor.internal.paint.PageColors;
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

    private String text;
    private CanvasAccessibility accessibility;
    private final Canvas control;
    private final DocumentSpans spans = new DocumentSpans();
    private final CurrentAnnotation current = new CurrentAnnotation();
    private final TextFlow flow;
    private final Viewport viewport;
    private final CaretModel caret;
    private final PageLayers layers = new PageLayers(this::layersChanged);
    private final Appearance appearance;
    private final PageSizing sizing;
    private final PagePaint painting;
    private final CanvasScrollBar scrollBar;
    private final CanvasSideBar sideBar;
    private final CanvasKeys keys;
    private final CanvasCaret caretSign;
    private Map<Integer, Boolean> turned = new HashMap<>();
    private boolean snapsToWords;
    private boolean redrawing;

    /** @param text shown as it is */
    public AnnotationCanvas(Composite parent, String text) {
        this.text = text;
        control = new Canvas(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.LEFT_TO_RIGHT | SWT.DOUBLE_BUFFERED);
        flow = new TextFlow(control.getDisplay(), text, this::lanes, layers::headRoom);
        viewport = new Viewport(flow);
        caret = new CaretModel(text, viewport);
        appearance = new Appearance(control);
        sizing = new PageSizing(control, this::text, viewport, caret, layers);
        painting = new PagePaint(this, appearance);
        control.setCursor(control.getDisplay().getSystemCursor(SWT.CURSOR_IBEAM));
        caretSign = new CanvasCaret(control);
        scrollBar = new CanvasScrollBar(control, viewport);
        sideBar = new CanvasSideBar(control, viewport, this::redraw);
        keys = new CanvasKeys(this);
        new CanvasMouse(this);
        caret.addListener(this::redraw);
        current.addListener(this::redraw);
        control.addListener(SWT.Paint, this::paint);
        control.addListener(SWT.Resize, event -> resize());
        control.addListener(SWT.FocusIn, event -> repaint());
        control.addListener(SWT.FocusOut, event -> repaint());
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

    /** What else is drawn on the page. */
    public PageLayers layers() {
        return layers;
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
        painting.setEmptyMessage(message);
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

    /** @param wrapped whether lines end at the control's edge; else the page is scrolled sideways */
    public void setWrapped(boolean wrapped) {
        if (flow.isWrapped() != wrapped) {
            flow.setWrapped(wrapped);
            layOut();
        }
    }

    /**
     * Takes the directions that the user gave to paragraphs, and keeps those that follow there.
     *
     * @param directions whether from right to left, by the offset at which a paragraph begins
     */
    public void setDirections(Map<Integer, Boolean> directions) {
        turned = directions;
        turned.forEach((begin, rightToLeft) -> flow.turn(TextRange.at(Math.min(begin, text.length())), rightToLeft));
    }

    /** Turns the paragraphs of the selection, or that of the caret, to the other direction. */
    public void flipDirection() {
        TextRange range = caret.selection().range();
        boolean rightToLeft = !viewport.rightToLeft(range.begin());
        held(() -> flow.turn(range, rightToLeft));
        flow.pieces().paragraphsIn(range).forEach(paragraph -> turned.put(paragraph.begin(), rightToLeft));
        caret.pageChanged();
        repaint();
    }

    /** Gives the screen reader its words. @param description of annotations of any kind; empty for what is unknown */
    public void describe(Supplier<String> name, Function<AnnotationId, String> description) {
        accessibility = CanvasAccessibility.install(this, name, description);
    }

    /** Shows the text in this font from now on; what stands at the top stays there. The font stays the caller's. */
    public void setFont(Font font) {
        appearance.setFont(font);
        layOut();
    }

    /** Takes colours and labels from the tagset; dark or light after the background that the theme gives. */
    public void setTagset(Tagset newTagset, Locale newLocale) {
        appearance.setTagset(newTagset, newLocale);
        repaint();
    }

    /** How spans look now. */
    public SpanLooks looks() {
        return appearance.looks();
    }

    /** What the page is drawn with now; another one after a change of font or theme, null before there is a font. */
    public Brush brush() {
        return appearance.brush();
    }

    /** The colours of the page now. */
    public PageColors colors() {
        return appearance.colors();
    }

    /** The font of the text now; the owner's. */
    public Font font() {
        return appearance.font();
    }

    /** Shows these spans from now on; the line of the caret, if it is seen, keeps its place. */
    public void setSpans(ShownSpans newSpans) {
        if (newSpans.isSame(spans.index())) {
            held(() -> takeChanges(newSpans));
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
        moveTurned(replaced.end(), inserted - replaced.length());
        spans.set(newSpans);
        flow.lanesChanged();
        if (accessibility != null) {
            accessibility.edited(replaced, inserted);
        }
        caret.edit(newText, selection);
    }

    /** Keeps what was turned with the paragraphs that moved. */
    private void moveTurned(int end, int delta) {
        Map<Integer, Boolean> moved = new HashMap<>();
        turned.forEach((begin, rightToLeft) -> moved.put(begin < end ? begin : begin + delta, rightToLeft));
        turned.clear();
        turned.putAll(moved);
    }

    /** Tells the screen reader whether keys write into the text; {@link #describe} comes before. */
    public void setEditable(boolean editable) {
        accessibility.setEditable(editable);
    }

    /** The text as it is shown now. */
    public String text() {
        return text;
    }

    private void held(Runnable change) {
        if (sizing.isLaidOut()) {
            viewport.hold(caret.caret(), change);
        } else {
            change.run();
        }
        redraw();
    }

    /** Selects a range and scrolls to it, as soon as the control has its size if it has none yet. */
    public void reveal(TextRange range) {
        caret.select(range);
        if (sizing.isLaidOut()) {
            sizing.showSelection();
        }
        redraw();
    }

    /** Scrolls so that the caret is seen. */
    public void showCaret() {
        if (sizing.isLaidOut()) {
            viewport.reveal(caret.caret());
        }
        redraw();
    }

    void scrollBy(int pixels) {
        viewport.scrollTo(viewport.scroll() + pixels);
        redraw();
    }

    /** The annotation whose label is at a point. */
    public Optional<ShownSpan> labelAt(int x, int y) {
        return painting.labelAt(x, y);
    }

    /** Paints soon what is not as it was painted last. */
    public void redraw() {
        if (control.isDisposed()) {
            return;
        }
        if (!sizing.isLaidOut()) {
            control.redraw();
            return;
        }
        viewport.layOutVisible();
        if (flow.isTooNarrow()) {
            sizing.layOut(appearance.font());
        }
        scrollBar.update();
        sideBar.update();
        if (painting.update()) {
            layers.viewChanged();
        }
        placeCaret();
    }

    /** As {@link #redraw()}, after what happens now, and once for many calls. */
    public void redrawSoon() {
        if (!redrawing && !control.isDisposed()) {
            redrawing = true;
            control.getDisplay().asyncExec(() -> {
                redrawing = false;
                redraw();
            });
        }
    }

    /** Paints the whole page soon: it looks different, though nothing moved. */
    public void repaint() {
        if (!control.isDisposed()) {
            painting.forget();
            redraw();
        }
    }

    private void takeSpans(ShownSpans newSpans) {
        spans.set(newSpans);
        flow.lanesChanged(newSpans.marked(flow.pieces()));
    }

    /** Costs the same in a document with a hundred thousand annotations: only what is seen is asked for again. */
    private void takeChanges(ShownSpans newSpans) {
        spans.set(newSpans);
        flow.lanesChanged();
    }

    private int lanes(int piece) {
        Piece stretch = flow.pieces().get(piece);
        return spans.lanesIn(new TextRange(stretch.begin(), stretch.end()));
    }

    private void layersChanged() {
        if (sizing.isLaidOut()) {
            held(flow::lanesChanged);
            sizing.resized(appearance.font());
        }
        repaint();
    }

    private void paint(Event event) {
        if (appearance.isOutdated()) {
            appearance.followTheme();
            repaint();
        }
        placeCaret();
        painting.paint(event);
        caretSign.paint(event.gc, appearance.brush());
    }

    private void placeCaret() {
        Rectangle place = viewport.caret(caret.place());
        int width = Math.max(1, flow.metrics().lineHeight() / 20);
        caretSign.place(new Rectangle(place.x, place.y, width, place.height));
    }

    private void resize() {
        sizing.resized(appearance.font());
        repaint();
    }

    private void layOut() {
        sizing.layOut(appearance.font());
        repaint();
    }

    private void dispose() {
        flow.dispose();
        appearance.dispose();
    }
}
