/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.caret;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

import org.isnad.text.Graphemes;
import org.isnad.text.Proclitics;
import org.isnad.text.Sentences;
import org.isnad.text.TextRange;
import org.isnad.text.Words;
import org.isnad.ui.editor.internal.flow.CaretPlace;
import org.isnad.ui.editor.internal.flow.LineGeometry;

/** The caret and selection of one view of a text. Both always stand on boundaries of graphemes. */
public final class CaretModel {

    private static final int NO_X = Integer.MIN_VALUE;

    private String text;
    private final LineGeometry lines;
    private Graphemes graphemes;
    private Words words;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private TextSelection selection = TextSelection.at(0);
    private int wantedX = NO_X;
    private boolean visual;
    private boolean after;

    public CaretModel(String text, LineGeometry lines) {
        this.text = text;
        this.lines = lines;
        graphemes = Graphemes.of(text);
        words = Words.of(text);
    }

    /** The listener runs after each change of the selection. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    public TextSelection selection() {
        return selection;
    }

    public int caret() {
        return selection.caret();
    }

    /** Where the caret is drawn. */
    public CaretPlace place() {
        return new CaretPlace(selection.caret(), after);
    }

    /**
     * @param newVisual whether left and right go to the next character on that side of the line; else they go on or
     *                  back in the text, after the paragraph's direction
     */
    public void setVisual(boolean newVisual) {
        visual = newVisual;
    }

    /** Goes on in another text. */
    public void edit(String newText, TextSelection newSelection) {
        text = newText;
        graphemes = Graphemes.of(newText);
        words = Words.of(newText);
        wantedX = NO_X;
        change(new TextSelection(behind(newSelection.anchor()), behind(newSelection.caret())));
    }

    /** What was typed may have joined with the character behind it. */
    private int behind(int offset) {
        int inside = Math.clamp(offset, 0, text.length());
        return graphemes.isBoundary(inside) ? inside : graphemes.next(inside);
    }

    /** The next boundary of a grapheme or word in the text, forward or back. */
    public int boundary(int offset, boolean forward, boolean byWord) {
        if (byWord) {
            return forward ? words.next(offset) : words.previous(offset);
        }
        return forward ? graphemes.next(offset) : graphemes.previous(offset);
    }

    /** The range widened so that it cuts no word. */
    public TextRange wholeWords(TextRange range) {
        int begin = words.at(range.begin()).filter(word -> word.begin() < range.begin() && range.begin() < word.end())
                .map(TextRange::begin).orElse(range.begin());
        int end = words.at(range.end()).filter(word -> word.begin() < range.end() && range.end() < word.end())
                .map(TextRange::end).orElse(range.end());
        return new TextRange(begin, end);
    }

    public Graphemes graphemes() {
        return graphemes;
    }

    /** Puts the caret; what was selected no longer is, unless the selection is extended. */
    public void place(int offset, boolean extend) {
        wantedX = NO_X;
        set(snapped(offset), extend);
    }

    /** Puts the caret where somebody pointed; nothing is selected. */
    public void place(CaretPlace place) {
        wantedX = NO_X;
        if (graphemes.isBoundary(place.offset())) {
            after = place.after();
            tell(TextSelection.at(place.offset()));
        } else {
            place(place.offset(), false);
        }
    }

    /** Selects a range, widened to whole graphemes; the caret stands at its end. */
    public void select(TextRange range) {
        wantedX = NO_X;
        int begin = snapped(range.begin());
        int end = range.isEmpty() || graphemes.isBoundary(range.end()) ? range.end() : graphemes.next(range.end());
        change(new TextSelection(begin, Math.max(begin, end)));
    }

    public void selectAll() {
        select(new TextRange(0, text.length()));
    }

    /** The word at the offset, without punctuation; the grapheme if there is none. */
    public TextRange wordAt(int offset) {
        return text.isEmpty() ? TextRange.at(0) : words.at(offset).orElseGet(() -> graphemeAt(offset));
    }

    public TextRange sentenceAt(int offset) {
        return Sentences.at(text, offset).orElseGet(() -> wordAt(offset));
    }

    public TextRange paragraphAt(int offset) {
        return new TextRange(lines.paragraphStart(offset), lines.paragraphEnd(offset));
    }

    public void move(CaretMove move, boolean extend) {
        int caret = selection.caret();
        boolean vertical = switch (move) {
        case LINE_UP, LINE_DOWN, PAGE_UP, PAGE_DOWN -> true;
        default -> false;
        };
        if (!vertical) {
            wantedX = NO_X;
        } else if (wantedX == NO_X) {
            wantedX = lines.x(caret);
        }
        if (visual && (move == CaretMove.LEFT || move == CaretMove.RIGHT) && (extend || selection.isEmpty())) {
            CaretPlace next = whole(visualStep(move == CaretMove.LEFT), caret);
            after = next.after();
            tell(new TextSelection(extend ? selection.anchor() : next.offset(), next.offset()));
            return;
        }
        boolean collapses = !extend && !selection.isEmpty() && (move == CaretMove.LEFT || move == CaretMove.RIGHT);
        set(collapses ? side(move) : whole(target(move, caret), caret), extend);
    }

