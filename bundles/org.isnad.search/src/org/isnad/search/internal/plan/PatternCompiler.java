/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.util.List;

import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.isnad.model.schema.PatternNode;
import org.isnad.text.ArabicFolding;

import com.ibm.icu.text.UnicodeSet;

/**
 * Makes Lucene's automaton of an expression, about as large as the expression has positions. Folding is done in the
 * tree, where a sign that vanishes takes its repetition with it, and one that becomes several letters is repeated whole.
 */
final class PatternCompiler {

    private final boolean folded;

    private PatternCompiler(boolean folded) {
        this.folded = folded;
    }

    /** @return not determined yet */
    static Automaton compile(PatternNode node, boolean folded) {
        return new PatternCompiler(folded).automaton(node);
    }

    private Automaton automaton(PatternNode node) {
        return switch (node) {
            case PatternNode.Sign sign -> folded ? foldedSign(sign.signs()) : oneOf(sign.signs());
            case PatternNode.Sequence sequence -> sequence.parts().isEmpty() ? Automata.makeEmptyString()
                    : Operations.concatenate(automata(sequence.parts()));
            case PatternNode.Choice choice -> Operations.union(automata(choice.parts()));
            case PatternNode.Repetition repetition -> repeated(repetition);
        };
    }

    private List<Automaton> automata(List<PatternNode> parts) {
        return parts.stream().map(this::automaton).toList();
    }

    private Automaton repeated(PatternNode.Repetition repetition) {
        Automaton part = automaton(repetition.part());
        if (part.getNumTransitions() == 0) {
            // The empty text or nothing at all: copies of it would count for no limit.
            return repetition.least() == 0 ? Automata.makeEmptyString() : part;
        }
        return repetition.most() == PatternNode.UNBOUNDED ? Operations.repeat(part, repetition.least())
                : Operations.repeat(part, repetition.least(), repetition.most());
    }

    /**
     * What is left of a sign in a folded text. A letter becomes what it folds to, be it nothing. A class becomes the
     * letters that its members fold to; it is nothing only if all its members vanish, so that {@code .} stays a letter.
     */
    private static Automaton foldedSign(UnicodeSet signs) {
        if (signs.size() == 1) {
            return Automata.makeString(ArabicFolding.foldToken(Character.toString(signs.charAt(0))));
        }
        // Members that folding changes stay in the class: no folded text has them, and the class stays small.
        UnicodeSet letters = new UnicodeSet(signs);
        boolean vanishes = false;
        boolean remains = !Changing.SIGNS.containsAll(signs);
        for (UnicodeSet.EntryRange range : new UnicodeSet(signs).retainAll(Changing.SIGNS).ranges()) {
            for (int sign = range.codepoint; sign <= range.codepointEnd; sign++) {
                String fold = ArabicFolding.foldToken(Character.toString(sign));
                vanishes |= fold.isEmpty();
                if (!fold.isEmpty() && fold.codePointCount(0, fold.length()) == 1) {
                    letters.add(fold.codePointAt(0));
                    remains = true;
                }
            }
        }
        return vanishes && !remains ? Automata.makeEmptyString() : oneOf(letters);
    }

    private static Automaton oneOf(UnicodeSet signs) {
        Automaton one = new Automaton();
        int begin = one.createState();
        int end = one.createState();
        one.setAccept(end, true);
        for (UnicodeSet.EntryRange range : signs.ranges()) {
            one.addTransition(begin, end, range.codepoint, range.codepointEnd);
        }
        one.finishState();
        return one;
    }

    /** Found when the first class is folded: looking at all characters takes a moment. */
    private static final class Changing {

        /** The characters that folding does not leave as they are. */
        static final UnicodeSet SIGNS = find();

        private static UnicodeSet find() {
            UnicodeSet changing = new UnicodeSet();
            // Of the many ideographs only those change that are a compatible form of another.
            UnicodeSet candidates = new UnicodeSet(
                    "[[^[:Cn:][:Co:][:Cs:][:Ideographic:]][[:Ideographic:]&[:NFKC_Quick_Check=No:]]]");
            for (UnicodeSet.EntryRange range : candidates.ranges()) {
                for (int sign = range.codepoint; sign <= range.codepointEnd; sign++) {
                    String text = Character.toString(sign);
                    if (!text.equals(ArabicFolding.foldToken(text))) {
                        changing.add(sign);
                    }
                }
            }
            return changing.freeze();
        }
    }
}
