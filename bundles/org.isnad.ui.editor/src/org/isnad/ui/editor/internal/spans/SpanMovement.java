/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.spans;

import java.util.List;

import org.isnad.model.SpanData;
import org.isnad.text.RangeMover;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextRange;

/**
 * Where spans of a stored text stand in the text that is shown, in which something is typed that is not stored yet. Moves
 * them as the store will. Answers any number of threads.
 */
public final class SpanMovement {

    /** A border beside an edit moves as far as the grapheme goes that the edit made. */
    private static final int GRAPHEME = 32;

    private final RangeMover mover;
    private final List<TextEdit> edits;
    private final int storedLength;

    /**
     * @param stored the text that the spans belong to
     * @param edits  what was typed in it
     * @param shown  the text with that
     */
    public SpanMovement(String stored, TextEdits edits, String shown) {
        mover = new RangeMover(stored, edits, shown);
        this.edits = edits.edits();
        storedLength = stored.length();
    }

    /** The span where it is shown. */
    synchronized SpanData move(SpanData span) {
        List<TextRange> moved = mover.move(span.ranges());
        return moved.equals(span.ranges()) ? span : span.withRanges(moved, span.time());
    }

    /** A stretch of the stored text that holds, or touches, all that is shown in a stretch. */
    TextRange toStored(TextRange shown) {
        return new TextRange(from(shown.begin()), to(shown.end()));
    }

    /** An offset of the stored text before which nothing stands that is shown at this one. */
    int from(int offset) {
        return Math.max(0, stored(offset, false) - GRAPHEME);
    }

    /** An offset of the stored text behind which nothing stands that is shown at this one. */
    int to(int offset) {
        return Math.min(storedLength, stored(offset, true) + GRAPHEME);
    }

    private int stored(int offset, boolean end) {
        int shift = 0;
        for (TextEdit edit : edits) {
            int begin = edit.begin() + shift;
            if (offset < begin) {
                break;
            }
            if (offset <= begin + edit.inserted().length()) {
                return end ? edit.end() : edit.begin();
            }
            shift += edit.inserted().length() - edit.removed().length();
        }
        return Math.clamp(offset - shift, 0, storedLength);
    }
}
