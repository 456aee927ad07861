/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.passages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

import org.isnad.project.Project;
import org.isnad.search.statistics.TextReader;
import org.isnad.search.statistics.Watch;

/**
 * Finds passages that were copied. Words are compared folded, so that neither marks nor spellings nor signs hide a copy.
 * <p>
 * Every three words that stood before are a seed, which is extended to both sides as long as the words agree often
 * enough; the alignment that comes of it is the proof, and what it covers is the passage. It counts when it is long and
 * similar enough, and when its words are too rare to agree by chance. What stands more often than {@value SeedTable#MOST} times is compared with so many of the nearest earlier
 * places, so that a line under every report costs no more than its length. Takes about 35 bytes and some
 * microseconds for each word.
 */
public final class PassageFinder {

    private PassageFinder() {
    }

    /**
     * Compares documents with each other, and each with itself. The first passage of a pair is the one in the document
     * that stands first among those of the query.
     *
     * @return empty if the watch cancelled
     */
    public static Optional<PassageReport> find(Project project, PassageQuery query, Watch watch) {
        WordSequence words = new WordSequence();
        TextReader reader = new TextReader(project, new Half(watch, 0));
        boolean whole = reader.read(new LinkedHashSet<>(query.documents()), id -> words.add(id, project.text(id)));
        if (!whole) {
            return Optional.empty();
        }
        Half comparing = new Half(watch, 1);
        PairSearch search = new PairSearch(words, query, comparing);
        Best best = new Best(query.limit());
        for (int document = 0; document < words.documents(); document++) {
            if (watch.cancelled()) {
                return Optional.empty();
            }
            comparing.step(document, words.documents());
            search.document(document).forEach(alignment -> best.add(words, alignment));
        }
        if (watch.cancelled()) {
            return Optional.empty(); // perhaps in the midst of the last document
        }
        return Optional.of(new PassageReport(best.total, best.pairs(), reader.unreadable()));
    }

    /** The pairs with the most words. */
    private static final class Best {

        private final int limit;
        private final PriorityQueue<SimilarPassages> kept = new PriorityQueue<>(SimilarPassages.ORDER.reversed());
        private int total;

        Best(int limit) {
            this.limit = limit;
        }

        void add(WordSequence words, Alignment alignment) {
            total++;
            if (kept.size() < limit || limit > 0 && alignment.equalWords() >= kept.peek().words()) {
                kept.add(alignment.passages(words));
            }
            if (kept.size() > limit) {
                kept.remove();
            }
        }

        List<SimilarPassages> pairs() {
            List<SimilarPassages> pairs = new ArrayList<>(kept);
            pairs.sort(SimilarPassages.ORDER);
            return pairs;
        }
    }

    /** One of two halves of the work. */
    private record Half(Watch whole, int before) implements Watch {
        @Override
        public void step(int done, int total) {
            whole.step(before * total + done, 2 * total);
        }

        @Override
        public boolean cancelled() {
            return whole.cancelled();
        }
    }
}
