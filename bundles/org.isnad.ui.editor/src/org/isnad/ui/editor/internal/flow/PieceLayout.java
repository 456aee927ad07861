/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.isnad.text.TextRange;

/**
 * A piece laid out for a width. Offsets are the document's; x counts from the left edge of the text area whatever the
 * direction; y from the top of the piece. The text is drawn in one go without style ranges, so that letters stay joined
 * over the edges of highlights. Holds a {@link TextLayout}: the owner disposes it.
 */
public final class PieceLayout {

    private Piece piece;
    private final int width;
    private final int lanes;
    private final int labelsHeight;
    private final int lanesHeight;
    private final int gapBelow;
    private final TextLayout layout;
    private final BidiRuns runs;
    private final List<Line> lines = new ArrayList<>();
    private int headRoom;
    private final CharacterEdges edges;
    private final Map<Integer, VisualOrder> orders = new HashMap<>();
    private final Map<TextRange, List<Box>> boxes = new HashMap<>();

    PieceLayout(Device device, Font font, String document, Piece piece, FlowMetrics metrics, int width, int lanes) {
        this.piece = piece;
        this.width = width;
        this.lanes = lanes;
        labelsHeight = metrics.labelsHeight(lanes);
        lanesHeight = metrics.lanesHeight(lanes);
        gapBelow = piece.endsParagraph() ? metrics.paragraphGap() : 0;
        String text = displayed(document, piece);
        layout = new TextLayout(device);
        layout.setFont(font);
        layout.setText(text);
        layout.setOrientation(piece.rightToLeft() ? SWT.RIGHT_TO_LEFT : SWT.LEFT_TO_RIGHT);
        layout.setWidth(Math.max(1, width));
        runs = BidiRuns.of(text, piece.rightToLeft(), layout);
        placeLines();
        edges = new CharacterEdges(layout, text, runs, piece.rightToLeft(), width);
    }

    /** Gives the lines another head room. Where the text stands on them stays as it is. */
    void setHeadRoom(int newHeadRoom) {
        if (newHeadRoom != headRoom) {
            headRoom = newHeadRoom;
            placeLines();
        }
    }

    private void placeLines() {
        layout.setSpacing(roomAbove() + lanesHeight);
        lines.clear();
        int[] starts = layout.getLineOffsets();
        for (int i = 0; i + 1 < starts.length; i++) {
            Rectangle bounds = layout.getLineBounds(i);
            lines.add(new Line(piece.begin() + starts[i], piece.begin() + starts[i + 1],
                    bounds.y + roomAbove(), bounds.height));
        }
    }

    public Piece piece() {
        return piece;
    }

    /** Takes in that text before the piece came or went: the piece itself is as it was. */
    void shift(int delta) {
        piece = piece.shift(delta);
        lines.replaceAll(line -> line.shift(delta));
        boxes.clear();
    }

    /** Of the text area, in pixels. */
    public int width() {
        return width;
    }

    public List<Line> lines() {
        return lines;
    }

    /** Of all lines with their labels and bars, and the gap after a paragraph. */
    public int height() {
        return lines.getLast().bottom() + lanesHeight + gapBelow;
    }

    /** For how many bars below each line there is room; 0 if there is none for labels either. */
    public int lanes() {
        return lanes;
    }

    /** Of the room above each line's labels that is for what others draw there. */
    public int headRoom() {
        return headRoom;
    }

    /** Of all the room above each line: the head room, and below it the labels'. */
    public int roomAbove() {
        return headRoom + labelsHeight;
    }

    /** The line that holds the offset; an offset at a soft line break belongs to the line that begins there. */
    public int lineAt(int offset) {
        int line = lines.size() - 1;
        while (line > 0 && lines.get(line).begin() > offset) {
            line--;
        }
        return line;
    }

