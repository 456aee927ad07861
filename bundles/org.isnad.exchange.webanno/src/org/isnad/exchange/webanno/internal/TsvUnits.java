/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webanno.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.isnad.exchange.support.ColumnTokens;
import org.isnad.text.TextRange;

/**
 * The rows of a document: its tokens by sentences, and the parts of tokens at which annotations begin or end. Filled
 * with what annotations need, and then numbered.
 */
final class TsvUnits {

    /** What readers put between sentences unless they are told. */
    private static final Pattern USUAL_GAP = Pattern.compile("(\\n *)?");

    private final String text;
    private final List<TextRange> tokens;
    private final List<Integer> sentenceStarts = new ArrayList<>();
    private final Map<Integer, Set<TextRange>> parts = new HashMap<>();
    private final Map<TextRange, String> tokenIds = new HashMap<>();
    private final Map<TextRange, String> partIds = new HashMap<>();

    /** A row. @param part whether it is a part of a token, which may have a token's range if it is of no length */
    record Unit(TextRange range, boolean part) {
    }

    /** @param sentences where sentences begin and end as the document says it; empty if we shall find them */
    TsvUnits(String text, Collection<TextRange> sentences) {
        this.text = text;
        ColumnTokens found = new ColumnTokens(text, true, List.of(), List.of(), List.of());
        tokens = found.tokens();
        NavigableSet<Integer> begins = new TreeSet<>();
        sentences.forEach(sentence -> begins.add(sentence.begin()));
        for (int i = 0; i < tokens.size(); i++) {
            TextRange token = tokens.get(i);
            Integer given = begins.ceiling(token.begin());
            boolean begin = begins.isEmpty() ? found.isFirst(i) : given != null && given < token.end();
            if (i == 0 || begin) {
                sentenceStarts.add(i);
            }
        }
    }

    /** The rows that a range covers, in order; empty if it lies between tokens. */
    List<Unit> of(TextRange range) {
        List<Unit> units = new ArrayList<>();
        for (int i = firstEndingAt(range.begin()); i < tokens.size() && tokens.get(i).begin() <= range.end(); i++) {
            TextRange token = tokens.get(i);
            TextRange shared = new TextRange(Math.max(token.begin(), range.begin()),
                    Math.max(Math.max(token.begin(), range.begin()), Math.min(token.end(), range.end())));
            if (range.isEmpty() ? units.isEmpty() : !shared.isEmpty()) {
                units.add(new Unit(shared, !shared.equals(token)));
                if (!shared.equals(token)) {
                    parts.computeIfAbsent(i, key -> new TreeSet<>()).add(shared);
                }
            }
        }
        return units;
    }

    /** The first token that does not end before an offset. */
    private int firstEndingAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Gives all rows their ids; nothing may be added afterwards. */
    void number() {
        int sentence = 0;
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (sentence < sentenceStarts.size() && sentenceStarts.get(sentence) == i) {
                sentence++;
                first = i;
            }
            String id = sentence + "-" + (i - first + 1);
            tokenIds.put(tokens.get(i), id);
            int part = 0;
            for (TextRange range : parts.getOrDefault(i, Set.of())) {
                partIds.putIfAbsent(range, id + "." + ++part);
            }
        }
    }

    String id(Unit unit) {
        return (unit.part() ? partIds : tokenIds).get(unit.range());
    }

    /** The number of sentences. */
    int sentences() {
        return sentenceStarts.size();
    }

    private int endOf(int sentence) {
        return sentence + 1 < sentenceStarts.size() ? sentenceStarts.get(sentence + 1) : tokens.size();
    }

    /** The rows of a sentence in order. */
    List<Unit> rows(int sentence) {
        List<Unit> rows = new ArrayList<>();
        for (int i = sentenceStarts.get(sentence); i < endOf(sentence); i++) {
            rows.add(new Unit(tokens.get(i), false));
            parts.getOrDefault(i, Set.of()).forEach(part -> rows.add(new Unit(part, true)));
        }
        return rows;
    }

    /** From the sentence's first token to its last. */
    TextRange range(int sentence) {
        return new TextRange(tokens.get(sentenceStarts.get(sentence)).begin(), tokens.get(endOf(sentence) - 1).end());
    }

    /**
     * The text of a sentence, with the white space after it where readers would not put the same there: a line end, and
     * then blanks.
     */
    String text(int sentence) {
        TextRange own = range(sentence);
        boolean last = sentence + 1 == sentences();
        int next = last ? text.length() : range(sentence + 1).begin();
        String gap = text.substring(own.end(), next);
        return own.covered(text) + (last || !USUAL_GAP.matcher(gap).matches() ? gap : "");
    }

    /** Whether readers put together the same text before the first sentence: blanks. */
    boolean isBeginKept() {
        return !tokens.isEmpty() && text.substring(0, tokens.getFirst().begin()).chars().allMatch(c -> c == ' ');
    }
}
