/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.spacy.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;
import org.isnad.exchange.support.Stretch;

/**
 * The tokens of a task: stretches without blanks, cut where a span begins or ends. A blank belongs to the token before
 * it, as {@code ws} says; other blanks are tokens of their own, as spaCy has it. Offsets count code points.
 */
final class SpacyTokens {

    private final List<Token> tokens = new ArrayList<>();
    private final TreeMap<Integer, Integer> byBegin = new TreeMap<>();

    private record Token(int begin, int end, String text, boolean blankFollows) {
    }

    SpacyTokens(String text, Collection<Stretch> spans) {
        int[] characters = text.codePoints().toArray();
        Set<Integer> begins = spans.stream().map(Stretch::begin).collect(Collectors.toSet());
        Set<Integer> ends = spans.stream().map(Stretch::end).collect(Collectors.toSet());
        Set<Integer> borders = new HashSet<>(begins);
        borders.addAll(ends);
        for (int begin = 0; begin < characters.length;) {
            int end = end(characters, begin, borders);
            boolean blankFollows = end < characters.length && characters[end] == ' ' && !begins.contains(end)
                    && !ends.contains(end + 1) && !Character.isWhitespace(characters[begin]);
            byBegin.put(begin, tokens.size());
            tokens.add(new Token(begin, end, new String(characters, begin, end - begin), blankFollows));
            begin = blankFollows ? end + 1 : end;
        }
    }

    private static int end(int[] characters, int begin, Set<Integer> borders) {
        boolean blank = Character.isWhitespace(characters[begin]);
        int end = begin + 1;
        while (end < characters.length && Character.isWhitespace(characters[end]) == blank && !borders.contains(end)) {
            end++;
        }
        return end;
    }

    /** The number of the token that a span begins with. */
    int first(Stretch span) {
        return byBegin.floorEntry(span.begin()).getValue();
    }

    /** The number of the token that a span ends with. */
    int last(Stretch span) {
        return byBegin.lowerEntry(Math.max(span.end(), span.begin() + 1)).getValue();
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(SpacySaid.TOKENS);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            json.writeStartObject();
            json.writeStringField(SpacyReader.TEXT, token.text());
            json.writeNumberField(SpacySaid.START, token.begin());
            json.writeNumberField(SpacySaid.END, token.end());
            json.writeNumberField(SpacySaid.ID, i);
            json.writeBooleanField("ws", token.blankFollows());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
