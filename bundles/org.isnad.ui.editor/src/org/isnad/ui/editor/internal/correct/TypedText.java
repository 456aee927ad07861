/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.correct;

import java.util.ArrayList;
import java.util.List;

import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;

/**
 * A text and what was typed in it since. What is typed and deleted again leaves nothing behind, and an edit is never
 * longer than from the first letter that differs to the last: so annotations lose no more than was really changed.
 */
public final class TypedText {

    private final String base;
    private String text;
    private TextEdits edits;

    /** A text in which nothing was typed yet. */
    public TypedText(String base) {
        this(base, TextEdits.NONE);
    }

    private TypedText(String base, TextEdits edits) {
        this.base = base;
        this.edits = edits;
        text = edits.applyTo(base);
    }

    /**
     * What was typed, in another text that came from the same one.
     *
     * @param lost what could not be taken over, since the other text differs at the same place
     */
    public record Rebased(TypedText text, List<TextEdit> lost) {
    }

    /** The text before. */
    public String base() {
        return base;
    }

    /** The text now. */
    public String text() {
        return text;
    }

    /** How the text before becomes the one now. */
    public TextEdits edits() {
        return edits;
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /** @param replaced a stretch of the text now */
    public void replace(TextRange replaced, String inserted) {
        text = text.substring(0, replaced.begin()) + inserted + text.substring(replaced.end());
        List<TextEdit> now = new ArrayList<>();
        int shift = 0;
        int first = -1;
        int baseBegin = replaced.begin();
        int baseEnd = replaced.end();
        String head = "";
        String tail = "";
        List<TextEdit> behind = new ArrayList<>();
        for (TextEdit edit : edits.edits()) {
            int begin = edit.begin() + shift;
            int end = begin + edit.inserted().length();
            int after = shift + edit.inserted().length() - edit.removed().length();
            if (end < replaced.begin()) {
                now.add(edit);
                baseBegin = replaced.begin() - after;
                baseEnd = replaced.end() - after;
            } else if (begin > replaced.end()) {
                behind.add(edit);
            } else {
                if (first < 0) {
                    first = Math.min(baseBegin, edit.begin());
                    head = begin < replaced.begin() ? edit.inserted().substring(0, replaced.begin() - begin) : "";
                }
                baseEnd = Math.max(edit.end(), replaced.end() - after);
                tail = end > replaced.end() ? edit.inserted().substring(replaced.end() - begin) : "";
            }
            shift = after;
        }
        int from = first < 0 ? baseBegin : first;
        String removed = base.substring(from, baseEnd);
        String there = head + inserted + tail;
        if (!removed.equals(there)) {
            now.add(between(removed, there, from));
        }
        now.addAll(behind);
        edits = new TextEdits(now);
    }

    /**
     * What was typed, carried over into another text.
     *
     * @param theirs what somebody else made of the text before
     */
    public Rebased onto(String theirs) {
        if (theirs.equals(base)) {
            return new Rebased(this, List.of());
        }
        if (theirs.equals(text)) {
            return new Rebased(new TypedText(theirs), List.of());
        }
        TextEdit other = between(base, theirs, 0);
        List<TextEdit> kept = new ArrayList<>();
        List<TextEdit> lost = new ArrayList<>();
        for (TextEdit edit : edits.edits()) {
            if (edit.end() < other.begin()) {
                kept.add(edit);
            } else if (edit.begin() > other.end()) {
                kept.add(new TextEdit(edit.begin() + theirs.length() - base.length(), edit.removed(),
                        edit.inserted()));
            } else {
                lost.add(edit);
            }
        }
        return new Rebased(new TypedText(theirs, new TextEdits(kept)), lost);
    }

    /**
     * The one edit between two different texts, from the first letter that differs to the last.
     *
     * @param offset where they begin
     */
    static TextEdit between(String before, String after, int offset) {
        int shortest = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shortest && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        if (splits(before, head) || splits(after, head)) {
            head--;
        }
        int tail = 0;
        while (tail < shortest - head
                && before.charAt(before.length() - tail - 1) == after.charAt(after.length() - tail - 1)) {
            tail++;
        }
        if (splits(before, before.length() - tail) || splits(after, after.length() - tail)) {
            tail--;
        }
        return new TextEdit(offset + head, before.substring(head, before.length() - tail),
                after.substring(head, after.length() - tail));
    }

    private static boolean splits(String text, int offset) {
        return TextProblems.splitsSurrogatePair(text, offset);
    }
}
