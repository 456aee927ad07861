/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What is asked of an annotation. */
public sealed interface AnnotationCondition {

    /** Fulfilled by every annotation. */
    AnnotationCondition ANY = new AllOf(List.of());

    /**
     * A value passes a test; if there are several values, one of them does.
     *
     * @param path one or more names: a feature, or {@code tag}, {@code annotator}, {@code origin}, {@code suggester},
     *             {@code comment}; before it roles of a group or relation, as in {@code source.kind}, which lead to the
     *             members with that role
     */
    record Text(List<String> path, TextTest test) implements AnnotationCondition {

        public Text {
            path = requirePath(path);
            Objects.requireNonNull(test);
        }
    }

    /**
     * A value is a number, or a range of which some number is, that compares as said.
     *
     * @param path as in {@link Text}
     */
    record Amount(List<String> path, Comparison comparison, BigDecimal value) implements AnnotationCondition {

        public Amount {
            path = requirePath(path);
            Objects.requireNonNull(comparison);
            Objects.requireNonNull(value);
        }
    }

    /**
     * A value is a date that compares as said.
     *
     * @param path as in {@link Text}
     */
    record Day(List<String> path, Comparison comparison, Period period) implements AnnotationCondition {

        public Day {
            path = requirePath(path);
            Objects.requireNonNull(comparison);
            Objects.requireNonNull(period);
        }
    }

    /**
     * There is a value at all, or a member with such a role.
     *
     * @param path as in {@link Text}, or roles alone
     */
    record Present(List<String> path) implements AnnotationCondition {

        public Present {
            path = requirePath(path);
        }
    }

    /** All of them are fulfilled; of none that is always so. */
    record AllOf(List<AnnotationCondition> conditions) implements AnnotationCondition {

        public AllOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** One of them is fulfilled; of none that is never so. */
    record OneOf(List<AnnotationCondition> conditions) implements AnnotationCondition {

        public OneOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** The condition is not fulfilled. */
    record Not(AnnotationCondition condition) implements AnnotationCondition {

        public Not {
            Objects.requireNonNull(condition);
        }
    }

    private static List<String> requirePath(List<String> path) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("no path");
        }
        return List.copyOf(path);
    }
}
