/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.util.Locale;

import org.isnad.text.message.MessageBundle;

/** The command line's own messages. */
public final class Messages {

    private static final MessageBundle BUNDLE = MessageBundle.beside(Messages.class);

    private Messages() {
    }

    public static String text(Locale locale, String key, Object... arguments) {
        return BUNDLE.text(locale, key, arguments);
    }
}
