/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.editor.internal.arcs.PaperArcs;
import org.isnad.ui.editor.internal.canvas.PageView;
import org.isnad.ui.editor.internal.canvas.PageView.SeenPiece;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.Line;
import org.isnad.ui.editor.internal.flow.Piece;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.flow.TextFlow;
import org.isnad.ui.editor.internal.paint.Brush;
import org.isnad.ui.editor.internal.paint.PageColors;
import org.isnad.ui.editor.internal.paint.PagePainter;
import org.isnad.ui.editor.internal.paint.SpanLooks;
import org.isnad.ui.editor.internal.spans.DocumentSpans;

/**
 * A document cut into pages of a device, drawn as on the screen's light page; no line is cut. Used on one thread, which
 * need not be that of the user interface; whoever made it closes it before the device.
 */
public final class PaperPages implements AutoCloseable {

    private static final MessageBundle MESSAGES = MessageBundle.beside(PaperPages.class);
    private static final float LABEL_SIZE = 0.6f;

    private final Rectangle area;
    private final String title;
    private final SpanLooks looks;
    private final DocumentSpans spans = new DocumentSpans();
    private final PaperArcs arcs;
    private final Font textFont;
    private final Font labelFont;
    private final TextFlow flow;
    private final Brush brush;
    private final TextLayout footer;
    private final List<List<Slice>> pages = new ArrayList<>();

    /** Lines of a piece that stand on one page. @param y of the first one's top, its labels included, in the area */
    private record Slice(int piece, int firstLine, int lastLine, int y) {
    }

    /**
     * Cuts the document; that takes as long as laying all of it out.
     *
     * @param area    of a page that may be printed on, in pixels of the device
     * @param stopped asked now and then; the pages so far are there if it says yes
     */
    public PaperPages(Device device, Rectangle area, String title, String text, PaperAnnotations drawn,
            FontData font, BooleanSupplier stopped) {
        this.area = area;
        this.title = title;
        looks = drawn.looks();
        arcs = new PaperArcs(spans, drawn.links(), drawn.tagset(), text);
        spans.set(drawn.spans());
        textFont = new Font(device, font);
        labelFont = new Font(device, new FontData(font.getName(), Math.round(font.getHeight() * LABEL_SIZE),
                font.getStyle()));
        footer = new TextLayout(device);
        footer.setFont(labelFont);
        footer.setAlignment(SWT.CENTER);
        footer.setWidth(area.width);
        brush = new Brush(PageColors.LIGHT, textFont, labelFont);
        flow = new TextFlow(device, text, this::lanes, this::headRoom);
        flow.format(textFont, metrics(device), area.width);
        cut(stopped);
    }

    public int count() {
        return pages.size();
    }

    /** Draws a page, counted from 0. */
    public void paint(GC gc, int page) {
        for (Slice slice : pages.get(page)) {
            PieceLayout layout = flow.layout(slice.piece());
            int top = area.y + slice.y();
            int begin = top(layout, slice.firstLine());
            gc.setClipping(area.x - flow.metrics().margin(), top, area.width + 2 * flow.metrics().margin(),
                    bottom(layout, slice.lastLine()) - begin);
            SeenPiece piece = new SeenPiece(layout, top - begin);
            arcs.paint(new PageView(gc, brush, looks, flow.metrics(), area, area, area.x, List.of(piece)), piece,
                    slice.piece());
            PagePainter.paint(gc, brush, looks, flow.metrics(), layout, spans.in(range(layout.piece())), area.x,
                    top - begin);
        }
        gc.setClipping((Rectangle) null);
        footer.setText(MESSAGES.text("footer", BidiText.isolate(title), page + 1, pages.size()));
        brush.line(gc, PageColors.LIGHT.text());
        footer.draw(gc, area.x, area.y + area.height - footer.getBounds().height);
    }

    @Override
    public void close() {
        flow.dispose();
        brush.dispose();
        footer.dispose();
        labelFont.dispose();
        textFont.dispose();
    }

    private void cut(BooleanSupplier stopped) {
        int room = area.height - 2 * flow.metrics().labelRow();
        List<Slice> page = new ArrayList<>();
        pages.add(page);
        int y = 0;
        for (int i = 0; i < flow.pieces().count() && !stopped.getAsBoolean(); i++) {
            PieceLayout layout = flow.layout(i);
            int first = 0;
            for (int line = 0; line < layout.lines().size(); line++) {
                if (y + bottom(layout, line) - top(layout, first) > room && (line > first || !page.isEmpty())) {
                    if (line > first) {
                        page.add(new Slice(i, first, line - 1, y));
                    }
                    page = new ArrayList<>();
                    pages.add(page);
                    y = 0;
                    first = line;
                }
            }
            page.add(new Slice(i, first, layout.lines().size() - 1, y));
            y += layout.height() - top(layout, first);
        }
    }

    /** Where a line begins in its piece, with its labels. */
    private static int top(PieceLayout layout, int line) {
        return layout.lines().get(line).top() - layout.roomAbove();
    }

    /** Where a line ends in its piece, with its bars. */
    private int bottom(PieceLayout layout, int line) {
        Line found = layout.lines().get(line);
        return found.bottom() + flow.metrics().lanesHeight(layout.lanes());
    }

    private int headRoom(PieceLayout layout, FlowMetrics metrics) {
        return arcs.headRoom(layout, flow.pieces(), metrics, brush);
    }

    private int lanes(int piece) {
        return spans.lanesIn(range(flow.pieces().get(piece)));
    }

    private static TextRange range(Piece piece) {
        return new TextRange(piece.begin(), piece.end());
    }

    private FlowMetrics metrics(Device device) {
        TextLayout sample = new TextLayout(device);
        try {
            sample.setFont(textFont);
            sample.setText(MESSAGES.text("sample"));
            return FlowMetrics.of(sample.getLineMetrics(0).getHeight(),
                    sample.getBounds().width / (double) sample.getText().length());
        } finally {
            sample.dispose();
        }
    }
}
