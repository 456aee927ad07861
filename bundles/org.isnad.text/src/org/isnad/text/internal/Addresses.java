/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.internal;

import java.util.Set;
import org.isnad.text.ArabicFolding;

/**
 * Finds web and mail addresses: {@code scheme://…}, {@code www.…}, {@code name@host.tld}, and a bare host that ends in
 * a well-known top level ({@code example.org/news}); other words with a full stop between them are words.
 */
final class Addresses {

    private static final Set<String> TOP_LEVELS = Set.of("com", "net", "org", "info", "gov", "edu", "mil", "int", "io",
            "tv", "me", "co", "news", "press", "media", "eu", "uk", "us", "fr", "de", "ru", "ir", "il", "tr", "sy",
            "iq", "lb", "jo", "ps", "sa", "ae", "qa", "kw", "bh", "om", "ye", "eg", "sd", "ly", "tn", "dz", "ma", "mr");
    private static final String CLOSING = ".,;:!?)]}'،؛؟…*_~";

    private final String text;
    /** No address begins before this offset: every run of address characters is looked at once. */
    private int judgedUntil;

    Addresses(String text) {
        this.text = text;
    }

    /** The end of the address that begins at an offset, or -1. */
    int end(int begin) {
        if (begin < judgedUntil || text.charAt(begin) >= 0x80) {
            return -1;
        }
        int end = begin;
        int at = -1;
        while (end < text.length() && isHostOrName(text.charAt(end))) {
            if (text.charAt(end) == '@') {
                at = at < 0 ? end : text.length();
            }
            end++;
        }
        judgedUntil = end;
        if (at < 0 && text.startsWith("://", end)) {
            int scheme = end;
            while (scheme > begin && Character.isLetter(text.charAt(scheme - 1))) {
                scheme--;
            }
            judgedUntil = scheme;
            return scheme == begin ? tailEnd(end + 3, end) : -1;
        }
        int hostEnd = withoutClosing(begin, end);
        if (at >= 0) {
            return at < hostEnd && isHost(text.substring(at + 1, hostEnd), false) ? hostEnd : -1;
        }
        return isHost(text.substring(begin, hostEnd), true) ? tailEnd(hostEnd, hostEnd) : -1;
    }

    private static boolean isHostOrName(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || ".-_+@".indexOf(c) >= 0);
    }

    private static boolean isHost(String name, boolean bare) {
        int last = name.lastIndexOf('.');
        if (last <= 0 || name.charAt(0) == '.' || name.contains("..")) {
            return false;
        }
        String top = ArabicFolding.foldToken(name.substring(last + 1));
        if (!bare) {
            return top.length() > 1 && top.chars().allMatch(c -> c >= 'a' && c <= 'z');
        }
        return TOP_LEVELS.contains(top) || name.regionMatches(true, 0, "www.", 0, 4);
    }

    /** Port, path and query after a host: up to a blank, a quotation mark or the closing signs of a sentence. */
    private int tailEnd(int begin, int minimum) {
        boolean goesOn = begin > minimum || begin < text.length() && "/:?#".indexOf(text.charAt(begin)) >= 0;
        int end = begin;
        while (goesOn && end < text.length() && isTail(end)) {
            end += Chars.width(text, end);
        }
        return Math.max(minimum, withoutClosing(minimum, end));
    }

    private boolean isTail(int offset) {
        char c = text.charAt(offset);
        byte kind = Chars.kind(text, offset);
        return c > ' ' && kind != Chars.SPACE && kind != Chars.INVISIBLE && "«»“”„\"<>".indexOf(c) < 0
                && (!Character.isSurrogate(c) || Chars.isPair(text, offset)) && !Character.isISOControl(c)
                && c != '\u2028' && c != '\u2029';
    }

    private int withoutClosing(int begin, int end) {
        int closed = end;
        while (closed > begin && CLOSING.indexOf(text.charAt(closed - 1)) >= 0) {
            closed--;
        }
        return closed;
    }
}
