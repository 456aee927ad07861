/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;

/**
 * A document's text as a column of pieces. Only pieces that somebody looks at are laid out; a few hundred layouts are
 * kept. y counts from the top of the document; the heights of pieces not yet seen are estimated, and
 * {@link HeightListener} tells when one becomes known.
 */
public final class TextFlow {

    private static final int KEPT_LAYOUTS = 200;

    /** Is told that the piece is so much higher than it was taken for. */
    public interface HeightListener {
        void heightChanged(int piece, int delta);
    }

    private final Device device;
    private final String text;
    private final Pieces pieces;
    private final IntUnaryOperator lanesOfPiece;
    private final Map<Integer, PieceLayout> layouts = new LinkedHashMap<>(64, 0.75f, true);
    private HeightListener heightListener = (piece, delta) -> { };
    private HeightIndex heights;
    private FlowMetrics metrics;
    private Font font;
    private int width = 1;

    /**
     * @param lanesOfPiece how many underline bars lie above one another in a piece; asked when the piece is laid out
     */
    public TextFlow(Device device, String text, IntUnaryOperator lanesOfPiece) {
        this.device = device;
        this.text = text;
        this.lanesOfPiece = lanesOfPiece;
        pieces = Pieces.of(text);
    }

    public void setHeightListener(HeightListener listener) {
        heightListener = listener;
    }

    /** Sets how everything is laid out from now on. The font stays the caller's. */
    public void format(Font newFont, FlowMetrics newMetrics, int newWidth) {
        font = newFont;
        metrics = newMetrics;
        width = newWidth;
        dispose();
        int[] estimates = new int[pieces.count()];
        for (int i = 0; i < estimates.length; i++) {
            estimates[i] = estimate(pieces.get(i));
        }
        heights = new HeightIndex(estimates);
    }

    public FlowMetrics metrics() {
        return metrics;
    }

    public int width() {
        return width;
    }

    public Pieces pieces() {
        return pieces;
    }

    /** The piece's layout; it belongs to the flow and is valid until the next call that formats or lays out. */
    public PieceLayout layout(int index) {
        PieceLayout layout = layouts.get(index);
        if (layout == null) {
            layout = new PieceLayout(device, font, text, pieces.get(index), metrics, width,
                    Math.max(FlowMetrics.USUAL_LANES, lanesOfPiece.applyAsInt(index)));
            layouts.put(index, layout);
            dropEldest();
            int delta = layout.height() - heights.height(index);
            if (delta != 0) {
                heights.set(index, layout.height());
                heightListener.heightChanged(index, delta);
            }
        }
        return layout;
    }

    /** Lays pieces out anew in which another number of bars is stacked now. */
    public void lanesChanged() {
        layouts.entrySet().removeIf(entry -> {
            int needed = Math.max(FlowMetrics.USUAL_LANES, lanesOfPiece.applyAsInt(entry.getKey()));
            if (entry.getValue().lanes() == needed) {
                return false;
            }
            entry.getValue().dispose();
            return true;
        });
    }

    public long height() {
        return heights.total();
    }

    public long top(int piece) {
        return heights.top(piece);
    }

    public int pieceAt(long y) {
        return heights.indexAt(y);
    }

    public void dispose() {
        layouts.values().forEach(PieceLayout::dispose);
        layouts.clear();
    }

    private int estimate(Piece piece) {
        int lines = (int) Math.ceil(Math.max(1, piece.length() * metrics.charWidth() / Math.max(1, width)));
        return lines * metrics.linePitch(FlowMetrics.USUAL_LANES)
                + (piece.endsParagraph() ? metrics.paragraphGap() : 0);
    }

    private void dropEldest() {
        if (layouts.size() > KEPT_LAYOUTS) {
            var eldest = layouts.entrySet().iterator();
            eldest.next().getValue().dispose();
            eldest.remove();
        }
    }
}
