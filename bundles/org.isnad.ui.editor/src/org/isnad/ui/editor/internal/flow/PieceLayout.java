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

    private final Piece piece;
    private final int width;
    private final int lanes;
    private final int labelsHeight;
    private final TextLayout layout;
    private final BidiRuns runs;
    private final List<Line> lines = new ArrayList<>();
    private final int height;
    private final CharacterEdges edges;
    private final Map<TextRange, List<Box>> boxes = new HashMap<>();

    PieceLayout(Device device, Font font, String document, Piece piece, FlowMetrics metrics, int width, int lanes) {
        this.piece = piece;
        this.width = width;
        this.lanes = lanes;
        labelsHeight = metrics.labelsHeight(lanes);
        String text = displayed(document, piece);
        runs = new BidiRuns(text, piece.rightToLeft());
        layout = new TextLayout(device);
        layout.setFont(font);
        layout.setText(text);
        layout.setOrientation(piece.rightToLeft() ? SWT.RIGHT_TO_LEFT : SWT.LEFT_TO_RIGHT);
        layout.setWidth(Math.max(1, width));
        layout.setSpacing(labelsHeight + metrics.lanesHeight(lanes));
        int[] starts = layout.getLineOffsets();
        for (int i = 0; i + 1 < starts.length; i++) {
            Rectangle bounds = layout.getLineBounds(i);
            lines.add(new Line(piece.begin() + starts[i], piece.begin() + starts[i + 1],
                    bounds.y + labelsHeight, bounds.height));
        }
        height = lines.getLast().bottom() + metrics.lanesHeight(lanes)
                + (piece.endsParagraph() ? metrics.paragraphGap() : 0);
        edges = new CharacterEdges(layout, text, runs, piece.rightToLeft(), width);
    }

    public Piece piece() {
        return piece;
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
        return height;
    }

    /** For how many bars below each line there is room; 0 if there is none for labels either. */
    public int lanes() {
        return lanes;
    }

    /** Of the room for labels above each line. */
    public int labelsHeight() {
        return labelsHeight;
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
        return index < piece.length() ? edges.leading(index) : edges.trailing(index);
    }

    /** The offset whose caret is nearest to the point on the line; the line's begin or end for a point beside it. */
    public int offsetAt(int lineIndex, int x) {
        Line line = lines.get(lineIndex);
        if (piece.length() == 0) {
            return piece.begin();
        }
        Rectangle bounds = layout.getLineBounds(lineIndex);
        int left = Math.max(0, bounds.x);
        if (x < left || x > Math.min(width, bounds.x + bounds.width)) {
            // Beside the text: one side is where the line begins, whatever run stands there.
            return x < left == piece.rightToLeft() ? endOf(lineIndex) : line.begin();
        }
        int offset = piece.begin() + edges.nearest(characterNear(lineIndex, x), x);
        return Math.clamp(offset, line.begin(), endOf(lineIndex));
    }

    /** The offset of the character that the x on the line lies in; empty beside the text. */
    public OptionalInt characterAt(int lineIndex, int x) {
        if (piece.length() == 0 || x < 0 || x >= width) {
            return OptionalInt.empty();
        }
        int index = characterNear(lineIndex, x);
        int one = edges.leading(index);
        int other = edges.trailing(index + 1);
        boolean inside = Math.min(one, other) <= x && x <= Math.max(one, other);
        return inside ? OptionalInt.of(piece.begin() + index) : OptionalInt.empty();
    }

    private int characterNear(int lineIndex, int x) {
        Rectangle bounds = layout.getLineBounds(lineIndex);
        int inside = Math.clamp(x, 0, Math.max(0, width - 1));
        int index = layout.getOffset(mirrored(inside), bounds.y + bounds.height / 2, null);
        Line line = lines.get(lineIndex);
        int last = Math.max(line.begin(), line.end() - 1) - piece.begin();
        return Math.clamp(index, line.begin() - piece.begin(), last);
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
        layout.draw(gc, x, y + labelsHeight);
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

    /** A right-to-left layout counts x from the right edge. */
    private int mirrored(int x) {
        return piece.rightToLeft() ? width - x : x;
    }

    /** The text with its length, without the characters that would break the layout's lines by themselves. */
    private static String displayed(String document, Piece piece) {
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
