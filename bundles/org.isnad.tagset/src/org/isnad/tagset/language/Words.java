/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How names and texts are written in a tagset file. */
public final class Words {

    /** Words that begin a condition or go on with one; as names they stand in quotation marks. */
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "implies", "has", "count", "of", "where",
            "inside", "contains", "overlaps", "beside", "text", "matches", "in", "under", "else", "true", "false");
    /** Narrower than the grammar's own, so that whatever is doubtful is quoted. */
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z_\\u0620-\\u064a][A-Za-z0-9_\\u0620-\\u064a\\u064b-\\u0655\\u0660-\\u0669]*");

    private Words() {
    }

    /** A name as it is, or in quotation marks where it needs them. */
    public static String name(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name) ? name : quoted(name);
    }

    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isVisible(c)) {
                        quoted.appendCodePoint(c);
                    } else {
                        for (char unit : Character.toChars(c)) {
                            quoted.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) unit));
                        }
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