    /** The line nearest to y. */
    public int lineAtY(int y) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (y < (lines.get(i).bottom() + lines.get(i + 1).top()) / 2) {
                return i;
            }
        }
        return lines.size() - 1;
    }

    /** Where the caret stands before the character at the offset, or after the last one. */
    public int caretX(int offset) {
        if (piece.length() == 0) {
            return piece.rightToLeft() ? width : 0;
        }
        int index = Math.clamp(offset - piece.begin(), 0, piece.length());
        return index < piece.length() ? edges.leading(index) : edges.ending(index);
    }

    /** Where the caret stands at a place. */
    public int caretX(CaretPlace place) {
        int index = place.offset() - piece.begin();
        return place.after() && index > 0 && index <= piece.length() ? edges.ending(index) : caretX(place.offset());
    }

    /** Where the last line ends in reading direction: the outermost edge of its text on that side. */
    public int endX() {
        Rectangle bounds = layout.getLineBounds(lines.size() - 1);
        return piece.rightToLeft() ? bounds.x : bounds.x + bounds.width;
    }

    /** The line on which a place is. */
    public int lineAt(CaretPlace place) {
        return lineAt(place.after() && place.offset() > piece.begin() ? place.offset() - 1 : place.offset());
    }

    /** The next place on one side of the same line; empty where the line ends. */
    public Optional<CaretPlace> beside(CaretPlace place, boolean left) {
        return order(lineAt(place))
                .beside(new CaretPlace(place.offset() - piece.begin(), place.after()), left)
                .map(next -> new CaretPlace(next.offset() + piece.begin(), next.after()));
    }

    /** The offset whose caret is nearest to the point on the line; the line's begin or end for a point beside it. */
    public int offsetAt(int lineIndex, int x) {
        return Math.min(placeAt(lineIndex, x).offset(), endOf(lineIndex));
    }

    /** The place that is nearest to the point on the line; the line's begin or end for a point beside it. */
    public CaretPlace placeAt(int lineIndex, int x) {
        Line line = lines.get(lineIndex);
        Rectangle bounds = layout.getLineBounds(lineIndex);
        VisualOrder order = order(lineIndex);
        if (order.isEmpty() || x < bounds.x || x > bounds.x + bounds.width) {
            // Beside the text: one side is where the line begins, whatever run stands there.
            return CaretPlace.before(x < bounds.x == piece.rightToLeft() ? endOf(lineIndex) : line.begin());
        }
        CaretPlace place = order.nearest(x);
        return new CaretPlace(piece.begin() + place.offset(), place.after());
    }

    /** The offset of the grapheme that the x on the line lies in; empty beside the text. */
    public OptionalInt characterAt(int lineIndex, int x) {
        Optional<TextRange> found = order(lineIndex).at(x);
        return found.isPresent() ? OptionalInt.of(piece.begin() + found.get().begin()) : OptionalInt.empty();
    }

    /** The graphemes of a line; found when somebody points at it or walks on it. */
    private VisualOrder order(int lineIndex) {
        return orders.computeIfAbsent(lineIndex, index -> VisualOrder.of(edges, runs,
                lines.get(index).begin() - piece.begin(), lines.get(index).end() - piece.begin()));
    }

    /** The last caret offset on the line: before the blank, or the grapheme, at which the line was wrapped. */
    public int endOf(int lineIndex) {
        Line line = lines.get(lineIndex);
        if (lineIndex == lines.size() - 1 || line.end() == line.begin()) {
            return line.end();
        }
        return piece.begin() + edges.boundaryBefore(line.end() - piece.begin());
    }

    /** The boxes of a range, by line and then in the paragraph's reading direction; parts that touch are one. */
    public List<Box> boxes(TextRange range) {
        return boxes.computeIfAbsent(range, this::findBoxes);
    }

    /** Draws the text with the graphics context's foreground. */
    public void draw(GC gc, int x, int y) {
        layout.draw(gc, x, y + roomAbove());
    }

    void dispose() {
        layout.dispose();
    }

    private List<Box> findBoxes(TextRange range) {
        List<Box> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int lineIndex = i;
            int begin = Math.max(range.begin(), line.begin()) - piece.begin();
            int end = Math.min(range.end(), line.end()) - piece.begin();
            if (begin < end) {
                List<Box> onLine = new ArrayList<>();
                runs.between(begin, end, run -> addBox(lineIndex, run, onLine));
                addJoined(onLine, found);
            }
        }
        return List.copyOf(found);
    }

    private void addBox(int line, BidiRuns.Run run, List<Box> found) {
        int one = edges.leading(run.begin());
        int other = edges.trailing(run.end());
        if (one != other) {
            found.add(new Box(line, Math.min(one, other), Math.max(one, other)));
        }
    }

    /** Adds the boxes of a line, in reading order of the paragraph; those that touch become one. */
    private void addJoined(List<Box> onLine, List<Box> found) {
        onLine.sort(Comparator.comparingInt(Box::left));
        List<Box> joined = new ArrayList<>();
        for (Box box : onLine) {
            if (!joined.isEmpty() && joined.getLast().right() >= box.left()) {
                Box last = joined.removeLast();
                joined.add(new Box(box.line(), last.left(), Math.max(last.right(), box.right())));
            } else {
                joined.add(box);
            }
        }
        found.addAll(piece.rightToLeft() ? joined.reversed() : joined);
    }

    /** The text with its length, without the characters that would break the layout's lines by themselves. */
    static String displayed(String document, Piece piece) {
        StringBuilder text = new StringBuilder(piece.length()).append(document, piece.begin(), piece.end());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }
}
