/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.html.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.support.DecodedText;

/**
 * Decodes a page as browsers do: by the user's word, the byte order mark, what the page says of itself in its first bytes
 * (HTML Living Standard, 13.2.3), and else by its letters. A page that says something wrong is read by its letters too.
 */
final class PageCharset {

    private static final int HEAD = 4096;
    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|^\\s*<\\?xml[^>]+encoding\\s*=\\s*[\"']([\\w:.-]+)",
            Pattern.CASE_INSENSITIVE);

    private PageCharset() {
    }

    /** @throws BadInputException as {@link DecodedText#of} */
    static DecodedText decode(byte[] page, Optional<String> chosen) throws BadInputException {
        if (chosen.isPresent() || hasMark(page)) {
            return DecodedText.of(page, chosen);
        }
        Optional<String> declared = declared(page);
        if (declared.isEmpty()) {
            return DecodedText.of(page, Optional.empty());
        }
        try {
            return DecodedText.of(page, declared);
        } catch (BadInputException e) {
            try {
                return DecodedText.of(page, Optional.empty());
            } catch (BadInputException other) {
                e.addSuppressed(other);
                throw e;
            }
        }
    }

    private static boolean hasMark(byte[] page) {
        return page.length > 1 && (page[0] == (byte) 0xFE && page[1] == (byte) 0xFF
                || page[0] == (byte) 0xFF && page[1] == (byte) 0xFE
                || page.length > 2 && page[0] == (byte) 0xEF && page[1] == (byte) 0xBB && page[2] == (byte) 0xBF);
    }

    /** A page whose declaration can be read as ASCII is no UTF-16, whatever it says. */
    private static Optional<String> declared(byte[] page) {
        Matcher declared = DECLARED.matcher(new String(page, 0, Math.min(page.length, HEAD),
                StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return Optional.empty();
        }
        String name = declared.group(1) == null ? declared.group(2) : declared.group(1);
        if (name.toLowerCase(Locale.ROOT).startsWith("utf-16")) {
            return Optional.of(StandardCharsets.UTF_8.name());
        }
        try {
            return Optional.of(Charset.forName(name).name());
        } catch (IllegalArgumentException e) {
            // a name that nobody knows says nothing
            return Optional.empty();
        }
    }
}