    /** Lines, words and what stands beside each other can end within a grapheme of odd signs: it is passed whole then. */
    private int whole(int offset, int from) {
        if (graphemes.isBoundary(offset)) {
            return offset;
        }
        return offset > from ? graphemes.next(offset) : graphemes.previous(offset);
    }

    private CaretPlace whole(CaretPlace place, int from) {
        return graphemes.isBoundary(place.offset()) ? place : CaretPlace.before(whole(place.offset(), from));
    }

    /** The boundary one grapheme or word further on the side that the key names. */
    public int step(int offset, boolean left, boolean byWord) {
        return boundary(offset, left == lines.rightToLeft(offset), byWord);
    }

    /**
     * The next place for a border at the begin of a word: past one proclitic more, and after the last one at the word's
     * begin again, so that one key goes through all places.
     *
     * @return empty if no word with proclitics stands at the offset
     */
    public OptionalInt stepProclitic(int border) {
        TextRange word = text.isEmpty() ? TextRange.at(0) : words.at(border).orElse(TextRange.at(border));
        List<Integer> ends = Proclitics.ends(word.covered(text));
        if (ends.isEmpty() || border >= word.end()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(ends.stream().mapToInt(end -> word.begin() + end).filter(end -> end > border).findFirst()
                .orElse(word.begin()));
    }

    /** Moves the begin of the selection, or the caret, past a proclitic. @return false if there is none */
    public boolean stepProclitic() {
        TextRange range = selection.range();
        OptionalInt next = stepProclitic(range.begin());
        if (next.isPresent() && (range.isEmpty() || next.getAsInt() < range.end())) {
            int begin = next.getAsInt();
            boolean back = selection.caret() < selection.anchor();
            wantedX = NO_X;
            change(range.isEmpty() ? TextSelection.at(begin)
                    : new TextSelection(back ? range.end() : begin, back ? begin : range.end()));
        }
        return next.isPresent();
    }

    /** Tells the listeners that the page around the caret is another one, though the caret is where it was. */
    public void pageChanged() {
        wantedX = NO_X;
        tell(selection);
    }

    /** To the next place on the line, or from its end to the next line after the paragraph's direction. */
    private CaretPlace visualStep(boolean left) {
        int caret = selection.caret();
        return lines.beside(place(), left).orElseGet(() -> CaretPlace.before(left == lines.rightToLeft(caret)
                ? graphemes.next(lines.lineEnd(lineOf(place())))
                : graphemes.previous(lines.lineStart(lineOf(place())))));
    }

    /** An offset that is surely on the line of the place. */
    private static int lineOf(CaretPlace place) {
        return place.after() ? place.offset() - 1 : place.offset();
    }

    private int target(CaretMove move, int caret) {
        return switch (move) {
        case LEFT, RIGHT -> step(caret, move == CaretMove.LEFT, false);
        case WORD_LEFT, WORD_RIGHT -> step(caret, move == CaretMove.WORD_LEFT, true);
        case LINE_UP -> snapped(lines.vertical(caret, -1, wantedX));
        case LINE_DOWN -> snapped(lines.vertical(caret, 1, wantedX));
        case PAGE_UP -> snapped(lines.vertical(caret, -lines.linesPerPage(), wantedX));
        case PAGE_DOWN -> snapped(lines.vertical(caret, lines.linesPerPage(), wantedX));
        case LINE_START -> snapped(lines.lineStart(caret));
        case LINE_END -> snapped(lines.lineEnd(caret));
        case PARAGRAPH_UP -> paragraphUp(caret);
        case PARAGRAPH_DOWN -> paragraphDown(caret);
        case TEXT_START -> 0;
        case TEXT_END -> text.length();
        };
    }

    private int paragraphUp(int caret) {
        int start = lines.paragraphStart(caret);
        return caret > start ? start : lines.paragraphStart(graphemes.previous(start));
    }

    private int paragraphDown(int caret) {
        int end = lines.paragraphEnd(caret);
        return end == text.length() ? end : lines.paragraphStart(graphemes.next(end));
    }

    /** The end of the selection on which an arrow key without Shift leaves it. */
    private int side(CaretMove move) {
        boolean left = move == CaretMove.LEFT;
        TextRange range = selection.range();
        return left == lines.rightToLeft(selection.caret()) ? range.end() : range.begin();
    }

    private void set(int caret, boolean extend) {
        change(new TextSelection(extend ? selection.anchor() : caret, caret));
    }

    private void change(TextSelection changed) {
        after = false;
        tell(changed);
    }

    private void tell(TextSelection changed) {
        selection = changed;
        listeners.forEach(Runnable::run);
    }

    private TextRange graphemeAt(int offset) {
        int begin = offset < text.length() ? snapped(offset) : graphemes.previous(text.length());
        return new TextRange(begin, graphemes.next(begin));
    }

    private int snapped(int offset) {
        int inside = Math.clamp(offset, 0, text.length());
        return graphemes.isBoundary(inside) ? inside : graphemes.previous(inside);
    }
}
