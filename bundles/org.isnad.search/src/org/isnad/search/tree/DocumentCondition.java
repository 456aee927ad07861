/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tree;

import java.util.List;
import java.util.Objects;

/** What is asked of a document. */
public sealed interface DocumentCondition {

    /** Fulfilled by every document. */
    DocumentCondition ALL = new AllOf(List.of());

    /**
     * A value of the document's description passes a test.
     *
     * @param name a name of its metadata such as {@code outlet}, or {@code id}, {@code title}
     */
    record Text(String name, TextTest test) implements DocumentCondition {

        public Text {
            Objects.requireNonNull(name);
            Objects.requireNonNull(test);
        }
    }

    /** A value of the document's description is a date that compares as said, such as {@code published}. */
    record Day(String name, Comparison comparison, Period period) implements DocumentCondition {

        public Day {
            Objects.requireNonNull(name);
            Objects.requireNonNull(comparison);
            Objects.requireNonNull(period);
        }
    }

    /** All of them are fulfilled; of none that is always so. */
    record AllOf(List<DocumentCondition> conditions) implements DocumentCondition {

        public AllOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** One of them is fulfilled; of none that is never so. */
    record OneOf(List<DocumentCondition> conditions) implements DocumentCondition {

        public OneOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** The condition is not fulfilled. */
    record Not(DocumentCondition condition) implements DocumentCondition {

        public Not {
            Objects.requireNonNull(condition);
        }
    }
}
