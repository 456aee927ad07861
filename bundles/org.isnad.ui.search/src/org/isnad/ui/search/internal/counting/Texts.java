/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import org.isnad.text.message.MessageBundle;

/** This package's messages in the user's language. */
final class Texts {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Texts.class);

    private Texts() {
    }

    static String text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }
}
