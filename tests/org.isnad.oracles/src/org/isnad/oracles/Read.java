/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.oracles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.isnad.oracles.Report.Mark;

/** What another program's reader found, gathered to be compared with what the product was given. */
final class Read {

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, SortedSet<Mark>> marks = new TreeMap<>();

    void text(String name, String text) {
        texts.put(name, text);
        marks.computeIfAbsent(name, key -> new TreeSet<>());
    }

    void mark(String name, int begin, int end, String tag) {
        marks.computeIfAbsent(name, key -> new TreeSet<>()).add(new Mark(begin, end, tag));
    }

    /** Passes when every text and every span is exactly what was given. */
    void isWhatWasGiven(Exports exports) {
        assertEquals(new TreeSet<>(exports.reports().keySet()), new TreeSet<>(texts.keySet()));
        exports.reports().forEach((name, report) -> {
            assertEquals(report.text(), texts.get(name), name);
            assertEquals(new TreeSet<>(report.marks()), marks.get(name), name);
        });
    }
}
