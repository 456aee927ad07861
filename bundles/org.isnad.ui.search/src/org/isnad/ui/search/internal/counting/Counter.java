/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.search.statistics.Association;
import org.isnad.search.statistics.Collocations;
import org.isnad.search.statistics.Corpus;
import org.isnad.search.statistics.Cut;
import org.isnad.search.statistics.EntityFrequencies;
import org.isnad.search.statistics.EntityQuestion;
import org.isnad.search.statistics.Frequencies;
import org.isnad.search.statistics.Keyness;
import org.isnad.search.statistics.KeynessMeasure;
import org.isnad.search.statistics.Watch;

/** Answers questions of the view of frequencies. On any thread but the UI's. */
public final class Counter {

    /** More rows than anybody reads. */
    private static final int LIMIT = 20_000;
    private static final int WINDOW = 5;
    private static final String ENTITY = "Entity";

    private Counter() {
    }

    /**
     * Counts.
     *
     * @return empty if the watch cancelled
     * @throws ProjectException if the registry cannot be read
     */
    public static Optional<CountTable> answer(Project project, CountQuestion question, Watch watch)
            throws ProjectException {
        Cut cut = new Cut(1, 1, LIMIT, question.stopWords());
        if (question.kind() == CountKind.ENTITIES || question.kind() == CountKind.TAGS) {
            EntityQuestion entities = new EntityQuestion(question.documents(), ENTITY, Optional.empty(),
                    question.kind() == CountKind.TAGS, "");
            return EntityFrequencies.of(project, entities, cut, watch).map(found -> table(found, question.kind()));
        }
        Set<DocumentId> documents = new LinkedHashSet<>(question.documents());
        if (question.kind() == CountKind.KEYNESS) {
            documents.addAll(question.reference());
        }
        return Corpus.read(project, documents, question.form(), watch).map(corpus -> switch (question.kind()) {
            case COLLOCATIONS -> table(Collocations.of(corpus, question.word(), WINDOW, WINDOW,
                    Association.LOG_LIKELIHOOD, cut), corpus);
            case KEYNESS -> table(Keyness.of(corpus, Set.copyOf(question.documents()), 1,
                    KeynessMeasure.LOG_LIKELIHOOD, cut), corpus);
            default -> table(Frequencies.of(corpus, question.kind().length(), cut), corpus);
        });
    }

    private static CountTable table(Frequencies found, Corpus corpus) {
        return new CountTable(List.of("column.text", "column.count", "column.documents", "column.perMillion"),
                found.items().stream().map(item -> List.<Object>of(item.text(), item.count(), item.documents(),
                        item.perMillion())).toList(),
                summary(corpus, Texts.text("summary.words", found.types(), found.tokens())));
    }

    private static CountTable table(EntityFrequencies found, CountKind kind) {
        boolean tags = kind == CountKind.TAGS;
        return new CountTable(tags ? List.of("column.tag", "column.count", "column.documents")
                : List.of("column.text", "column.tag", "column.count", "column.documents"),
                found.items().stream().map(item -> tags
                        ? List.<Object>of(item.tag(), item.count(), item.documents())
                        : List.<Object>of(item.text(), item.tag(), item.count(), item.documents())).toList(),
                Texts.text("summary.entities", found.types(), found.total())
                        + unreadable(found.unreadable().size()));
    }

    private static CountTable table(Collocations found, Corpus corpus) {
        return new CountTable(List.of("column.text", "column.together", "column.count", "column.logLikelihood",
                "column.logDice", "column.mi", "column.mi3", "column.tScore", "column.dice"),
                found.items().stream().map(item -> List.<Object>of(item.text(), (int) item.counts().together(),
                        (int) item.counts().collocate(), item.value(Association.LOG_LIKELIHOOD),
                        item.value(Association.LOG_DICE), item.value(Association.MI), item.value(Association.MI3),
                        item.value(Association.T_SCORE), item.value(Association.DICE))).toList(),
                summary(corpus, Texts.text("summary.collocations", found.node(), found.types())));
    }

    private static CountTable table(Keyness found, Corpus corpus) {
        return new CountTable(List.of("column.text", "column.focus", "column.reference", "column.logLikelihood",
                "column.difference", "column.logRatio"),
                found.items().stream().map(item -> List.<Object>of(item.text(), item.focus(), item.reference(),
                        item.value(KeynessMeasure.LOG_LIKELIHOOD), item.value(KeynessMeasure.PERCENT_DIFFERENCE),
                        item.value(KeynessMeasure.LOG_RATIO))).toList(),
                summary(corpus, found.focusTokens() == 0 || found.referenceTokens() == 0
                        ? Texts.text("summary.nothingToCompare")
                        : Texts.text("summary.keyness", found.focusTokens(), found.referenceTokens())));
    }

    private static String summary(Corpus corpus, String sentence) {
        return sentence + unreadable(corpus.unreadable().size());
    }

    private static String unreadable(int documents) {
        return documents == 0 ? "" : ' ' + Texts.text("summary.unreadable", documents);
    }
}
