/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntBiFunction;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.isnad.text.Paragraphs;
import org.isnad.text.TextRange;

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
    private String text;
    private final IntUnaryOperator lanesOfPiece;
    private final ToIntBiFunction<PieceLayout, FlowMetrics> headRoom;
    private final Map<Integer, Kept> layouts = new LinkedHashMap<>(64, 0.75f, true);
    private Pieces pieces;
    private BitSet marked = new BitSet();
    private HeightListener heightListener = (piece, delta) -> { };
    private HeightIndex heights;
    private FlowMetrics metrics;
    private Font font;
    private int width = 1;
    private boolean wrapped = true;
    private int widest;
    private int marks;

    /** A layout, and after which change of the annotations somebody looked that it has the right number of lanes. */
    private static final class Kept {
        private final PieceLayout layout;
        private int marks;

        Kept(PieceLayout layout) {
            this.layout = layout;
        }
    }

    /**
     * @param lanesOfPiece how many underline bars lie above one another in a piece; 0 where nothing is drawn. Asked
     *                     when the piece is laid out
     * @param headRoom     how many pixels above each line's labels a piece needs for something else; asked likewise, of
     *                     a piece whose text stands on its lines already
     */
    public TextFlow(Device device, String text, IntUnaryOperator lanesOfPiece,
            ToIntBiFunction<PieceLayout, FlowMetrics> headRoom) {
        this.device = device;
        this.text = text;
        this.lanesOfPiece = lanesOfPiece;
        this.headRoom = headRoom;
        pieces = Pieces.of(text);
    }

    public void setHeightListener(HeightListener listener) {
        heightListener = listener;
    }

    /**
     * Sets how everything is laid out from now on.
     *
     * @param newFont   stays the caller's
     * @param viewWidth what a line has room for; where lines are not wrapped, at least
     */
    public void format(Font newFont, FlowMetrics newMetrics, int viewWidth) {
        if (!newFont.equals(font)) {
            widest = 0;
        }
        font = newFont;
        metrics = newMetrics;
        if (!wrapped && widest == 0) {
            widest = new LongestPieces(pieces).width(device, font, text);
        }
        width = wrapped ? viewWidth : Math.max(viewWidth, widest);
        dispose();
        int[] estimates = new int[pieces.count()];
        for (int i = 0; i < estimates.length; i++) {
            estimates[i] = estimate(i);
        }
        heights = new HeightIndex(estimates);
    }

    public FlowMetrics metrics() {
        return metrics;
    }

    /** Of the text area, in pixels. */
    public int width() {
        return width;
    }

    /** @param newWrapped whether lines end at the width of the view; heeded when the text is formatted next */
    public void setWrapped(boolean newWrapped) {
        wrapped = newWrapped;
    }

    public boolean isWrapped() {
        return wrapped;
    }

    /** Whether a line that should not be wrapped was found to be wider than the text area: format again. */
    public boolean isTooNarrow() {
        return !wrapped && widest > width;
    }

    /** Gives the paragraphs that the range touches another direction. */
    public void turn(TextRange range, boolean rightToLeft) {
        Pieces before = pieces;
        pieces = before.turned(range, rightToLeft);
        layouts.entrySet().removeIf(entry -> {
            boolean changed = !pieces.get(entry.getKey()).equals(before.get(entry.getKey()));
            if (changed) {
                entry.getValue().layout.dispose();
            }
            return changed;
        });
    }

    public Pieces pieces() {
        return pieces;
    }

    /**
     * Goes on with another text. Only the paragraphs that the edit touches are looked at again; all other layouts stay.
     *
     * @param newText  the text afterwards
     * @param replaced the stretch of the text before that was replaced
     * @param inserted the length of what stands there now
     */
    void edit(String newText, TextRange replaced, int inserted) {
        Piece before = pieces.get(pieces.indexAt(replaced.begin()));
        boolean turned = isTurned(before);
        Pieces.Edited edited = pieces.edited(newText, replaced, inserted);
        text = newText;
        pieces = turned ? edited.pieces().turned(TextRange.at(replaced.begin()), before.rightToLeft())
                : edited.pieces();
        int moved = edited.added() - edited.removed();
        int behind = edited.first() + edited.removed();
        moveLayouts(edited.first(), behind, moved, inserted - replaced.length());
        boolean wasMarked = marked.get(edited.first(), behind).cardinality() > 0;
        BitSet now = marked.get(0, edited.first());
        now.set(edited.first(), edited.first() + edited.added(), wasMarked);
        marked.stream().filter(index -> index >= behind).forEach(index -> now.set(index + moved));
        marked = now;
        if (heights != null) {
            int[] estimates = new int[edited.added()];
            Arrays.setAll(estimates, i -> estimate(edited.first() + i));
            heights = heights.replaced(edited.first(), edited.removed(), estimates);
        }
    }

    /** Whether the user gave a paragraph another direction than its text has. */
    private boolean isTurned(Piece piece) {
        return switch (Paragraphs.direction(text, pieces.paragraphAt(piece.begin()))) {
        case NEUTRAL -> false;
        case LEFT_TO_RIGHT -> piece.rightToLeft();
        case RIGHT_TO_LEFT -> !piece.rightToLeft();
        };
    }

    private void moveLayouts(int first, int behind, int moved, int delta) {
        Map<Integer, Kept> before = new LinkedHashMap<>(layouts);
        layouts.clear();
        before.forEach((index, kept) -> {
            if (index < first) {
                layouts.put(index, kept);
            } else if (index < behind) {
                kept.layout.dispose();
            } else {
                kept.layout.shift(delta);
                layouts.put(index + moved, kept);
            }
        });
    }

    /** The piece's layout; it belongs to the flow and is valid until the next call that formats or lays out. */
    public PieceLayout layout(int index) {
        Kept kept = layouts.get(index);
        if (kept == null || kept.marks != marks) {
            kept = current(index, kept);
            kept.marks = marks;
        }
        return kept.layout;
    }

    private Kept current(int index, Kept before) {
        int lanes = lanes(index);
        marked.set(index, lanes > 0);
        Kept kept = before != null && before.layout.lanes() == lanes ? before : laidOut(index, before, lanes);
        kept.layout.setHeadRoom(headRoom.applyAsInt(kept.layout, metrics));
        setHeight(index, kept.layout.height());
        return kept;
    }

    private Kept laidOut(int index, Kept before, int lanes) {
        if (before != null) {
            before.layout.dispose();
        }
        Kept kept = new Kept(new PieceLayout(device, font, text, pieces.get(index), metrics, width, lanes));
        if (!wrapped && kept.layout.lines().size() > 1) {
            widest = Math.max(widest, LongestPieces.width(device, font, text, pieces.get(index)));
        }
        layouts.put(index, kept);
        dropEldest();
        return kept;
    }

    /** Asks again for the lanes and the head room of each piece that is looked at from now on. */
    public void lanesChanged() {
        marks++;
    }

    /**
     * As {@link #lanesChanged()}, and estimates anew where much changed.
     *
     * @param newMarked the pieces in which there are bars or labels; the others take no room for them
     */
    public void lanesChanged(BitSet newMarked) {
        BitSet changed = (BitSet) marked.clone();
        changed.xor(newMarked);
        marked = newMarked;
        marks++;
        if (heights != null) {
            changed.stream().filter(index -> !layouts.containsKey(index))
                    .forEach(index -> setHeight(index, estimate(index)));
        }
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
        layouts.values().forEach(kept -> kept.layout.dispose());
        layouts.clear();
    }

    private int lanes(int index) {
        int lanes = lanesOfPiece.applyAsInt(index);
        return lanes == 0 ? 0 : Math.max(FlowMetrics.USUAL_LANES, lanes);
    }

    private void setHeight(int index, int height) {
        int delta = height - heights.height(index);
        if (delta != 0) {
            heights.set(index, height);
            heightListener.heightChanged(index, delta);
        }
    }

    private int estimate(int index) {
        Piece piece = pieces.get(index);
        int lines = !wrapped ? 1 : (int) Math.ceil(Math.max(1, piece.length() * metrics.charWidth() / Math.max(1, width)));
        return lines * metrics.linePitch(marked.get(index) ? FlowMetrics.USUAL_LANES : 0)
                + (piece.endsParagraph() ? metrics.paragraphGap() : 0);
    }

    private void dropEldest() {
        if (layouts.size() > KEPT_LAYOUTS) {
            var eldest = layouts.entrySet().iterator();
            eldest.next().getValue().layout.dispose();
            eldest.remove();
        }
    }
}
