/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.Locale;

import org.isnad.text.message.MessageBundle;

/** A value holds a character that no file of a project can hold. The message names the character and its place. */
public class UnstorableTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final MessageBundle MESSAGES = MessageBundle.beside(UnstorableTextException.class);
    private static final String KEY = "value.UNSTORABLE";

    private final String character;
    private final int offset;

    UnstorableTextException(String value, int offset) {
        super(MESSAGES.text(Locale.ENGLISH, KEY, code(value, offset), offset));
        this.character = code(value, offset);
        this.offset = offset;
    }

    /** The character's code, as in {@code U+000B}. */
    public String character() {
        return character;
    }

    /** Where it stands in the value, in UTF-16 code units. */
    public int offset() {
        return offset;
    }

    /** The message in the locale's language. */
    public String message(Locale locale) {
        return MESSAGES.text(locale, KEY, character, offset);
    }

    private static String code(String value, int offset) {
        return String.format(Locale.ROOT, "U+%04X", (int) value.charAt(offset));
    }
}
