/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tei.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a TEI document as people read it: runs of white space are one blank, paragraphs and verses begin lines;
 * where the file says {@code xml:space="preserve"}, every character stays.
 */
final class FlowingText {

    /** A stretch of the text that begins with the first character after it was opened. */
    static final class Stretch {

        private final int rawBegin;
        private int rawEnd;
        private int begin = -1;
        private int end = -1;

        Stretch(int rawBegin) {
            this.rawBegin = rawBegin;
        }

        /** Where it begins in the characters of the file; see {@link RawOffsets}. */
        int rawBegin() {
            return rawBegin;
        }

        int rawEnd() {
            return rawEnd;
        }

        int begin() {
            return begin;
        }

        int end() {
            return end;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final RawOffsets offsets = new RawOffsets();
    private final List<Stretch> unbegun = new ArrayList<>();
    private boolean blank;
    private boolean line;
    private boolean joined;

    /** From the characters of the file to those of this text. */
    RawOffsets offsets() {
        return offsets;
    }

    /** Opens a stretch. */
    Stretch open() {
        Stretch stretch = new Stretch(offsets.raw());
        unbegun.add(stretch);
        return stretch;
    }

    /** Ends a stretch; one that had no characters is a point. */
    void close(Stretch stretch) {
        if (stretch.begin < 0) {
            stretch.begin = text.length();
            unbegun.remove(stretch);
        }
        stretch.end = text.length();
        stretch.rawEnd = offsets.raw();
    }

    /** What follows begins a line. */
    void line() {
        line = true;
        joined = false;
    }

    /** What follows is another word. */
    void blank() {
        blank = true;
    }

    /** What follows goes on with the word before, whatever white space is between. */
    void join() {
        joined = true;
        blank = false;
    }

    /** @param verbatim whether white space stays as it is */
    void add(String characters, boolean verbatim) {
        if (verbatim && !characters.isEmpty()) {
            separate();
            begin();
            for (int i = 0; i < characters.length(); i++) {
                offsets.taken(characters.charAt(i));
            }
            text.append(characters);
            return;
        }
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                blank = !joined;
                offsets.passed();
            } else {
                separate();
                begin();
                offsets.taken(c);
                text.append(c);
            }
        }
    }

    private void separate() {
        boolean atLine = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        if (line && !atLine) {
            text.append('\n');
            offsets.inserted();
        } else if (blank && !atLine) {
            text.append(' ');
            offsets.inserted();
        }
        line = false;
        blank = false;
        joined = false;
    }

    private void begin() {
        unbegun.forEach(stretch -> stretch.begin = text.length());
        unbegun.clear();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
