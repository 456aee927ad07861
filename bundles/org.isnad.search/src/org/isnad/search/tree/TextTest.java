/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tree;

import java.util.Objects;

/**
 * What is asked of a string. It is asked of the whole of it. Where the string is a folded one, the letters of the test
 * are folded too.
 */
public sealed interface TextTest {

    /** The characters of the test, as they were written. */
    String pattern();

    /** It is equal. */
    record Equal(String pattern) implements TextTest {

        public Equal {
            Objects.requireNonNull(pattern);
        }
    }

    /** It fits a pattern in which {@code *} stands for any characters and {@code ?} for one. */
    record Wildcard(String pattern) implements TextTest {

        public Wildcard {
            Objects.requireNonNull(pattern);
        }
    }

    /** It fits a regular expression, which is understood in linear time: no references back, no looking around. */
    record Expression(String pattern) implements TextTest {

        public Expression {
            Objects.requireNonNull(pattern);
        }
    }
}
