/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

/**
 * What the values of a project may hold: every character that XML 1.0 can hold. A value is looked through when it is
 * made, so that saving cannot fail because of it. Documents' texts are not values: they are stored as they are.
 */
public final class StorableText {

    private StorableText() {
    }

    /**
     * The value itself.
     *
     * @throws UnstorableTextException if it holds a control character, a lone surrogate, U+FFFE or U+FFFF
     */
    public static String checked(String value) {
        int forbidden = forbidden(value);
        if (forbidden >= 0) {
            throw new UnstorableTextException(value, forbidden);
        }
        return value;
    }

    /** Offset of the first character that cannot be stored, -1 if there is none. */
    public static int forbidden(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character >= ' ' && character < Character.MIN_SURROGATE) {
                continue;
            }
            if (Character.isHighSurrogate(character) && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (!isStorable(character)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isStorable(char character) {
        return character >= ' ' ? !Character.isSurrogate(character) && character <= '\ufffd'
                : character == '\t' || character == '\n' || character == '\r';
    }
}
