/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.util.Arrays;

/**
 * Text of unknown direction within a sentence. Isolated, a name keeps its own order and does not disturb the words
 * around it. For what is drawn only; nothing isolated is ever stored.
 */
public final class BidiText {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final char POP_ISOLATE = '\u2069';

    private BidiText() {
    }

    /** The text with a direction of its own, found from its first letter. */
    public static String isolate(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
    }

    /** Like {@link #isolate}, for a text with isolated parts: their letters count when the first one is looked for. */
    public static String isolateWhole(String text) {
        return text.codePoints().map(Character::getDirectionality).filter(BidiText::isStrong).findFirst().stream()
                .mapToObj(d -> (d == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LEFT_TO_RIGHT_ISOLATE
                        : RIGHT_TO_LEFT_ISOLATE) + text + POP_ISOLATE)
                .findFirst().orElse(text);
    }

    private static boolean isStrong(int directionality) {
        return directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(directionality);
    }

    private static boolean isRightToLeft(int directionality) {
        return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** The text from left to right, such as a key or a path, whatever stands around it. */
    public static String leftToRight(String text) {
        return LEFT_TO_RIGHT_ISOLATE + text + POP_ISOLATE;
    }

    /** Whether some letter of the text is written from right to left. */
    public static boolean hasRightToLeft(String text) {
        return text.codePoints().map(Character::getDirectionality).anyMatch(BidiText::isRightToLeft);
    }

    /** The arguments of a message, the texts among them isolated. */
    public static Object[] isolateTexts(Object... arguments) {
        return Arrays.stream(arguments).map(a -> a instanceof String text ? isolate(text) : a).toArray();
    }
}
