/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.ide.internal;

import java.util.Locale;

import org.isnad.text.message.MessageBundle;

/** What proposals and fixes say. */
public final class Texts {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Texts.class);

    private Texts() {
    }

    /** The text in the locale's language. */
    public static String text(Locale locale, String key, Object... data) {
        return MESSAGES.text(locale, key, data);
    }
}
