/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.nio.file.Path;
import java.util.Locale;

import org.isnad.text.message.MessageBundle;

/**
 * The index can be neither read nor made anew. The project itself is unharmed. {@link #getMessage()} is English;
 * {@link #message(Locale)} speaks both languages.
 */
public class SearchException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final MessageBundle MESSAGES = MessageBundle.beside(SearchException.class);

    private final transient Path folder;

    /** @param folder the project's folder */
    public SearchException(Path folder, Throwable cause) {
        super(text(Locale.ENGLISH, folder, cause), cause);
        this.folder = folder;
    }

    /** The message in the locale's language. */
    public String message(Locale locale) {
        return text(locale, folder, getCause());
    }

    private static String text(Locale locale, Path folder, Throwable cause) {
        return MESSAGES.text(locale, "INDEX_FAILED", String.valueOf(folder), String.valueOf(cause.getMessage()));
    }
}
