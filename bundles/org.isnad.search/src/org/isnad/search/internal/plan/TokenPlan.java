/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.isnad.search.internal.index.Fields;
import org.isnad.search.internal.index.Kinds;
import org.isnad.search.internal.index.Terms;
import org.isnad.search.internal.index.WordField;
import org.isnad.search.internal.match.Budget;
import org.isnad.search.internal.store.Snapshot;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.search.tree.TokenCondition.TokenForm;
import org.isnad.text.ArabicFolding;
import org.isnad.text.TokenKind;

/** Turns conditions on tokens into what finds them. Expressions are understood once for all segments. */
final class TokenPlan {

    private final StemmedWords stemmed;
    private final Budget budget;
    private final Map<TokenCondition.Form, CompiledAutomaton> automata = new HashMap<>();
    private final Map<TokenCondition.Form, ExpandedPositions> expanded = new HashMap<>();
    /** Of which {@link #expanded} are. */
    private LeafReader current;

    TokenPlan(Snapshot snapshot, FixedBitSet[] texts, Budget budget) {
        this.stemmed = new StemmedWords(snapshot, texts, budget);
        this.budget = budget;
    }

    /** Whether every token fulfils the condition, as far as can be seen at once. */
    static boolean isAny(TokenCondition condition) {
        return condition instanceof TokenCondition.AllOf all && all.conditions().stream().allMatch(TokenPlan::isAny);
    }

    Positions positions(TokenCondition condition, LeafReader segment) throws IOException {
        return switch (condition) {
            case TokenCondition.Form form -> form.form() == TokenForm.KIND ? ofKind(form.test(), segment)
                    : ofForm(form, segment);
            case TokenCondition.AllOf all -> {
                Positions both = Positions.ALL;
                for (TokenCondition part : all.conditions()) {
                    Positions next = positions(part, segment);
                    both = both == Positions.ALL ? next : Positions.and(both, next);
                }
                yield both;
            }
            case TokenCondition.OneOf one -> oneOf(one.conditions(), segment);
            case TokenCondition.Not not -> Positions.not(positions(not.condition(), segment));
        };
    }

    private Positions oneOf(List<TokenCondition> conditions, LeafReader segment) throws IOException {
        List<Positions> parts = new ArrayList<>();
        for (TokenCondition condition : conditions) {
            parts.add(positions(condition, segment));
        }
        return either(parts, segment);
    }

    /** Halves are joined, so that many alternatives do not make a deep tree. */
    private static Positions either(List<Positions> parts, LeafReader segment) {
        if (parts.isEmpty()) {
            return nothing(segment);
        }
        int half = parts.size() / 2;
        return half == 0 ? parts.getFirst()
                : Positions.or(either(parts.subList(0, half), segment),
                        either(parts.subList(half, parts.size()), segment));
    }

    private static Positions nothing(LeafReader segment) {
        FixedBitSet none = new FixedBitSet(segment.maxDoc());
        return new Positions() {
            @Override
            public int[] at(Document document) {
                return NONE;
            }

            @Override
            public FixedBitSet documents() {
                return none;
            }
        };
    }

    private Positions ofForm(TokenCondition.Form form, LeafReader segment) throws IOException {
        if (form.form() == TokenForm.STEM) {
            return stemmed.selects(form.test())
                    ? expanded(form, segment, () -> stemmed.of(form.test(), segment)) : Positions.ALL;
        }
        List<WordField> fields = fields(form.form());
        if (form.test() instanceof TextTest.Equal equal) {
            return TermPositions.of(segment, fields, Terms.word(key(form.form(), equal.pattern())));
        }
        CompiledAutomaton forms = automaton(form);
        return forms.type == CompiledAutomaton.AUTOMATON_TYPE.ALL ? Positions.ALL
                : expanded(form, segment, () -> ExpandedPositions.of(segment, fields, forms, budget));
    }

    /** Collects positions. */
    @FunctionalInterface
    interface Collecting {
        ExpandedPositions collect() throws IOException;
    }

    /** Positions of many words, collected once in each segment however often the query asks for them. */
    private Positions expanded(TokenCondition.Form form, LeafReader segment, Collecting collecting)
            throws IOException {
        if (segment != current) {
            current = segment;
            expanded.clear();
            budget.letGo();
        }
        ExpandedPositions known = expanded.get(form);
        if (known == null) {
            known = collecting.collect();
            expanded.put(form, known);
        }
        return known.again();
    }

    /** Where the index has the words as they are written, or as they fold. */
    static List<WordField> fields(TokenForm form) {
        return form == TokenForm.WORD ? WordField.WRITTEN : WordField.ALL_FOLDED;
    }

    /** What stands in the index for a word that is looked for. */
    static String key(TokenForm form, String word) {
        return form == TokenForm.FOLDED ? ArabicFolding.foldToken(word) : word;
    }

    CompiledAutomaton automaton(TokenCondition.Form form) {
        return automata.computeIfAbsent(form, asked -> new CompiledAutomaton(
                Expressions.automaton(asked.test(), asked.form() != TokenForm.WORD), false, true));
    }

    private Positions ofKind(TextTest test, LeafReader segment) throws IOException {
        Predicate<String> passes = Expressions.predicate(test, false);
        boolean rest = passes.test(Kinds.name(Kinds.LEFT_OUT));
        List<Positions> kinds = new ArrayList<>();
        for (TokenKind kind : TokenKind.values()) {
            String name = Kinds.name(kind);
            if (kind != Kinds.LEFT_OUT && passes.test(name) != rest) {
                kinds.add(TermPositions.of(segment, Fields.KIND, name));
            }
        }
        Positions named = either(kinds, segment);
        return rest ? Positions.not(named) : named;
    }
}
