/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.text.ArabicFolding;
import org.isnad.text.LightStemmer;
import org.isnad.text.TextRange;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;

/**
 * All matches of a pattern in one text, found in the simplest way: sets of matches, every one compared with every
 * other. It follows decision 29 word by word and shares nothing with the index.
 */
final class NaiveText {

    private final List<Token> tokens;
    private final NaiveSpans spans;
    private final Predicate<String> isWord;

    /** @param isWord whether a folded word stands somewhere in the project */
    NaiveText(String text, NaiveSpans spans, Predicate<String> isWord) {
        this.isWord = isWord;
        this.tokens = Tokenizer.tokenize(text).stream().toList();
        this.spans = spans;
    }

    /** Tokens from one to before another. */
    record Interval(int from, int to) {
        boolean isEmpty() {
            return from == to;
        }
    }

    /** A match; equal ones are one. */
    record Match(Interval tokens, int begin, int end, Map<String, TextRange> captures) {
        boolean isEmpty() {
            return tokens.isEmpty();
        }
    }

    /** Matches, and for each the intervals of the ranges of the annotations that it stands for. */
    private static final class Matches extends LinkedHashMap<Match, Set<Interval>> {
        private static final long serialVersionUID = 1L;

        void add(Match match) {
            add(match, Set.of(match.tokens()));
        }

        void add(Match match, Set<Interval> pieces) {
            computeIfAbsent(match, key -> new HashSet<>()).addAll(pieces);
        }
    }

    Set<Match> matches(Pattern pattern) {
        return find(pattern).keySet();
    }

