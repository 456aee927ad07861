/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.office.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that grows: a paragraph a line, the cells of a row with tabs between them, and notes that wait for the end.
 * Where a note stands, the text that comes is the note's, until it ends.
 */
final class OfficeText {

    private final StringBuilder body = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private StringBuilder current = body;

    void append(String words) {
        current.append(words);
    }

    /** Ends a paragraph, also an empty one. */
    void endParagraph() {
        current.append('\n');
    }

    /** The paragraphs of the cell stay as they are; what comes next is the next cell. */
    void endCell() {
        replaceLast('\n', '\t');
    }

    void endRow() {
        replaceLast('\t', '\n');
    }

    private void replaceLast(char character, char by) {
        int last = current.length() - 1;
        if (last >= 0 && current.charAt(last) == character) {
            current.setCharAt(last, by);
        } else {
            current.append(by);
        }
    }

    void beginNote() {
        current = new StringBuilder();
    }

    void endNote() {
        notes.add(current.toString());
        current = body;
    }

    /** The text, and the notes after it. */
    String text() {
        StringBuilder all = new StringBuilder(body);
        notes.forEach(all::append);
        return all.toString();
    }
}
