/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.office.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.support.Titles;
import org.isnad.text.message.MessageBundle;

/** What of a document is not in its text, for the notices. */
final class LeftOut {

    private static final MessageBundle MESSAGES = MessageBundle.beside(LeftOut.class);

    private final List<Notice> notices = new ArrayList<>();
    /** How often each thing was met that is only counted, by the message that names it. */
    private final Map<String, Integer> counts = new LinkedHashMap<>();

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
        count("insertions", 1);
    }

    /** A number or sign before an item of a list, which the program that shows the document puts there. */
    void itemSign() {
        count("item-signs", 1);
    }

    /** A formula, which is no text that runs in lines; or what another program drew into the document. */
    void formula() {
        count("formulas", 1);
    }

    /** A note, whose place in the text is not marked. */
    void note() {
        count("notes", 1);
    }

    /** Blanks that a file asks for and no text has. @param number how many of them */
    void blanks(int number) {
        count("blanks", number);
    }

    /** What stands at the head or the foot of pages. */
    void pageEdge(String words) {
        String visible = Titles.visible(words.replace('\n', ' '));
        if (!visible.isEmpty()) {
            notice("page-edge", visible);
        }
    }

    private void count(String key, int number) {
        counts.merge(key, number, (before, more) -> (int) Math.min(Integer.MAX_VALUE, (long) before + more));
    }

    List<Notice> notices() {
        List<Notice> all = new ArrayList<>(notices);
        counts.forEach((key, number) -> all.add(new Notice(0, 0, MESSAGES.text(key, number))));
        return all;
    }

    private void notice(String key, Object... arguments) {
        notices.add(new Notice(0, 0, MESSAGES.text(key, arguments)));
    }
}
