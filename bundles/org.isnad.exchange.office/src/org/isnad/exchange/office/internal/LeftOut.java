/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.office.internal;

import java.util.ArrayList;
import java.util.List;

import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.support.Titles;
import org.isnad.text.message.MessageBundle;

/** What of a document is not in its text, for the notices. */
final class LeftOut {

    private static final MessageBundle MESSAGES = MessageBundle.beside(LeftOut.class);

    private final List<Notice> notices = new ArrayList<>();
    private int insertions;

    void comment(String author, String words) {
        notice("comment", Titles.visible(author), Titles.visible(words));
    }

    void deletion(String words) {
        if (!words.isBlank()) {
            notice("deletion", Titles.visible(words));
        }
    }

    void hidden(String words) {
        if (!words.isBlank()) {
            notice("hidden", Titles.visible(words));
        }
    }

    void symbol(String name) {
        notice("symbol", name);
    }

    /** Something that an author inserted and nobody accepted yet; it is in the text. */
    void insertion() {
        insertions++;
    }

    List<Notice> notices() {
        List<Notice> all = new ArrayList<>(notices);
        if (insertions > 0) {
            all.add(new Notice(0, 0, MESSAGES.text("insertions", insertions)));
        }
        return all;
    }

    private void notice(String key, Object... arguments) {
        notices.add(new Notice(0, 0, MESSAGES.text(key, arguments)));
    }
}
