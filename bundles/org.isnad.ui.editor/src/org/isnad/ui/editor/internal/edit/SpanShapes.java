/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.isnad.model.SpanData;
import org.isnad.text.TextRange;

/** Where the pieces of a span lie after it was joined, cut or given another piece. Pure arithmetic. */
public final class SpanShapes {

    private SpanShapes() {
    }

    /** Ranges in order, those that overlap or touch made one; a point that lies at or in another range is no more. */
    static List<TextRange> united(List<TextRange> ranges) {
        List<TextRange> united = new ArrayList<>();
        for (TextRange range : ranges.stream().sorted().toList()) {
            if (!united.isEmpty() && range.begin() <= united.getLast().end()) {
                TextRange last = united.removeLast();
                united.add(new TextRange(last.begin(), Math.max(last.end(), range.end())));
            } else {
                united.add(range);
            }
        }
        return united;
    }

    /** What is left of ranges without a stretch; may be nothing. */
    static List<TextRange> without(List<TextRange> ranges, TextRange stretch) {
        List<TextRange> left = new ArrayList<>();
        for (TextRange range : ranges) {
            if (range.end() <= stretch.begin() || stretch.end() <= range.begin()) {
                left.add(range);
                continue;
            }
            if (range.begin() < stretch.begin()) {
                left.add(new TextRange(range.begin(), stretch.begin()));
            }
            if (stretch.end() < range.end()) {
                left.add(new TextRange(stretch.end(), range.end()));
            }
        }
        return left;
    }

    /** The part of ranges before an offset, without blanks at its end. */
    static List<TextRange> before(List<TextRange> ranges, int offset, String text) {
        int end = offset;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return without(ranges, new TextRange(end, text.length()));
    }

    /** The part of ranges after an offset, without blanks at its begin. */
    static List<TextRange> after(List<TextRange> ranges, int offset, String text) {
        int begin = offset;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        return without(ranges, new TextRange(0, begin));
    }

    /** The range that an offset lies in or at the edge of. */
    static Optional<TextRange> partAt(List<TextRange> ranges, int offset) {
        return ranges.stream().filter(range -> range.contains(offset)).findFirst()
                .or(() -> ranges.stream().filter(range -> range.end() == offset).findFirst());
    }

    /**
     * What several spans say together: of a feature that can have many values those of all, of another the first span's
     * that has it.
     *
     * @param many the features that can have many values
     */
    public static Map<String, List<String>> features(List<SpanData> spans, Set<String> many) {
        Map<String, List<String>> features = new TreeMap<>();
        spans.forEach(span -> span.features().forEach((name, values) -> features.merge(name, values,
                (before, more) -> many.contains(name) ? joined(before, more) : before)));
        return features;
    }

    private static List<String> joined(List<String> before, List<String> more) {
        return Stream.concat(before.stream(), more.stream()).distinct().toList();
    }

    /** The features of which several spans say different things, and only one can stay: by name, all that they say. */
    public static Map<String, List<String>> differing(List<SpanData> spans, Set<String> many) {
        Map<String, Set<String>> said = new TreeMap<>();
        spans.forEach(span -> span.features().forEach((name, values) ->
                said.computeIfAbsent(name, feature -> new LinkedHashSet<>()).addAll(values)));
        Map<String, List<String>> differing = new TreeMap<>();
        said.forEach((name, values) -> {
            if (values.size() > 1 && !many.contains(name)) {
                differing.put(name, List.copyOf(values));
            }
        });
        return differing;
    }
}
