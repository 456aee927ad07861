/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.search.tree.TokenCondition.TokenForm;
import org.isnad.text.MatchMode;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/**
 * Words as people type them, without any language: they are cut by the same rules as texts are, and must stand next to
 * each other.
 *
 * @param words in order
 */
public record BareWords(Tokens words) {

    public static BareWords of(String text) {
        return new BareWords(Tokenizer.tokenize(text));
    }

    /** Why the text cannot be searched for as words. */
    public static Optional<QueryProblem> problem(String text) {
        if (text.isBlank()) {
            return Optional.of(QueryProblem.EMPTY_QUERY);
        }
        int size = of(text).words().size();
        return size == 0 ? Optional.of(QueryProblem.NO_WORD)
                : size > QueryProblem.MAX_WORDS ? Optional.of(QueryProblem.TOO_MANY_WORDS) : Optional.empty();
    }

    /**
     * The pattern of the words.
     *
     * @throws IllegalStateException if there is no word
     */
    public Pattern pattern(MatchMode mode) {
        List<Pattern> parts = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            String text = mode == MatchMode.EXACT ? words.surface(word) : words.folded(word);
            parts.add(new Pattern.Word(new TokenCondition.Form(form(mode), new TextTest.Equal(text))));
        }
        if (parts.isEmpty()) {
            throw new IllegalStateException("no word");
        }
        return parts.size() == 1 ? parts.getFirst() : new Pattern.Sequence(parts);
    }

    /** Looks for the words in all documents. */
    public Query query(MatchMode mode) {
        return Query.everywhere(pattern(mode));
    }

    private static TokenForm form(MatchMode mode) {
        return switch (mode) {
            case EXACT -> TokenForm.WORD;
            case FOLDED -> TokenForm.FOLDED;
            case STEM -> TokenForm.STEM;
        };
    }
}
