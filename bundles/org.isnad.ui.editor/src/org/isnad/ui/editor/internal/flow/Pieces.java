/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

import java.util.ArrayList;
import java.util.List;

import org.isnad.text.Direction;
import org.isnad.text.Graphemes;
import org.isnad.text.Paragraphs;
import org.isnad.text.TextRange;

/**
 * A text cut into pieces. The cost of laying text out grows faster than its length, so a paragraph of more than
 * {@value #LONG} characters is cut near each {@value #CUT}, at the end of a sentence or at least of a word, and not
 * inside an embedding or isolate, where the parts could not be ordered by themselves, unless that is longer than
 * {@value #HUGE}: one that is never closed would make a book one piece. The cuts depend on the text
 * alone, so that every window shows them at the same place.
 */
public final class Pieces {

    public static final int LONG = 1_000;
    public static final int CUT = 400;
    public static final int HUGE = 4_000;

    private static final String SENTENCE_ENDS = ".!?؟…۔";

    private final List<Piece> pieces;

    private Pieces(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * What an edit makes of pieces.
     *
     * @param first   the first piece that is not as it was; those before it are
     * @param removed how many pieces from there on are gone
     * @param added   how many stand there instead; those behind them only moved with their text
     */
    record Edited(Pieces pieces, int first, int removed, int added) {
    }

    public static Pieces of(String text) {
        return new Pieces(cut(text, new TextRange(0, text.length()), beginsRightToLeft(text)));
    }

    private static boolean beginsRightToLeft(String text) {
        return Paragraphs.direction(text) != Direction.LEFT_TO_RIGHT;
    }

    /** @param before the direction before the stretch, for what has none of its own */
    private static List<Piece> cut(String text, TextRange stretch, boolean before) {
        List<Piece> pieces = new ArrayList<>();
        boolean rightToLeft = before;
        for (TextRange local : Paragraphs.of(stretch.covered(text))) {
            TextRange paragraph = local.shift(stretch.begin());
            Direction direction = Paragraphs.direction(text, paragraph);
            // A paragraph without letters goes with the one before it.
            rightToLeft = direction == Direction.NEUTRAL ? rightToLeft : direction == Direction.RIGHT_TO_LEFT;
            if (paragraph.length() <= LONG) {
                pieces.add(new Piece(paragraph.begin(), paragraph.end(), rightToLeft, true));
            } else {
                cut(text, paragraph, rightToLeft, pieces);
            }
        }
        return pieces;
    }

    /**
     * The pieces after an edit, as {@link #of} would find them; only the paragraphs that it touches are looked at.
     *
     * @param newText  the text afterwards
     * @param replaced the stretch of the text before that was replaced
     * @param inserted the length of what stands there now
     */
    Edited edited(String newText, TextRange replaced, int inserted) {
        int delta = inserted - replaced.length();
        int first = firstOfParagraph(indexAt(replaced.begin()));
        if (first > 0 && newText.charAt(pieces.get(first).begin() - 1) == '\r') {
            // A line feed may have come behind it, or gone.
            first = firstOfParagraph(first - 1);
        }
        if (isWithoutDirection(newText, first)) {
            // What begins the text without a direction takes that of the first letter.
            first = 0;
        }
        int last = lastOfParagraph(indexAt(replaced.end()));
        int end = replaced.end() + delta;
        boolean endsLine = replaced.end() > pieces.get(last).end() || end > 0 && newText.charAt(end - 1) == '\r';
        if (endsLine && last + 1 < pieces.size()) {
            last = lastOfParagraph(last + 1);
        }
        boolean before = first == 0 ? beginsRightToLeft(newText) : pieces.get(first - 1).rightToLeft();
        List<Piece> now = new ArrayList<>(pieces.subList(0, first));
        now.addAll(cut(newText, new TextRange(pieces.get(first).begin(), pieces.get(last).end() + delta), before));
        last = turnFollowing(newText, last, delta, now);
        int added = now.size() - first;
        for (Piece piece : pieces.subList(last + 1, pieces.size())) {
            now.add(piece.shift(delta));
        }
        return new Edited(new Pieces(now), first, last + 1 - first, added);
    }

    /** Gives the paragraphs behind an edit that have no direction that of the one before. @return the last of them */
    private int turnFollowing(String newText, int edited, int delta, List<Piece> now) {
        boolean rightToLeft = now.getLast().rightToLeft();
        int last = edited;
        while (last + 1 < pieces.size() && pieces.get(last + 1).rightToLeft() != rightToLeft) {
            int end = lastOfParagraph(last + 1);
            TextRange paragraph = new TextRange(pieces.get(last + 1).begin() + delta, pieces.get(end).end() + delta);
            if (Paragraphs.direction(newText, paragraph) != Direction.NEUTRAL) {
                break;
            }
            now.addAll(cut(newText, paragraph, rightToLeft));
            last = end;
        }
        return last;
    }

    /** Whether no paragraph before a piece has a direction of its own. */
    private boolean isWithoutDirection(String text, int index) {
        for (int last = index - 1; last >= 0; last--) {
            Piece piece = pieces.get(last);
            if (Paragraphs.direction(text, new TextRange(piece.begin(), piece.end())) != Direction.NEUTRAL) {
                return false;
            }
        }
        return true;
    }

    private int firstOfParagraph(int index) {
        int first = index;
        while (first > 0 && !pieces.get(first - 1).endsParagraph()) {
            first--;
        }
        return first;
    }

    private int lastOfParagraph(int index) {
        int last = index;
        while (!pieces.get(last).endsParagraph()) {
            last++;
        }
        return last;
    }

    public int count() {
        return pieces.size();
    }

    public Piece get(int index) {
        return pieces.get(index);
    }

    /** The piece that holds the offset, or in whose line end it lies. */
    public int indexAt(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).begin() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The whole paragraph that holds the offset. */
    public TextRange paragraphAt(int offset) {
        int index = indexAt(offset);
        return new TextRange(pieces.get(firstOfParagraph(index)).begin(), pieces.get(lastOfParagraph(index)).end());
    }

    /** The paragraphs that the range touches; one for an empty range. */
    public List<TextRange> paragraphsIn(TextRange range) {
        int last = indexAt(range.isEmpty() ? range.end() : range.end() - 1);
        List<TextRange> paragraphs = new ArrayList<>();
        for (int i = indexAt(range.begin()); i <= last; i++) {
            if (i == indexAt(range.begin()) || pieces.get(i - 1).endsParagraph()) {
                paragraphs.add(paragraphAt(pieces.get(i).begin()));
            }
        }
        return paragraphs;
    }

    /** The same pieces with another direction for the paragraphs that the range touches. */
    Pieces turned(TextRange range, boolean rightToLeft) {
        List<Piece> changed = new ArrayList<>(pieces);
        for (TextRange paragraph : paragraphsIn(range)) {
            int index = indexAt(paragraph.begin());
            do {
                Piece piece = changed.get(index);
                changed.set(index, new Piece(piece.begin(), piece.end(), rightToLeft, piece.endsParagraph()));
            } while (!changed.get(index++).endsParagraph());
        }
        return new Pieces(changed);
    }

    private static void cut(String text, TextRange paragraph, boolean rightToLeft, List<Piece> pieces) {
        int begin = paragraph.begin();
        while (paragraph.end() - begin > LONG) {
            int end = safePlace(text, begin, paragraph.end());
            if (end == paragraph.end()) {
                break;
            }
            pieces.add(new Piece(begin, end, rightToLeft, false));
            begin = end;
        }
        pieces.add(new Piece(begin, paragraph.end(), rightToLeft, true));
    }

    private static int safePlace(String text, int begin, int limit) {
        int word = -1;
        int inside = -1;
        int depth = 0;
        for (int i = begin; i < limit; i++) {
            inside = Character.isWhitespace(text.charAt(i)) ? i + 1 : inside;
            depth = Math.max(0, depth + nesting(text.charAt(i)));
            int size = i + 1 - begin;
            if (depth == 0 && Character.isWhitespace(text.charAt(i)) && size >= CUT / 2) {
                if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0 || size >= CUT + CUT / 4) {
                    return i + 1;
                }
                word = i + 1;
            }
            if (size >= LONG && depth == 0) {
                return word > 0 ? word : graphemeEnd(text, i, limit);
            }
            if (size >= HUGE) {
                return inside > 0 ? inside : graphemeEnd(text, i, limit);
            }
        }
        return limit;
    }

    private static int graphemeEnd(String text, int offset, int limit) {
        int from = Math.max(0, offset - CUT / 2);
        String around = text.substring(from, Math.min(limit, offset + CUT / 2));
        int end = from + Graphemes.of(around).next(offset - from);
        return Math.min(end, limit);
    }

    private static int nesting(char c) {
        return switch (c) {
        case '\u202A', '\u202B', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068' -> 1;
        case '\u202C', '\u2069' -> -1;
        default -> 0;
        };
    }
}
