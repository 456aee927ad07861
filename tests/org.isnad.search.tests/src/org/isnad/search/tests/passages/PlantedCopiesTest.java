/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests.passages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.isnad.search.passages.PassageFinder;
import org.isnad.search.passages.PassageQuery;
import org.isnad.search.passages.SimilarPassages;
import org.isnad.search.statistics.Watch;
import org.isnad.search.tests.Texts;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Copies with up to a fifth of their words changed are found, and hardly anything else. */
class PlantedCopiesTest {

    private static final double ENOUGH = 0.95;

    @Test
    void findsPlantedCopies(TestReporter report) {
        int documents = Seeded.slow() ? 10_000 : 1_000;
        int copies = documents / 20;
        Seeded.rounds(1, random -> {
            PlantedCopies corpus = new PlantedCopies(random, documents, copies);
            Texts texts = corpus.texts();
            PassageQuery query = new PassageQuery(texts.ids(), PassageQuery.DEFAULT_WORDS,
                    PassageQuery.DEFAULT_SIMILARITY, Integer.MAX_VALUE);

            List<SimilarPassages> pairs =
                    PassageFinder.find(texts.project(), query, Watch.NONE).orElseThrow().pairs();

            long found = corpus.planted().stream()
                    .filter(copy -> pairs.stream().anyMatch(pair -> corpus.covers(pair, copy, 0.8))).count();
            long right = pairs.stream()
                    .filter(pair -> corpus.planted().stream().anyMatch(copy -> corpus.covers(pair, copy, 0.1)))
                    .count();
            double recall = (double) found / copies;
            double precision = (double) right / pairs.size();
            String figures = "recall " + recall + ", precision " + precision + " of " + pairs.size() + " pairs in "
                    + documents + " documents with " + copies + " copies";
            report.publishEntry(figures);
            assertTrue(recall >= ENOUGH && precision >= ENOUGH, figures);
        });
    }
}
