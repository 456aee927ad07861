/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.ide.internal;

import org.isnad.query.internal.Written;

/** How names and values are written. */
final class Names {

    private static final String QUOTES = "\"\u201c\u201d\u00ab";

    private Names() {
    }

    /** A name out of its quotation marks. */
    static String plain(String written) {
        return QUOTES.indexOf(written.charAt(0)) < 0 || written.length() < 2 ? written
                : written.substring(1, written.length() - 1).replace("\\", "");
    }

    static String name(String name) {
        return Written.name(name);
    }

    static String quoted(String text) {
        return Written.quoted(text);
    }

    /** What stands between the quotation marks of a text. */
    static String inQuotes(String text) {
        String quoted = Written.quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
