/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.pdf.internal;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;

/**
 * Puts lines that are stored as they are drawn into the order of reading (ICU's inverse of the Unicode Bidirectional
 * Algorithm), and shapes of Arabic letters back to letters.
 */
final class LogicalOrder {

    private static final char FIRST_A = '\ufb50';
    /** From here on one character stands for a whole phrase, which stays what it is. */
    private static final char PHRASES_A = '\ufdf0';
    private static final char FIRST_B = '\ufe70';
    private static final char LAST_B = '\ufefc';
    private static final char ORNATE_LEFT = '\ufd3e';
    private static final char ORNATE_RIGHT = '\ufd3f';

    private LogicalOrder() {
    }

    /** @param lines with a line feed after each */
    static String of(String lines) {
        StringBuilder logical = new StringBuilder(lines.length());
        lines.lines().forEach(line -> logical.append(letters(reordered(line.strip()))).append('\n'));
        return logical.toString();
    }

    private static String reordered(String line) {
        int balance = line.codePoints().map(LogicalOrder::direction).sum();
        if (line.codePoints().noneMatch(c -> direction(c) < 0)) {
            return line;
        }
        Bidi bidi = new Bidi();
        bidi.setInverse(true);
        bidi.setPara(line, balance <= 0 ? Bidi.RTL : Bidi.LTR, null);
        return bidi.writeReordered(Bidi.DO_MIRRORING);
    }

    /** -1 for letters that go to the left, 1 for those that go to the right. */
    private static int direction(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> -1;
            default -> 0;
        };
    }

    private static String letters(String line) {
        Normalizer2 compatible = Normalizer2.getNFKCInstance();
        StringBuilder letters = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isShape(c)) {
                // a mark that stands alone is a blank with the mark
                letters.append(compatible.normalize(String.valueOf(c)).strip());
            } else {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static boolean isShape(char c) {
        return c >= FIRST_A && c < PHRASES_A && c != ORNATE_LEFT && c != ORNATE_RIGHT || c >= FIRST_B && c <= LAST_B;
    }
}
