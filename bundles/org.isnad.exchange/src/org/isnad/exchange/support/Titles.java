/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.util.regex.Pattern;

/** What people see as the name of a document for which a file gives none. */
public final class Titles {

    /** In characters; what stands in lists and window titles. */
    private static final int LIMIT = 120;
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}&&[^\\x{200c}\\x{200d}]]");

    private Titles() {
    }

    /** The text's first line, cut: a report's first line is its headline, and a file's name says less to people. */
    public static String of(String text, String fileName) {
        String line = text.lines().map(Titles::visible).filter(l -> !l.isBlank()).findFirst().orElse(fileName);
        if (line.length() <= LIMIT) {
            return line;
        }
        int cut = line.lastIndexOf(' ', LIMIT);
        return line.substring(0, cut > 0 ? cut : line.offsetByCodePoints(0, LIMIT / 2)) + "…";
    }

    /** Titles go where controls would do harm: into tables, window titles and XML. */
    public static String visible(String line) {
        return INVISIBLE.matcher(line).replaceAll("").strip();
    }
}
