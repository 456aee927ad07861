/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

import org.isnad.model.AnnotatorNameException.Reason;

/**
 * A person (or program) who annotates.
 *
 * @param id   names the annotator's folder
 * @param name what people see; any script
 */
public record Annotator(AnnotatorId id, String name) implements Comparable<Annotator> {

    /** The adjudicated set's annotator; nobody else may have this name. */
    public static final Annotator GOLD = new Annotator(new AnnotatorId("gold"), "gold");

    /** Means everybody where annotators are named, so nobody is called so. */
    private static final String EVERYBODY = "all";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SLUG = 48;

    /**
     * The annotator of a name. One name always makes the same annotator: a name that is a safe folder name is its own
     * id, another one is transliterated and told apart by four digits of its hash.
     *
     * @param name as a person wrote it; blanks at its ends do not count
     * @throws AnnotatorNameException if nobody can be called so
     */
    public static Annotator named(String name) {
        String trimmed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        if (trimmed.isEmpty()) {
            throw new AnnotatorNameException(Reason.EMPTY, name);
        }
        if (trimmed.codePointCount(0, trimmed.length()) > LONGEST_NAME) {
            throw new AnnotatorNameException(Reason.TOO_LONG, trimmed);
        }
        if (trimmed.codePoints().anyMatch(Annotator::isForbidden)) {
            throw new AnnotatorNameException(Reason.CONTROL_CHARACTER, trimmed);
        }
        if (trimmed.equalsIgnoreCase(EVERYBODY)) {
            throw new AnnotatorNameException(Reason.RESERVED, trimmed);
        }
        if (trimmed.equalsIgnoreCase(GOLD.name)) {
            return GOLD;
        }
        String id = SafeName.isSafe(trimmed) ? trimmed
                : SafeName.of(trimmed, LONGEST_SLUG, "annotator") + "-" + hash(trimmed);
        return new Annotator(new AnnotatorId(id), trimmed);
    }

    /** Whether a name is kept for the adjudicated set or for everybody, so that a stranger's file cannot speak in it. */
    public static boolean isReserved(String name) {
        return name.strip().equalsIgnoreCase(GOLD.name) || name.strip().equalsIgnoreCase(EVERYBODY);
    }

    /** The joiners are letters' shapes in Persian and Urdu names; all other format characters hide something. */
    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> character != '\u200c' && character != '\u200d';
            default -> false;
        };
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int compareTo(Annotator other) {
        return id.compareTo(other.id);
    }
}
