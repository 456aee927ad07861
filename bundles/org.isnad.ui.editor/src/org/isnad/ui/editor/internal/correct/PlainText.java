/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.correct;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Text as it comes from outside and goes there: plain, and such that a document can hold it. */
final class PlainText {

    private PlainText() {
    }

    /** How the lines of a text end; those of an empty one with a line feed. */
    static String lineEnd(String document) {
        int feed = document.indexOf('\n');
        if (feed < 0) {
            return document.indexOf('\r') >= 0 ? "\r" : "\n";
        }
        return feed > 0 && document.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }

    /** A text with the line ends of a document, and without what no document can hold. */
    static String storable(String text, String document) {
        StringBuilder storable = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(c -> c >= ' ' && c != 0x7F || c == '\t' || c == '\n')
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(storable::appendCodePoint);
        return storable.toString().replace("\n", lineEnd(document));
    }

    /** What the clipboard holds as text; empty if it holds none. */
    static String fromClipboard(Display display) {
        Clipboard clipboard = new Clipboard(display);
        try {
            return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? text : "";
        } finally {
            clipboard.dispose();
        }
    }

    static void toClipboard(Display display, String text) {
        Clipboard clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }
}
