/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * How an annotation came to be. As text {@code MANUAL}, {@code IMPORTED}, {@code SUGGESTED 0.85 gazetteer}, or
 * {@code MANUAL 0.85 gazetteer} for what was suggested and a person accepted.
 *
 * @param kind        who answers for it
 * @param thousandths how sure the suggester was, 0 to 1000; -1 when it is not known or nothing was suggested. Finer
 *                    differences mean nothing to a person
 * @param suggester   the suggester's id; empty when it is not known or nothing was suggested
 */
public record Origin(Kind kind, int thousandths, String suggester) {

    /** Made by a person in the editor or on the command line; nothing was suggested. */
    public static final Origin MANUAL = new Origin(Kind.MANUAL, -1, "");
    /** Read from a file of another program. */
    public static final Origin IMPORTED = new Origin(Kind.IMPORTED, -1, "");
    /** Proposed by a suggester of which nothing is known. */
    public static final Origin SUGGESTED = new Origin(Kind.SUGGESTED, -1, "");

    private static final int WHOLE = 1000;

    /** Who answers for an annotation. */
    public enum Kind {
        /** Made or accepted by a person. */
        MANUAL,
        /** Read from a file of another program. */
        IMPORTED,
        /** Proposed by a suggester and not yet decided by a person. */
        SUGGESTED
    }

    public Origin {
        if (thousandths < -1 || thousandths > WHOLE || kind == Kind.IMPORTED && thousandths != -1) {
            throw new IllegalArgumentException(kind + " with a score of " + thousandths + " thousandths");
        }
        if (suggester.isEmpty() != (thousandths == -1)) {
            throw new IllegalArgumentException("a suggester and a score go together: \"" + suggester + "\", "
                    + thousandths);
        }
        StorableText.checked(suggester);
    }

    /**
     * Proposed by a suggester.
     *
     * @param suggester its id, not empty
     * @param score     how sure it is, 0 to 1; kept to the thousandth
     */
    public static Origin suggested(String suggester, double score) {
        return new Origin(Kind.SUGGESTED, (int) Math.round(score * WHOLE), suggester);
    }

    /** A person's decision for what was suggested: who suggested it, and how sure they were, stays known. */
    public Origin accepted() {
        return new Origin(Kind.MANUAL, thousandths, suggester);
    }

    /** How sure the suggester was, 0 to 1. */
    public OptionalDouble score() {
        return thousandths < 0 ? OptionalDouble.empty() : OptionalDouble.of((double) thousandths / WHOLE);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Origin parse(String text) {
        return switch (text) {
            case "MANUAL" -> MANUAL;
            case "IMPORTED" -> IMPORTED;
            case "SUGGESTED" -> SUGGESTED;
            default -> scored(text.split(" ", 3), text);
        };
    }

    private static Origin scored(String[] words, String text) {
        if (words.length != 3 || !words[1].matches("0(\\.\\d{1,3})?|1")) {
            throw new IllegalArgumentException("not an origin: \"" + text + "\"");
        }
        return new Origin(Kind.valueOf(words[0]), new BigDecimal(words[1]).movePointRight(3).intValueExact(), words[2]);
    }

    @Override
    public String toString() {
        return thousandths < 0 ? kind.name() : kind.name() + ' '
                + BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString() + ' ' + suggester;
    }
}
