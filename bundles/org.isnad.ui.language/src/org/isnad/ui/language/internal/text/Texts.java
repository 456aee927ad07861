/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;

/** The messages of this package in the user's language. */
final class Texts {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Texts.class);

    private Texts() {
    }

    /** The message in the user's language; texts among the arguments keep their own direction in it. */
    static String text(String key, Object... arguments) {
        return MESSAGES.text(key, BidiText.isolateTexts(arguments));
    }

    /** A name and what it is; each keeps its own direction where their directions could differ. */
    static String named(String name, String detail) {
        boolean oneDirection = !BidiText.hasRightToLeft(name + detail) && !isRightToLeft();
        String first = oneDirection ? name : BidiText.isolate(name);
        return detail.isEmpty() ? first : first + " – " + (oneDirection ? detail : BidiText.isolate(detail));
    }

    private static boolean isRightToLeft() {
        return "ar".equals(MessageBundle.userLocale().getLanguage());
    }
}
