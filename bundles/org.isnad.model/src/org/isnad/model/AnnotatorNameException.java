/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.Locale;

import org.isnad.text.message.MessageBundle;

/** A name that no annotator can have. The message says why, and what to do. */
public class AnnotatorNameException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final MessageBundle MESSAGES = MessageBundle.beside(AnnotatorNameException.class);

    /** What is wrong with the name. */
    public enum Reason {
        EMPTY, TOO_LONG,
        /** A control or formatting character, such as a line end or one that turns the direction of the text. */
        CONTROL_CHARACTER,
        /** A word that means something else on the command line. */
        RESERVED
    }

    private final Reason reason;
    private final String name;

    AnnotatorNameException(Reason reason, String name) {
        super(MESSAGES.text(Locale.ENGLISH, key(reason), name));
        this.reason = reason;
        this.name = name;
    }

    public Reason reason() {
        return reason;
    }

    /** The message in the locale's language. */
    public String message(Locale locale) {
        return MESSAGES.text(locale, key(reason), name);
    }

    private static String key(Reason reason) {
        return "annotator." + reason.name();
    }
}
