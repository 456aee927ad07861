/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

import java.util.List;
import java.util.Set;

/** Something that holds for an annotation, or does not. An immutable tree; names are those of the tagset. */
public sealed interface Condition {

    /** Holds for every annotation. */
    Condition ALWAYS = new All(List.of());

    /** Every part holds. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** A part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition condition) implements Condition {
    }

    /** The conclusion holds wherever the premise does. */
    record Implies(Condition premise, Condition conclusion) implements Condition {
    }

    /** The feature has a value. */
    record Present(String feature) implements Condition {
    }

    /** A value of the feature is among the values. */
    record OneOf(String feature, Set<String> values) implements Condition {
        public OneOf {
            values = Set.copyOf(values);
        }
    }

    /**
     * A value of the feature compares to another one. Without a value on either side nothing compares: only
     * {@link Operator#UNEQUAL}, which says that they are not equal, then holds. Numbers and dates are compared by what
     * they mean.
     *
     * @param other the name of a feature, or a value
     */
    record Compares(String feature, Operator operator, Operand other) implements Condition {
    }

    /** What a feature is compared with. */
    sealed interface Operand {

        /** A value as it is stored. */
        record Value(String text) implements Operand {
        }

        /** The value of another feature of the same annotation. */
        record Feature(String name) implements Operand {
        }
    }

    /** A value of the feature matches from end to end; false without a value. */
    record Matches(String feature, TextPattern pattern) implements Condition {
    }

    /** The annotated text matches from end to end. */
    record TextMatches(TextPattern pattern) implements Condition {
    }

    /**
     * How many members of a role there are.
     *
     * @param layer only members of this layer count; empty for all
     * @param where only members count for which this holds
     */
    record MemberCount(String role, String layer, Condition where, Operator operator, int number)
            implements Condition {
    }

    /**
     * Another annotation lies about here.
     *
     * @param layer the layer of the other annotation
     * @param where what must hold for the other annotation
     */
    record Near(Relation relation, String layer, Condition where) implements Condition {
    }

    /** How this annotation lies to another one. */
    enum Relation {
        /** The other one covers all of this one. */
        INSIDE,
        /** This one covers all of the other one. */
        CONTAINS,
        /** They share text. */
        OVERLAPS,
        /** Both have text in one sentence. */
        BESIDE
    }

    /** How two values compare. */
    enum Operator {
        EQUAL("="), UNEQUAL("!="), LESS("<"), AT_MOST("<="), GREATER(">"), AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As it is written in a tagset file. */
        public String sign() {
            return sign;
        }

        /** Whether it holds for two values of which the first is less, equal or greater (negative, 0, positive). */
        public boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case UNEQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case GREATER -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }
}
