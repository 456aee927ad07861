/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

import org.isnad.text.TextRange;

/**
 * A text whose ranges are written into it: {@code قال ⟦زيد⟧} has one range. Ranges may be nested.
 *
 * @param text   without the marks
 * @param ranges in the order in which they begin
 */
public record MarkedText(String text, List<TextRange> ranges) {

    private static final char BEGIN = '⟦';
    private static final char END = '⟧';

    /** @throws IllegalArgumentException if a mark has no partner */
    public static MarkedText of(String marked) {
        StringBuilder text = new StringBuilder();
        List<TextRange> ranges = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (char character : marked.toCharArray()) {
            if (character == BEGIN) {
                open.push(ranges.size());
                ranges.add(TextRange.at(text.length()));
            } else if (character == END) {
                if (open.isEmpty()) {
                    throw new IllegalArgumentException("no " + BEGIN + " for an end in " + marked);
                }
                int index = open.pop();
                ranges.set(index, new TextRange(ranges.get(index).begin(), text.length()));
            } else {
                text.append(character);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("no " + END + " for a begin in " + marked);
        }
        return new MarkedText(text.toString(), Collections.unmodifiableList(ranges));
    }

    /** The only range. */
    public TextRange range() {
        if (ranges.size() != 1) {
            throw new IllegalStateException(ranges.size() + " ranges are marked");
        }
        return ranges.getFirst();
    }
}
