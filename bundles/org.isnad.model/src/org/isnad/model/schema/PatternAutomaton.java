/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.PatternSyntaxException;

import com.ibm.icu.text.UnicodeSet;

/** The positions of a pattern, and which may follow which. */
final class PatternAutomaton {

    private final List<UnicodeSet> signs = new ArrayList<>();
    private final List<BitSet> follow = new ArrayList<>();
    private final Part whole;

    /**
     * A part of the pattern.
     *
     * @param empty whether it matches the empty text
     * @param first the positions with which a match may begin
     * @param last  the positions with which one may end
     */
    record Part(boolean empty, BitSet first, BitSet last) {
    }

    /** @throws PatternSyntaxException if there are too many positions */
    PatternAutomaton(PatternNode node, String source) {
        if (node.positions() > TextPattern.MOST_POSITIONS) {
            throw new PatternSyntaxException("it needs more than " + TextPattern.MOST_POSITIONS + " characters written out",
                    source, -1);
        }
        this.whole = build(node);
    }

    Part whole() {
        return whole;
    }

    /** What each position matches. */
    List<UnicodeSet> signs() {
        return List.copyOf(signs);
    }

    /** The positions that may follow each. */
    BitSet[] follow() {
        return follow.toArray(BitSet[]::new);
    }

    private Part build(PatternNode node) {
        return switch (node) {
            case PatternNode.Sign(UnicodeSet set) -> {
                BitSet position = new BitSet();
                position.set(signs.size());
                signs.add(set);
                follow.add(new BitSet());
                yield new Part(false, position, position);
            }
            case PatternNode.Sequence(List<PatternNode> parts) -> {
                Part all = nothing();
                for (PatternNode part : parts) {
                    all = then(all, build(part));
                }
                yield all;
            }
            case PatternNode.Choice(List<PatternNode> parts) ->
                parts.stream().map(this::build).reduce(PatternAutomaton::or).orElseThrow();
            case PatternNode.Repetition repetition -> repeat(repetition);
        };
    }

    private Part repeat(PatternNode.Repetition repetition) {
        if (repetition.part().positions() == 0) {
            // However often: copies of nothing would count for no limit.
            return nothing();
        }
        Part all = nothing();
        for (int i = 0; i < repetition.copies(); i++) {
            Part copy = build(repetition.part());
            if (repetition.most() == PatternNode.UNBOUNDED && i == repetition.copies() - 1) {
                link(copy.last(), copy.first());
            }
            all = then(all, i < repetition.least() ? copy : new Part(true, copy.first(), copy.last()));
        }
        return all;
    }

    private static Part nothing() {
        return new Part(true, new BitSet(), new BitSet());
    }

    private Part then(Part one, Part next) {
        link(one.last(), next.first());
        return new Part(one.empty() && next.empty(), one.empty() ? union(one.first(), next.first()) : one.first(),
                next.empty() ? union(one.last(), next.last()) : next.last());
    }

    private static Part or(Part one, Part other) {
        return new Part(one.empty() || other.empty(), union(one.first(), other.first()),
                union(one.last(), other.last()));
    }

    private void link(BitSet from, BitSet to) {
        from.stream().forEach(position -> follow.get(position).or(to));
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet union = (BitSet) one.clone();
        union.or(other);
        return union;
    }
}
