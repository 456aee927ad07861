/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;

import org.eclipse.swt.graphics.Rectangle;
import org.isnad.text.TextRange;

/**
 * The part of a {@link TextFlow} that is seen. What stands at its top stays there when estimated heights above turn
 * out to be wrong. Points are in pixels from the viewport's top left corner.
 */
public final class Viewport implements LineGeometry {

    /** Laying out what comes into view may push the wanted line out of it again; it settles at once in practice. */
    private static final int REVEAL_ROUNDS = 4;

    private final TextFlow flow;
    private long scroll;
    private int sideways;
    private int width = 1;
    private int height = 1;

    public Viewport(TextFlow flow) {
        this.flow = flow;
        flow.setHeightListener((piece, delta) -> {
            boolean wasAbove = flow.top(piece + 1) - delta <= scroll;
            if (wasAbove) {
                scroll += delta;
            }
        });
    }

    public TextFlow flow() {
        return flow;
    }

    /** From the document's top to the viewport's. */
    public long scroll() {
        return scroll;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    /** Where the text area begins, in the viewport; negative when it is wider and scrolled sideways. */
    public int left() {
        return flow.metrics().margin() - sideways;
    }

    /** How far the page is scrolled sideways, in pixels from its left edge. */
    public int sideways() {
        return sideways;
    }

    /** The page's width with its margins; no more than the viewport's where lines are wrapped. */
    public int pageWidth() {
        return flow.width() + 2 * flow.metrics().margin();
    }

    public void scrollSideways(int x) {
        sideways = Math.clamp(x, 0, Math.max(0, pageWidth() - width));
    }

    public void setSize(int newWidth, int newHeight) {
        width = Math.max(1, newWidth);
        height = Math.max(1, newHeight);
        scrollTo(scroll);
        scrollSideways(sideways);
    }

    public void scrollTo(long y) {
        scroll = Math.clamp(y, 0, Math.max(0, flow.height() - height));
    }

    /** The offset that stands at the top; see {@link #setTop}. */
    public int top() {
        PieceLayout layout = flow.layout(flow.pieceAt(scroll));
        int y = (int) (scroll - flow.top(flow.pieceAt(scroll)));
        return layout.lines().get(layout.lineAtY(y)).begin();
    }

    /** Scrolls so that the offset's line is the first. */
    public void setTop(int offset) {
        scroll = Math.max(0, lineTop(offset));
        scrollTo(scroll);
    }

    /** Scrolls as little as will do to show the offset's line; well into the page if it was far away. */
    public void reveal(int offset) {
        for (int i = 0; i < REVEAL_ROUNDS && !scrollTowards(offset); i++) {
            layOutVisible();
        }
        revealSideways(offset);
    }

    /** A margin more than the caret, so that something beside it is seen too. */
    private void revealSideways(int offset) {
        int margin = flow.metrics().margin();
        int x = caret(offset).x;
        if (x < margin) {
            scrollSideways(sideways + x - margin);
        } else if (x > width - margin) {
            scrollSideways(sideways + x - width + margin);
        }
    }

    /** Makes a change to the heights during which the offset's line, if it is seen, keeps its place. */
    public void hold(int offset, Runnable change) {
        int anchor = isSeen(offset) ? offset : top();
        int before = caret(anchor).y;
        change.run();
        for (int i = 0; i < REVEAL_ROUNDS; i++) {
            layOutVisible();
            int moved = caret(anchor).y - before;
            if (moved == 0) {
                break;
            }
            scrollTo(scroll + moved);
        }
    }

    /**
     * Shows another text from now on; what stands at the top stays there if the edit leaves it.
     *
     * @param newText  the text afterwards
     * @param replaced the stretch of the text before that was replaced
     * @param inserted the length of what stands there now
     */
    public void edit(String newText, TextRange replaced, int inserted) {
        if (flow.metrics() == null) {
            flow.edit(newText, replaced, inserted);
            return;
        }
        int top = top();
        boolean above = replaced.end() <= top;
        int before = caret(top).y;
        flow.edit(newText, replaced, inserted);
        int now = Math.min(above ? top + inserted - replaced.length() : top, newText.length());
        scrollTo(scroll + caret(now).y - before);
    }

    /** Whether the offset's whole line is in sight, or as much of it as there is room for. */
    public boolean isSeen(int offset) {
        long top = lineTop(offset);
        return top == scroll || top > scroll && top + lineExtent(offset) <= scroll + height;
    }

    /** @return whether the line was seen already */
    private boolean scrollTowards(int offset) {
        long top = lineTop(offset);
        long bottom = top + lineExtent(offset);
        if (top >= scroll && bottom <= scroll + height) {
            return true;
        }
        if (top < scroll - height || bottom > scroll + 2L * height) {
            scrollTo(top - height / 3);
        } else {
            scrollTo(top < scroll || bottom - top > height ? top : bottom - height);
        }
        return false;
    }

    /** Gives each visible piece with the y of its top, from the top down. */
    public void visible(ObjIntConsumer<PieceLayout> consumer) {
        layOutVisible();
        int piece = flow.pieceAt(scroll);
        int y = (int) (flow.top(piece) - scroll);
        while (y < height && piece < flow.pieces().count()) {
            PieceLayout layout = flow.layout(piece);
            consumer.accept(layout, y);
            y += layout.height();
            piece++;
        }
    }

    /** The offset whose caret is nearest to the point. */
    public int offsetAt(int x, int y) {
        long documentY = scroll + y;
        int piece = flow.pieceAt(documentY);
        PieceLayout layout = flow.layout(piece);
        int line = layout.lineAtY((int) (documentY - flow.top(piece)));
        return layout.offsetAt(line, x - left());
    }

    /** The place of a caret that is nearest to the point. */
    public CaretPlace placeAt(int x, int y) {
        long documentY = scroll + y;
        int piece = flow.pieceAt(documentY);
        PieceLayout layout = flow.layout(piece);
        int line = layout.lineAtY((int) (documentY - flow.top(piece)));
        return layout.placeAt(line, x - left());
    }

    /** The offset of the character under the point; empty beside the text. */
    public OptionalInt characterAt(int x, int y) {
        long documentY = scroll + y;
        int piece = flow.pieceAt(documentY);
        PieceLayout layout = flow.layout(piece);
        int inPiece = (int) (documentY - flow.top(piece));
        return inPiece >= layout.height() ? OptionalInt.empty()
                : layout.characterAt(layout.lineAtY(inPiece), x - left());
    }

    /** Where the caret stands at the offset: its text line's height, one pixel wide. */
    public Rectangle caret(int offset) {
        return caret(CaretPlace.before(offset));
    }

    /** As {@link #caret(int)}, for a place. */
    public Rectangle caret(CaretPlace place) {
        int piece = pieceOf(place);
        PieceLayout layout = flow.layout(piece);
        Line line = layout.lines().get(layout.lineAt(place));
        int y = (int) (flow.top(piece) - scroll) + line.top();
        return new Rectangle(left() + layout.caretX(place), y, 1, line.height());
    }

    private int pieceOf(CaretPlace place) {
        return flow.pieces().indexAt(place.after() ? Math.max(0, place.offset() - 1) : place.offset());
    }

    @Override
    public Optional<CaretPlace> beside(CaretPlace place, boolean left) {
        return flow.layout(pieceOf(place)).beside(place, left);
    }

    @Override
    public boolean rightToLeft(int offset) {
        return flow.pieces().get(flow.pieces().indexAt(offset)).rightToLeft();
    }

    @Override
    public int lineStart(int offset) {
        PieceLayout layout = layoutAt(offset);
        return layout.lines().get(layout.lineAt(offset)).begin();
    }

    @Override
    public int lineEnd(int offset) {
        PieceLayout layout = layoutAt(offset);
        return layout.endOf(layout.lineAt(offset));
    }

    @Override
    public int x(int offset) {
        return layoutAt(offset).caretX(offset);
    }

    @Override
    public int vertical(int offset, int lines, int x) {
        int piece = flow.pieces().indexAt(offset);
        PieceLayout layout = flow.layout(piece);
        int line = layout.lineAt(offset) + lines;
        while (line < 0 && piece > 0) {
            layout = flow.layout(--piece);
            line += layout.lines().size();
        }
        while (line >= layout.lines().size() && piece < flow.pieces().count() - 1) {
            line -= layout.lines().size();
            layout = flow.layout(++piece);
        }
        return layout.offsetAt(Math.clamp(line, 0, layout.lines().size() - 1), x);
    }

    /** One line less than are seen whole, so that one stays in sight. */
    @Override
    public int linesPerPage() {
        int[] whole = new int[1];
        visible((layout, top) -> whole[0] += (int) layout.lines().stream()
                .filter(line -> top + line.top() >= 0 && top + line.bottom() <= height).count());
        return Math.max(1, whole[0] - 1);
    }

    @Override
    public int paragraphStart(int offset) {
        return flow.pieces().paragraphAt(offset).begin();
    }

    @Override
    public int paragraphEnd(int offset) {
        return flow.pieces().paragraphAt(offset).end();
    }

    /** Lays out what is seen, until the heights no longer move it. */
    public void layOutVisible() {
        int piece = flow.pieceAt(scroll);
        flow.layout(piece);
        long bottom = flow.top(piece);
        while (bottom < scroll + height && piece < flow.pieces().count()) {
            bottom += flow.layout(piece).height();
            piece++;
        }
        if (scroll > Math.max(0, flow.height() - height)) {
            scrollTo(scroll);
            flow.layout(flow.pieceAt(scroll));
        }
    }

    private PieceLayout layoutAt(int offset) {
        return flow.layout(flow.pieces().indexAt(offset));
    }

    private long lineTop(int offset) {
        int piece = flow.pieces().indexAt(offset);
        PieceLayout layout = flow.layout(piece);
        return flow.top(piece) + layout.lines().get(layout.lineAt(offset)).top() - layout.roomAbove();
    }

    private int lineExtent(int offset) {
        PieceLayout layout = layoutAt(offset);
        return layout.roomAbove() + layout.lines().get(layout.lineAt(offset)).height()
                + flow.metrics().lanesHeight(layout.lanes());
    }
}
