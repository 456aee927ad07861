/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tei.internal;

import java.util.Arrays;

/**
 * Where the characters of a file's elements are in the text that was made of them. Pointers of TEI count the former,
 * with all white space and all readings of a place; the latter has joined white space and one reading. Both are counted
 * in code points. It holds one entry for each place at which the two begin to differ by another number.
 */
final class RawOffsets {

    private int raw;
    private int taken;
    private int[] rawBegins = new int[16];
    private int[] takenBegins = new int[16];
    private int runs;

    /** How many characters of the file's elements have come. */
    int raw() {
        return raw;
    }

    /** A character of the text that the file's elements do not have. */
    void inserted() {
        taken++;
    }

    /** A character of the file that is not in the text, or not yet. */
    void passed() {
        raw++;
    }

    /** Characters of the file that are not in the text; what follows is. */
    void leftOut(String characters) {
        raw += characters.codePointCount(0, characters.length());
        begin();
    }

    /** A character of the file that is in the text. @param c half a pair counts once, by its first half */
    void taken(char c) {
        if (!Character.isLowSurrogate(c)) {
            begin();
            raw++;
            taken++;
        }
    }

    private void begin() {
        if (runs > 0 && raw - taken == rawBegins[runs - 1] - takenBegins[runs - 1]) {
            return;
        }
        if (runs == rawBegins.length) {
            rawBegins = Arrays.copyOf(rawBegins, 2 * runs);
            takenBegins = Arrays.copyOf(takenBegins, 2 * runs);
        }
        rawBegins[runs] = raw;
        takenBegins[runs++] = taken;
    }

    /** Where the text goes on at an offset that begins something. @param offset from 0 to {@link #raw()} */
    int begin(int offset) {
        return taken(offset, offset);
    }

    /** How far the text goes before an offset that ends something. @param offset from 0 to {@link #raw()} */
    int end(int offset) {
        // what is inserted after the last character is not part of it
        return taken(offset, offset - 1);
    }

    private int taken(int offset, int of) {
        int found = Arrays.binarySearch(rawBegins, 0, runs, of);
        int run = found >= 0 ? found : -found - 2;
        while (run + 1 < runs && rawBegins[run + 1] == of) {
            // something was inserted right after what was left out
            run++;
        }
        int next = run + 1 < runs ? takenBegins[run + 1] : taken;
        return Math.min(run < 0 ? 0 : takenBegins[run] + offset - rawBegins[run], next);
    }
}
