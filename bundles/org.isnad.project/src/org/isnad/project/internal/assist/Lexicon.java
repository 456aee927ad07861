/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.assist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.isnad.project.internal.assist.Forms.Reading;
import org.isnad.text.TextRange;

/** The forms of one layer, and how often they were marked and how often not. */
final class Lexicon {

    /** How often a form was marked with one tag. */
    static final class Marked {

        private final Map<Map<String, List<String>>, Integer> features = new HashMap<>();
        private int count;

        /** The features that the form was marked with most often; of equals the first by their text. */
        Map<String, List<String>> features() {
            return features.entrySet().stream().max(Comparator
                    .comparing(Map.Entry<Map<String, List<String>>, Integer>::getValue)
                    .thenComparing(entry -> entry.getKey().toString(), Comparator.reverseOrder())).orElseThrow()
                    .getKey();
        }
    }

    /** A form. */
    static final class Entry {

        private final List<String> form;
        private final Map<String, Marked> tags = new TreeMap<>();
        private int marked;
        private int unmarked;

        private Entry(List<String> form) {
            this.form = form;
        }

        List<String> form() {
            return form;
        }

        void countUnmarked() {
            unmarked++;
        }

        /** What the form was marked as most often; of equals the first by tag. */
        Marked best() {
            return tags.values().stream().max(Comparator.comparingInt(one -> one.count)).orElseThrow();
        }

        /** Laplace's rule of succession: 1/2 without experience, and nearer to the share of it the more there is. */
        double score(Marked tag) {
            return (tag.count + 1.0) / (marked + unmarked + 2.0);
        }
    }

    /** A form at a place. */
    record Hit(Entry entry, TextRange range, Reading reading) {
    }

    private final Map<List<String>, Entry> entries = new HashMap<>();
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    /** Counts a mark. */
    void mark(List<String> form, String tag, Map<String, List<String>> features) {
        Entry entry = entries.computeIfAbsent(form, Entry::new);
        Marked marked = entry.tags.computeIfAbsent(tag, key -> new Marked());
        marked.count++;
        marked.features.merge(features, 1, Integer::sum);
        entry.marked++;
    }

    /** Makes the forms ready to be looked for. */
    void finish() {
        Collection<Entry> all = entries.values();
        all.forEach(entry -> byFirstWord.computeIfAbsent(entry.form.getFirst(), key -> new ArrayList<>()).add(entry));
        byFirstWord.values().forEach(list -> list.sort(Comparator.comparingInt(entry -> -entry.form.size())));
    }

    /** The longest form at a word; of equals the one that needs no proclitic cut off. */
    Optional<Hit> longest(Forms forms, int token) {
        Hit longest = null;
        for (Reading reading : forms.readings(token)) {
            for (Entry entry : byFirstWord.getOrDefault(reading.rest(), List.of())) {
                boolean longer = longest == null || entry.form.size() > longest.entry().form.size();
                if (longer && forms.stands(entry.form, token, reading)) {
                    longest = new Hit(entry, forms.range(token, reading, entry.form.size()), reading);
                }
            }
        }
        return Optional.ofNullable(longest);
    }
}
