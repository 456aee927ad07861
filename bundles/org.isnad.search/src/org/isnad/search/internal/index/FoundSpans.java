/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.isnad.search.internal.index.BlockWriter.Entry;
import org.isnad.search.tree.BuiltInLayer;
import org.isnad.text.Paragraphs;
import org.isnad.text.Sentences;
import org.isnad.text.TextRange;
import org.isnad.text.Tokens;
import org.isnad.text.quantity.DateSpan;
import org.isnad.text.quantity.NumberSpan;
import org.isnad.text.quantity.Quantities;

/** What the program finds in a text by itself: the spans of the {@linkplain BuiltInLayer built-in layers}. */
final class FoundSpans {

    private FoundSpans() {
    }

    /**
     * Something found.
     *
     * @param values of its features, by name; numbers and days from one to another, as {@link Ranges} writes them
     */
    private record Found(BuiltInLayer layer, TextRange range, Map<String, List<String>> values) {
    }

    /** All that is found in a text. @param words of the text */
    private static List<Found> in(String text, Tokens words) {
        List<Found> found = new ArrayList<>();
        for (TextRange sentence : Sentences.of(text, words)) {
            found.add(new Found(BuiltInLayer.SENTENCE, sentence, Map.of()));
        }
        for (TextRange paragraph : Paragraphs.of(text)) {
            if (!paragraph.isEmpty()) {
                found.add(new Found(BuiltInLayer.PARAGRAPH, paragraph, Map.of()));
            }
        }
        Quantities quantities = Quantities.of(text, words);
        for (NumberSpan number : quantities.numbers()) {
            found.add(new Found(BuiltInLayer.NUMBER, number.range(),
                    Map.of("number",
                            List.of(Ranges.text(number.min().toPlainString(), number.max().toPlainString())))));
        }
        for (DateSpan date : quantities.dates()) {
            found.add(new Found(BuiltInLayer.DATE, date.range(), values(date)));
        }
        return found;
    }

    private static Map<String, List<String>> values(DateSpan date) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("calendar", List.of(date.calendar().id()));
        date.year().ifPresent(year -> values.put("year", List.of(Ranges.text(year, year))));
        date.month().ifPresent(month -> values.put("month", List.of(Ranges.text(month, month))));
        date.day().ifPresent(day -> values.put("day", List.of(Ranges.text(day, date.lastDay().orElse(day)))));
        if (date.from().isPresent() && date.to().isPresent()) {
            values.put("date", List.of(Ranges.text(date.from().get(), date.to().get())));
        }
        return values;
    }

    static BlockWriter block(String text, Tokens words) {
        BlockWriter block = new BlockWriter();
        Anchoring anchoring = new Anchoring(OffsetTable.of(words));
        for (Found found : in(text, words)) {
            block.add(found.layer().layer(), new Entry(List.of(anchoring.row(List.of(found.range()))), found.values()));
        }
        return block;
    }
}
