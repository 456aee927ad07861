/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.language.ide;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with gaps to fill in, of which the first is selected.
 *
 * @param text   with what stands in the gaps at first
 * @param select where the first gap begins; the end of the text if there is none
 * @param length of what stands in the first gap
 */
public record Snippet(String text, int select, int length) {

    private static final Pattern GAP = Pattern.compile("\\$\\{(\\d+):([^}]*)}|\\$(\\d+)");

    /** Reads the form that the language server protocol has: {@code tag ${1:NAME} $0}. */
    public static Snippet parse(String marked) {
        StringBuilder text = new StringBuilder();
        Matcher gap = GAP.matcher(marked);
        int copied = 0;
        int select = -1;
        int length = 0;
        while (gap.find()) {
            text.append(marked, copied, gap.start());
            String inside = gap.group(2) == null ? "" : gap.group(2);
            String number = gap.group(1) == null ? gap.group(3) : gap.group(1);
            if ("1".equals(number)) {
                select = text.length();
                length = inside.length();
            }
            text.append(inside);
            copied = gap.end();
        }
        text.append(marked, copied, marked.length());
        return new Snippet(text.toString(), select < 0 ? text.length() : select, length);
    }
}
