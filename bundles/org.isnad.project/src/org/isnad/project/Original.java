/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

/**
 * The file that a document was read from, byte for byte.
 *
 * @param name    what people may call the file when it is written again: without folders, and without what file systems or
 *                terminals understand otherwise; made so from any name
 * @param content not copied; nobody changes it
 */
public record Original(String name, byte[] content) {

    /** In characters; file systems take 255 bytes, and a letter may have three. */
    private static final int LONGEST = 80;

    public Original {
        name = safe(name);
    }

    private static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{C}:*?\"<>|]", "_").strip().replaceFirst("^[.\\-]+", "");
        // the ending says what the file is, so that a long name loses its begin
        int cut = Math.max(0, plain.length() - LONGEST);
        String kept = plain.substring(cut > 0 && Character.isLowSurrogate(plain.charAt(cut)) ? cut + 1 : cut);
        return kept.isBlank() ? "original" : kept;
    }
}
