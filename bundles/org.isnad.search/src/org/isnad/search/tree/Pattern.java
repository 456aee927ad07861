/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tree;

import java.util.List;
import java.util.Objects;

/**
 * What is looked for in the running text of one document. A pattern stands for a set of matches. A match is an
 * interval of tokens, perhaps an empty one, with the exact characters that it covers and the captures made on the way;
 * matches that are equal in all of this are one.
 */
public sealed interface Pattern {

    /** One token. */
    record Word(TokenCondition condition) implements Pattern {

        public Word {
            Objects.requireNonNull(condition);
        }
    }

    /**
     * What an annotation covers, or a span that the program itself finds: a sentence, a paragraph, a number, a date.
     *
     * @param layer     name of a layer of the tagset, one of {@link BuiltInLayer}, or empty for every layer of the
     *                  tagset
     */
    record Annotated(String layer, AnnotationCondition condition) implements Pattern {

        public Annotated {
            Objects.requireNonNull(layer);
            Objects.requireNonNull(condition);
        }
    }

    /** The empty interval at the begin, or at the end, of what an annotation covers. */
    record Edge(Annotated annotated, boolean begin) implements Pattern {

        public Edge {
            Objects.requireNonNull(annotated);
        }
    }

    /** Each part begins at the token where the one before it ends. */
    record Sequence(List<Pattern> parts) implements Pattern {

        /** @param parts two or more */
        public Sequence {
            parts = List.copyOf(parts);
            requireSeveral(parts);
        }
    }

    /** What one of the alternatives matches. */
    record Choice(List<Pattern> alternatives) implements Pattern {

        /** @param alternatives two or more */
        public Choice {
            alternatives = List.copyOf(alternatives);
            requireSeveral(alternatives);
        }
    }

    /** The pattern several times in a row; zero times is the empty interval at every place between tokens. */
    record Repetition(Pattern pattern, int least, int most) implements Pattern {

        /** As {@link #most}: as often as it stands there. */
        public static final int UNBOUNDED = Integer.MAX_VALUE;

        public Repetition {
            Objects.requireNonNull(pattern);
            if (least < 0 || most < least || most == 0) {
                throw new IllegalArgumentException("{" + least + "," + most + "}");
            }
        }
    }

    /** The pattern's match, remembered under a name. */
    record Capture(String name, Pattern pattern) implements Pattern {

        /** @param name not blank */
        public Capture {
            Objects.requireNonNull(pattern);
            if (name.isBlank()) {
                throw new IllegalArgumentException("a capture without a name");
            }
        }
    }

    /**
     * Those matches of a pattern that stand to some match of the other one as the relation says, or, negated, to none.
     * Captures of the other pattern are dropped.
     */
    record Filtered(Pattern pattern, Relation relation, boolean negated, Pattern other) implements Pattern {

        public Filtered {
            Objects.requireNonNull(pattern);
            Objects.requireNonNull(relation);
            Objects.requireNonNull(other);
        }
    }

    /** How a match stands to another one. An annotation of several ranges does so with one of its ranges. */
    enum Relation {
        /** All its tokens are tokens of the other. */
        WITHIN,
        /** All tokens of the other are its tokens. */
        CONTAINING,
        /** They share a token. */
        OVERLAPPING,
        /** Both have the same tokens. */
        EQUAL,
        /** The other begins at the token where this one ends. */
        FOLLOWED_BY,
        /** The other ends at the token where this one begins. */
        PRECEDED_BY
    }

    private static void requireSeveral(List<Pattern> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("needs two or more parts: " + parts);
        }
    }
}
