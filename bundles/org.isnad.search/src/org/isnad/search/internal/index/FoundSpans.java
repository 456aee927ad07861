/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.isnad.search.internal.index.BlockWriter.Entry;
import org.isnad.search.tree.BuiltInLayer;
import org.isnad.text.Paragraphs;
import org.isnad.text.Sentences;
import org.isnad.text.TextRange;
import org.isnad.text.Tokens;

/** What the program finds in a text by itself: the spans of the {@linkplain BuiltInLayer built-in layers}. */
public final class FoundSpans {

    private FoundSpans() {
    }

    /**
     * Something found.
     *
     * @param ranges one or more, ascending
     * @param values of its features, by name
     */
    public record Found(BuiltInLayer layer, List<TextRange> ranges, Map<String, List<String>> values) {
    }

    /** All that is found in a text. */
    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (TextRange sentence : Sentences.of(text)) {
            found.add(new Found(BuiltInLayer.SENTENCE, List.of(sentence), Map.of()));
        }
        for (TextRange paragraph : Paragraphs.of(text)) {
            if (!paragraph.isEmpty()) {
                found.add(new Found(BuiltInLayer.PARAGRAPH, List.of(paragraph), Map.of()));
            }
        }
        return found;
    }

    static BlockWriter block(String text, Tokens words) {
        BlockWriter block = new BlockWriter();
        Anchoring anchoring = new Anchoring(OffsetTable.of(words));
        for (Found found : in(text)) {
            block.add(found.layer().layer(), new Entry(List.of(anchoring.row(found.ranges())), found.values()));
        }
        return block;
    }
}
