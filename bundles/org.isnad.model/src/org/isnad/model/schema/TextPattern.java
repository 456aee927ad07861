/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

import java.util.BitSet;
import java.util.List;
import java.util.regex.PatternSyntaxException;

import com.ibm.icu.text.UnicodeSet;

/**
 * A regular expression that a whole text matches or not, in time proportional to the text: whoever writes a tagset, and
 * whoever sends one, cannot make the program wait. A part of the syntax of {@link java.util.regex.Pattern}, with the
 * same meaning:
 * <ul>
 * <li>characters; {@code .} for any but a line end; {@code \t \n \r \f}, {@code \xhh}, {@code \x{h}},
 *     {@code \}{@code uhhhh}; a backslash before a sign;
 * <li>{@code [a-z]}, {@code [^a-z]}, {@code \d \w \s \D \W \S}, {@code \p{Arabic}}, {@code \P{L}};
 * <li>{@code ab}, {@code a|b}, {@code (a)}, {@code (?:a)}, {@code a? a* a+ a{2} a{2,} a{2,5}}, also lazy;
 * <li>{@code ^} at its beginning and {@code $} at its end, which say nothing that does not hold anyway.
 * </ul>
 * It is compiled to a position automaton (V. M. Glushkov, <em>The abstract theory of automata</em>, 1961) of at most
 * {@value #MOST_POSITIONS} positions, and all ways through it are followed at once. Immutable.
 */
public final class TextPattern {

    /** Places for a character, counted repetitions written out. */
    public static final int MOST_POSITIONS = 256;

    private final String source;
    private final List<UnicodeSet> signs;
    private final BitSet first;
    private final BitSet last;
    private final BitSet[] follow;
    private final boolean matchesEmpty;

    private TextPattern(String source, PatternAutomaton automaton) {
        this.source = source;
        this.signs = automaton.signs();
        this.first = automaton.whole().first();
        this.last = automaton.whole().last();
        this.follow = automaton.follow();
        this.matchesEmpty = automaton.whole().empty();
    }

    /** @throws PatternSyntaxException if the text is no such expression, or needs too many positions */
    public static TextPattern of(String source) {
        return new TextPattern(source, new PatternAutomaton(PatternNode.of(source), source));
    }

    /** The expression as it was written. */
    public String pattern() {
        return source;
    }

    /** Whether the text matches from end to end. */
    public boolean matches(CharSequence text) {
        if (text.isEmpty()) {
            return matchesEmpty;
        }
        BitSet may = first;
        BitSet at = new BitSet();
        for (int i = 0; i < text.length();) {
            int sign = Character.codePointAt(text, i);
            i += Character.charCount(sign);
            at = new BitSet();
            for (int next = may.nextSetBit(0); next >= 0; next = may.nextSetBit(next + 1)) {
                if (signs.get(next).contains(sign)) {
                    at.set(next);
                }
            }
            if (at.isEmpty()) {
                return false;
            }
            may = new BitSet();
            for (int here = at.nextSetBit(0); here >= 0; here = at.nextSetBit(here + 1)) {
                may.or(follow[here]);
            }
        }
        return at.intersects(last);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextPattern pattern && source.equals(pattern.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
