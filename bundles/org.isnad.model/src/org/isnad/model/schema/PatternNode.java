/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

import java.util.List;
import java.util.regex.PatternSyntaxException;

import com.ibm.icu.text.UnicodeSet;

/** The syntax tree of a {@link TextPattern}, for whoever compiles it to something else. Immutable. */
public sealed interface PatternNode {

    /** No upper limit of a repetition. */
    int UNBOUNDED = -1;

    /**
     * Reads an expression, however many positions it needs. Parentheses are nested in bounds, so a tree may be walked
     * by recursion.
     *
     * @throws PatternSyntaxException if the text is no expression
     */
    static PatternNode of(String source) {
        return new PatternParser(source).parse();
    }

    /** How many positions the automaton needs for this; more than an {@code int} holds counts as that many. */
    int positions();

    /** One character. @param signs which ones, frozen */
    record Sign(UnicodeSet signs) implements PatternNode {
        @Override
        public int positions() {
            return 1;
        }
    }

    /** One part after the other; none matches nothing but the empty text. */
    record Sequence(List<PatternNode> parts) implements PatternNode {
        @Override
        public int positions() {
            return sum(parts);
        }
    }

    /** Any of the parts. */
    record Choice(List<PatternNode> parts) implements PatternNode {
        @Override
        public int positions() {
            return sum(parts);
        }
    }

    /** A part again and again. */
    record Repetition(PatternNode part, int least, int most) implements PatternNode {

        /** How often the part is written out. */
        int copies() {
            return most == UNBOUNDED ? Math.max(1, least) : most;
        }

        @Override
        public int positions() {
            return cut((long) part.positions() * copies());
        }
    }

    private static int sum(List<PatternNode> parts) {
        return cut(parts.stream().mapToLong(PatternNode::positions).sum());
    }

    private static int cut(long positions) {
        return (int) Math.min(positions, Integer.MAX_VALUE);
    }
}