    private Matches find(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Word word -> words(word.condition());
            case Pattern.Annotated annotated -> annotated(annotated);
            case Pattern.Edge edge -> edges(edge);
            case Pattern.Sequence sequence -> sequence(sequence.parts());
            case Pattern.Choice choice -> choice(choice.alternatives());
            case Pattern.Repetition repetition -> repetition(repetition);
            case Pattern.Capture capture -> capture(capture);
            case Pattern.Filtered filtered -> filtered(filtered);
        };
    }

    private Matches words(TokenCondition condition) {
        Matches found = new Matches();
        for (int i = 0; i < tokens.size(); i++) {
            if (fulfils(tokens.get(i), condition)) {
                TextRange range = tokens.get(i).range();
                found.add(new Match(new Interval(i, i + 1), range.begin(), range.end(), Map.of()));
            }
        }
        return found;
    }

    private boolean fulfils(Token token, TokenCondition condition) {
        return switch (condition) {
            case TokenCondition.Form form -> fulfils(token, form);
            case TokenCondition.AllOf all -> all.conditions().stream().allMatch(part -> fulfils(token, part));
            case TokenCondition.OneOf one -> one.conditions().stream().anyMatch(part -> fulfils(token, part));
            case TokenCondition.Not not -> !fulfils(token, not.condition());
        };
    }

    private boolean fulfils(Token token, TokenCondition.Form form) {
        LightStemmer stemmer = LightStemmer.standard();
        return switch (form.form()) {
            case WORD -> passes(token.surface(), form.test(), false);
            case FOLDED -> passes(token.folded(), form.test(), true);
            case STEM -> form.test() instanceof TextTest.Equal equal
                    ? stemmer.stem(token.folded(), isWord)
                            .equals(stemmer.stem(ArabicFolding.foldToken(equal.pattern()), isWord))
                    : passes(stemmer.stem(token.folded(), isWord), form.test(), true);
            case KIND -> passes(token.kind().name().toLowerCase(Locale.ROOT), form.test(), false);
        };
    }

    /** Expressions are tried by the platform's own matcher; the tests use only what both write alike. */
    static boolean passes(String value, TextTest test, boolean folded) {
        String text = folded ? ArabicFolding.foldToken(value) : value;
        String pattern = folded ? ArabicFolding.foldToken(test.pattern()) : test.pattern();
        return switch (test) {
            case TextTest.Equal equal -> text.equals(pattern);
            case TextTest.Wildcard wildcard -> passesWildcard(text, pattern);
            case TextTest.Expression expression -> java.util.regex.Pattern.matches(pattern, text);
        };
    }

    private static boolean passesWildcard(String text, String pattern) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        if (pattern.charAt(0) == '*') {
            for (int i = 0; i <= text.length(); i++) {
                if (passesWildcard(text.substring(i), pattern.substring(1))) {
                    return true;
                }
            }
            return false;
        }
        if (text.isEmpty()) {
            return false;
        }
        int width = pattern.charAt(0) == '?' ? Character.charCount(text.codePointAt(0)) : 1;
        return (pattern.charAt(0) == '?' || pattern.charAt(0) == text.charAt(0))
                && passesWildcard(text.substring(width), pattern.substring(1));
    }

    private Matches annotated(Pattern.Annotated annotated) {
        Matches found = new Matches();
        for (List<TextRange> ranges : spans.ranges(annotated)) {
            Set<Interval> pieces = new LinkedHashSet<>();
            ranges.forEach(range -> pieces.add(interval(List.of(range))));
            found.add(new Match(interval(ranges), ranges.getFirst().begin(), ranges.getLast().end(), Map.of()), pieces);
        }
        return found;
    }

    /** From the first to the last token that shares a character; or before the first token that ends after it. */
    private Interval interval(List<TextRange> ranges) {
        List<Integer> shared = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            TextRange token = tokens.get(i).range();
            if (ranges.stream().anyMatch(range -> range.begin() < token.end() && token.begin() < range.end()
                    && !range.isEmpty())) {
                shared.add(i);
            }
        }
        if (!shared.isEmpty()) {
            return new Interval(shared.getFirst(), shared.getLast() + 1);
        }
        int before = 0;
        while (before < tokens.size() && tokens.get(before).range().end() <= ranges.getFirst().begin()) {
            before++;
        }
        return new Interval(before, before);
    }

    private Matches edges(Pattern.Edge edge) {
        Matches found = new Matches();
        for (Match match : annotated(edge.annotated()).keySet()) {
            int token = edge.begin() ? match.tokens().from() : match.tokens().to();
            int offset = edge.begin() ? match.begin() : match.end();
            found.add(new Match(new Interval(token, token), offset, offset, match.captures()));
        }
        return found;
    }

    private Matches sequence(List<Pattern> parts) {
        Matches row = find(parts.getFirst());
        for (Pattern part : parts.subList(1, parts.size())) {
            row = join(row, find(part));
        }
        return withoutPieces(row);
    }

    private static Matches withoutPieces(Matches matches) {
        Matches plain = new Matches();
        matches.keySet().forEach(plain::add);
        return plain;
    }

    private static Matches join(Matches firsts, Matches seconds) {
        Matches joined = new Matches();
        for (Match first : firsts.keySet()) {
            for (Match second : seconds.keySet()) {
                if (first.tokens().to() == second.tokens().from()) {
                    joined.add(join(first, second));
                }
            }
        }
        return joined;
    }

    private static Match join(Match first, Match second) {
        Map<String, TextRange> captures = new HashMap<>(first.captures());
        captures.putAll(second.captures());
        Match begins = first.isEmpty() && !second.isEmpty() ? second : first;
        Match ends = second.isEmpty() ? first : second;
        return new Match(new Interval(first.tokens().from(), second.tokens().to()), begins.begin(), ends.end(),
                captures);
    }

    private Matches choice(List<Pattern> alternatives) {
        Matches all = new Matches();
        alternatives.forEach(alternative -> find(alternative).forEach(all::add));
        return all;
    }

    private Matches repetition(Pattern.Repetition repetition) {
        Matches all = new Matches();
        for (int i = 0; repetition.least() == 0 && i <= tokens.size(); i++) {
            int offset = i < tokens.size() ? tokens.get(i).range().begin()
                    : i == 0 ? 0 : tokens.get(i - 1).range().end();
            all.add(new Match(new Interval(i, i), offset, offset, Map.of()));
        }
        Matches once = withoutPieces(find(repetition.pattern()));
        Matches row = once;
        // More rounds than tokens only repeat empty parts.
        int most = Math.min(repetition.most(), tokens.size() + 3);
        for (int times = 1; times <= most; times++) {
            if (times >= Math.min(repetition.least(), most)) {
                row.keySet().forEach(all::add);
            }
            row = join(row, once);
        }
        return all;
    }

    private Matches capture(Pattern.Capture capture) {
        Matches captured = new Matches();
        find(capture.pattern()).forEach((match, pieces) -> {
            Map<String, TextRange> captures = new HashMap<>(match.captures());
            captures.put(capture.name(), new TextRange(match.begin(), match.end()));
            captured.add(new Match(match.tokens(), match.begin(), match.end(), captures), pieces);
        });
        return captured;
    }

    private Matches filtered(Pattern.Filtered filtered) {
        Matches others = find(filtered.other());
        Matches kept = new Matches();
        boolean neighbours = filtered.relation() == Pattern.Relation.FOLLOWED_BY
                || filtered.relation() == Pattern.Relation.PRECEDED_BY;
        find(filtered.pattern()).forEach((match, pieces) -> {
            BiPredicate<Interval, Interval> holds = (one, other) -> stands(one, filtered.relation(), other);
            boolean some = others.entrySet().stream().anyMatch(other -> neighbours
                    ? holds.test(match.tokens(), other.getKey().tokens())
                    : pieces.stream().anyMatch(one -> other.getValue().stream().anyMatch(two -> holds.test(one, two))));
            if (some != filtered.negated()) {
                kept.add(match, pieces);
            }
        });
        return kept;
    }

    private static boolean stands(Interval one, Pattern.Relation relation, Interval other) {
        return switch (relation) {
            case WITHIN -> other.from() <= one.from() && one.to() <= other.to();
            case CONTAINING -> one.from() <= other.from() && other.to() <= one.to();
            case OVERLAPPING -> Math.max(one.from(), other.from()) < Math.min(one.to(), other.to());
            case EQUAL -> one.equals(other);
            case FOLLOWED_BY -> other.from() == one.to();
            case PRECEDED_BY -> other.to() == one.from();
        };
    }
}
