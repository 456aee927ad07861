/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.DocumentData;
import org.isnad.model.change.TextChange;
import org.isnad.text.TextEdits;

/**
 * The texts of one document that a journal knows, by their hashes, and how each becomes the others. A document that is
 * not there has the hash {@link #NOTHING}.
 */
final class TextWays {

    /** Stands for the text of a document that is not there. */
    static final String NOTHING = "";
    /** Knows no text. */
    static final TextWays NONE = new TextWays(List.of());

    private record Way(String from, TextEdits edits, String to) {
    }

    private final Map<String, List<Way>> ways = new HashMap<>();
    private String last = NOTHING;

    /** @param changes of one document */
    TextWays(List<TextChange> changes) {
        for (TextChange change : changes) {
            Way way = new Way(hash(change.before()), change.edits(), hash(change.after()));
            last = way.to();
            add(way);
            add(new Way(way.to(), way.edits().inverse(), way.from()));
        }
    }

    private void add(Way way) {
        ways.computeIfAbsent(way.from(), hash -> new ArrayList<>()).add(way);
    }

    static String hash(DocumentData document) {
        return document == null ? NOTHING : document.textHash();
    }

    /** Whether a text is one of those. */
    boolean knows(String hash) {
        return ways.containsKey(hash);
    }

    /** The text after the last change. */
    String last() {
        return last;
    }

    /** How one text becomes another, step by step; no step between a text and itself. */
    Optional<List<TextEdits>> between(String from, String to) {
        Map<String, Way> arrivals = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !seen.contains(to)) {
            String at = next.remove();
            // Nothing that was in a text is left in one that was made after it was removed.
            if (at.equals(NOTHING) && !from.equals(NOTHING)) {
                continue;
            }
            for (Way way : ways.getOrDefault(at, List.of())) {
                if (seen.add(way.to())) {
                    arrivals.put(way.to(), way);
                    next.add(way.to());
                }
            }
        }
        if (!seen.contains(to)) {
            return Optional.empty();
        }
        List<TextEdits> steps = new ArrayList<>();
        for (String at = to; !at.equals(from); at = arrivals.get(at).from()) {
            steps.add(arrivals.get(at).edits());
        }
        return Optional.of(steps.reversed());
    }
}
