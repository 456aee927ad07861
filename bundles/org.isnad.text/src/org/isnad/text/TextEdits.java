/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How one text becomes another.
 *
 * @param edits ascending; between two of them at least one character of the text before stays
 */
public record TextEdits(List<TextEdit> edits) {

    /** No edit. */
    public static final TextEdits NONE = new TextEdits(List.of());

    public TextEdits {
        edits = List.copyOf(edits);
        for (int i = 1; i < edits.size(); i++) {
            if (edits.get(i).begin() <= edits.get(i - 1).end()) {
                throw new IllegalArgumentException("edits that overlap or touch, or are out of order: "
                        + edits.get(i - 1) + " and " + edits.get(i));
            }
        }
    }

    public static TextEdits of(TextEdit... edits) {
        return new TextEdits(List.of(edits));
    }

    /** The one edit that makes a text from nothing; none for an empty text. */
    public static TextEdits making(String text) {
        return text.isEmpty() ? NONE : of(new TextEdit(0, "", text));
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /**
     * The text afterwards.
     *
     * @throws IllegalArgumentException if the text does not hold what the edits remove
     */
    public String applyTo(String text) {
        StringBuilder after = new StringBuilder(text.length());
        int done = 0;
        for (TextEdit edit : edits) {
            if (!text.startsWith(edit.removed(), edit.begin())) {
                throw new IllegalArgumentException("the text does not have at " + edit.begin() + " what is removed");
            }
            after.append(text, done, edit.begin()).append(edit.inserted());
            done = edit.end();
        }
        return after.append(text, done, text.length()).toString();
    }

    /** The edits that lead back. */
    public TextEdits inverse() {
        List<TextEdit> back = new ArrayList<>(edits.size());
        int shift = 0;
        for (TextEdit edit : edits) {
            back.add(new TextEdit(edit.begin() + shift, edit.inserted(), edit.removed()));
            shift += edit.growth();
        }
        return new TextEdits(back);
    }

    /** How much longer the text gets, in UTF-16 code units. */
    public int growth() {
        return edits.stream().mapToInt(TextEdit::growth).sum();
    }
}
