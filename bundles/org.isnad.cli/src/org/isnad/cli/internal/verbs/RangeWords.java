/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.Document;
import org.isnad.text.BoundaryProblem;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;

/** Understands the words that say where a span lies in a text. */
final class RangeWords {

    private final VerbContext context;
    private final Document document;
    private final String text;

    RangeWords(VerbContext context, Document document, String text) {
        this.context = context;
        this.document = document;
        this.text = text;
    }

    /**
     * Reads ranges, warns where one cuts a grapheme, and refuses what cannot be marked.
     *
     * @param words {@code B-E[,B-E]}
     */
    List<TextRange> ranges(String words) throws VerbException {
        List<TextRange> ranges = new ArrayList<>();
        for (String word : words.split(",", -1)) {
            ranges.add(range(word));
        }
        List<TextRange> sorted = ranges.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).begin() <= sorted.get(i - 1).end()) {
                throw badRange("RANGES_TOUCH", sorted.get(i - 1) + "," + sorted.get(i));
            }
        }
        return sorted;
    }

    private TextRange range(String word) throws VerbException {
        TextRange range;
        try {
            range = TextRange.parse(word.strip());
        } catch (IllegalArgumentException e) {
            throw badRange("NO_RANGE", word);
        }
        checkBorder(range.begin(), range);
        if (!range.isEmpty()) {
            checkBorder(range.end(), range);
        }
        return range;
    }

    private void checkBorder(int border, TextRange range) throws VerbException {
        Optional<BoundaryProblem> problem = TextProblems.at(text, border);
        if (problem.isEmpty()) {
            return;
        }
        switch (problem.get()) {
            case OUTSIDE -> throw badRange("RANGE_OUTSIDE", range.toString());
            case SURROGATE_PAIR -> throw badRange("RANGE_IN_PAIR", range.toString());
            case GRAPHEME -> context.warn(Messages.text(context.locale(), "RANGE_IN_GRAPHEME", range.toString(),
                    Integer.toString(border)));
        }
    }

    private VerbException badRange(String message, String range) {
        return VerbException.words("BAD_RANGE", Messages.text(context.locale(), message, range,
                document.id().value(), Integer.toString(text.length())), Messages.text(context.locale(), "range-hint"));
    }
}
