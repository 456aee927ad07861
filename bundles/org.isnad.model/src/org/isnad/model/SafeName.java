/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/**
 * Names for files and folders that every file system takes: lower-case ASCII letters, digits, dot, hyphen and
 * underscore, beginning and ending with a letter or digit, none of the names that Windows keeps for devices.
 */
public final class SafeName {

    private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}[a-z0-9]|[a-z0-9]");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin", "conout", "com0", "com1",
            "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4",
            "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");
    private static final Pattern SILENT = Pattern.compile("['`\u02bb\u02bc\u02be\u02bf\u2018\u2019]");
    private static final Pattern GAP = Pattern.compile("[^a-z0-9._]+");
    private static final Pattern EDGE = Pattern.compile("^[^a-z0-9]+|[^a-z0-9]+$");
    private static final int LONGEST_SOURCE = 400;

    private SafeName() {
    }

    /** Whether a text may be the name of a file or folder as it stands. */
    public static boolean isSafe(String name) {
        return SAFE.matcher(name).matches() && !isDevice(name);
    }

    /**
     * A safe name that lets a reader recognise the text: transliterated to ASCII, in lower case, with hyphens for what
     * is left.
     *
     * @param limit    the greatest length, 8 to 64
     * @param fallback a safe name for a text without a letter or digit that could be transliterated
     */
    public static String of(String text, int limit, String fallback) {
        String start = text.length() > LONGEST_SOURCE ? text.substring(0, LONGEST_SOURCE) : text;
        String latin = SILENT.matcher(latin(start)).replaceAll("").toLowerCase(Locale.ROOT);
        String name = trim(GAP.matcher(latin).replaceAll("-"));
        if (name.length() > limit) {
            name = trim(name.substring(0, limit));
        }
        if (name.isEmpty()) {
            return fallback;
        }
        return isDevice(name) ? name.substring(0, Math.min(name.length(), limit - 2)).replace('.', '-') + "-0" : name;
    }

    private static String trim(String name) {
        return EDGE.matcher(name).replaceAll("");
    }

    /** Windows keeps a device's name with any ending, too: {@code aux.txt} cannot be a file. */
    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        return DEVICES.contains(dot < 0 ? name : name.substring(0, dot));
    }

    private static String latin(String text) {
        return text.chars().allMatch(character -> character < 0x80) ? text : Latin.RULES.transliterate(text);
    }

    /** Loaded when first needed: the rules of all scripts take a while. */
    private static final class Latin {
        private static final Transliterator RULES = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
