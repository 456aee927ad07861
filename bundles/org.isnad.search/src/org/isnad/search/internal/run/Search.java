/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.model.DocumentId;
import org.isnad.search.internal.match.Budget;
import org.isnad.search.internal.match.Matches;
import org.isnad.search.internal.plan.Count;
import org.isnad.search.internal.plan.Document;
import org.isnad.search.internal.plan.QueryPlan;
import org.isnad.search.internal.plan.SegmentPlan;
import org.isnad.search.internal.plan.Vocabulary;
import org.isnad.search.internal.store.Snapshot;
import org.isnad.search.tree.Pattern;

/** One pattern over one snapshot. Used by one thread. */
public final class Search {

    /** So many matches are kept in memory between counting and showing. */
    private static final int MOST_KEPT = 1 << 18;

    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final FixedBitSet[] texts;
    private final FixedBitSet[] asked;
    private final Budget budget;
    private final QueryPlan plan;

    /**
     * @param texts the texts that the project has now, by segment: their words are the corpus
     * @param asked those that are asked
     */
    public Search(Pattern pattern, Snapshot snapshot, Vocabulary vocabulary, FixedBitSet[] texts,
            FixedBitSet[] asked, Budget budget) {
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.asked = asked;
        this.budget = budget;
        this.plan = new QueryPlan(pattern, snapshot, texts, vocabulary, budget);
    }

    /** The names of captures, by number. */
    List<String> names() {
        return plan.names();
    }

    /** Ends the search if it took too long or nobody wants it any more. For what takes longer than looking at a match. */
    void look() {
        budget.look();
    }

    /** Another pattern in the same texts. */
    Search of(Pattern pattern) {
        return new Search(pattern, snapshot, vocabulary, texts, asked, budget);
    }

    /** How many matches there are, and in how many documents. */
    public Count count() throws IOException {
        Optional<Count> known = plan.shortcut().count(asked);
        if (known.isPresent()) {
            return known.get();
        }
        long hits = 0;
        int documents = 0;
        for (int i = 0; i < asked.length; i++) {
            SegmentPlan segment = plan.segment(i);
            FixedBitSet candidates = segment.candidates(asked[i]);
            for (int number = next(candidates, 0); number >= 0; number = next(candidates, number + 1)) {
                int count = segment.at(number).size();
                hits += count;
                documents += count > 0 ? 1 : 0;
                budget.spend(1);
            }
        }
        return new Count(hits, documents);
    }

    /** The documents with matches, in reading order. */
    List<Found> run() throws IOException {
        List<Found> found = new ArrayList<>();
        int kept = 0;
        for (int i = 0; i < asked.length; i++) {
            SegmentPlan segment = plan.segment(i);
            FixedBitSet candidates = segment.candidates(asked[i]);
            for (int number = next(candidates, 0); number >= 0; number = next(candidates, number + 1)) {
                Matches matches = segment.at(number);
                if (!matches.isEmpty()) {
                    boolean keep = kept + matches.size() <= MOST_KEPT;
                    kept += keep ? matches.size() : 0;
                    found.add(new Found(i, segment.document().part(), matches.size(), keep ? matches : null));
                }
                budget.spend(1);
            }
        }
        found.sort(Found.READING_ORDER);
        return found;
    }

    /** The matches of some documents by their characters, each document's in reading order. */
    Map<DocumentId, List<Spot>> spots(Collection<Found> documents) throws IOException {
        Map<DocumentId, List<Spot>> spots = new TreeMap<>();
        for (int i = 0; i < asked.length; i++) {
            int segment = i;
            List<Found> own = documents.stream().filter(found -> found.segment() == segment)
                    .sorted(Comparator.comparingInt(found -> found.part().number())).toList();
            if (!own.isEmpty()) {
                Document document = new Document(snapshot.segments().get(i));
                SegmentPlan again = own.stream().allMatch(found -> found.matches() != null) ? null : plan.segment(i);
                for (Found found : own) {
                    Matches matches = found.matches() != null ? found.matches() : again.at(found.part().number());
                    document.moveTo(found.part().number());
                    spots.put(found.part().id(), spots(matches, document));
                    budget.spend(matches.size());
                }
            }
        }
        return spots;
    }

    private static List<Spot> spots(Matches matches, Document document) throws IOException {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            spots.add(new Spot(document.part(), document.range(matches, i), matches.captures(i)));
        }
        spots.sort(Spot.READING_ORDER);
        return spots;
    }

    private static int next(FixedBitSet set, int from) {
        if (from >= set.length()) {
            return -1;
        }
        int next = set.nextSetBit(from);
        return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
    }
}
