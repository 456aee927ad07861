/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal;

import org.isnad.text.message.MessageBundle;

/** This bundle's messages in the user's language. */
public final class Texts {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Texts.class);

    private Texts() {
    }

    /** The message in the user's language. */
    public static String text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** How much a file holds, in the largest unit that keeps the number above one. */
    public static String size(long bytes) {
        if (bytes < 1 << 10) {
            return text("size.bytes", bytes);
        }
        return bytes < 1 << 20 ? text("size.kib", bytes / 1024.0) : text("size.mib", bytes / (1024.0 * 1024));
    }
}
