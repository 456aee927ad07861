/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.assist;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.isnad.model.AnnotationHead;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.Features;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.SpanIndex;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.assist.Suggestions.Proposal;
import org.isnad.project.check.Finding;
import org.isnad.project.internal.assist.Guard;
import org.isnad.project.internal.assist.GuardException;
import org.isnad.project.internal.assist.Rejections;
import org.isnad.project.internal.assist.Sense;
import org.isnad.project.internal.assist.SnapshotView;
import org.isnad.project.spi.Suggester;
import org.isnad.project.spi.Suggester.Learned;
import org.isnad.project.spi.Suggestion;

/**
 * Asks suggesters what an annotator could mark in some documents. What shares text with a span of the same layer that
 * the annotator has, and what the annotator removed after it was suggested, is left out. Of two suggestions of one layer
 * that share text the surer one is taken.
 */
public final class SuggestionRun {

    private static final Logger LOGGER = System.getLogger(SuggestionRun.class.getName());

    private static final Comparator<Candidate> SUREST_FIRST = Comparator
            .comparingDouble((Candidate candidate) -> -candidate.suggestion().score())
            .thenComparing(candidate -> candidate.suggestion().ranges().getFirst().begin())
            .thenComparing(candidate -> -candidate.suggestion().ranges().getLast().end())
            .thenComparing(Candidate::suggester).thenComparing(candidate -> candidate.suggestion().layer());

    private final Project project;
    private final Annotator annotator;
    private final IdSource ids;
    private final Clock clock;
    private final Duration patience;

    /**
     * @param annotator to whom something is suggested
     * @param clock     what the suggestions' time is taken from
     * @param patience  how long a suggester may give no sign of life
     */
    public SuggestionRun(Project project, Annotator annotator, IdSource ids, Clock clock, Duration patience) {
        this.project = project;
        this.annotator = annotator;
        this.ids = ids;
        this.clock = clock;
        this.patience = patience;
    }

    private record Candidate(String suggester, Suggestion suggestion) {
    }

    /**
     * Asks all suggesters, one after the other. Takes as long as they need; not for the thread of the user interface, nor
     * for one inside {@link Project#read}. Documents that cannot be read are left out: the checks name them.
     *
     * @param documents those to suggest something in
     * @param progress  is told of each document before a suggester looks at it
     * @throws ProjectException if what was rejected before cannot be looked up
     */
    public Suggestions in(Collection<DocumentId> documents, List<Contribution<Suggester>> suggesters,
            Consumer<DocumentId> progress) throws ProjectException {
        Map<DocumentId, String> texts = new TreeMap<>();
        documents.forEach(id -> project.document(id).ifPresent(document -> texts.put(id, document.textHash())));
        Map<DocumentId, List<Candidate>> candidates = new TreeMap<>();
        List<Finding> failures = new ArrayList<>();
        for (Contribution<Suggester> suggester : suggesters) {
            try (Guard guard = new Guard(project, patience)) {
                ask(suggester, guard, documents, progress).forEach((document, found) -> candidates
                        .computeIfAbsent(document, key -> new ArrayList<>()).addAll(found));
            } catch (GuardException e) {
                failures.add(Finding.failed(suggester.plugIn(), suggester.id(), e.getMessage()));
            }
        }
        Rejections rejections = Rejections.of(project.history(), annotator);
        List<Proposal> proposals = new ArrayList<>();
        candidates.forEach((document, found) -> proposals.addAll(choose(document, found, rejections)));
        return new Suggestions(annotator, texts, proposals, failures);
    }

    private Map<DocumentId, List<Candidate>> ask(Contribution<Suggester> suggester, Guard guard,
            Collection<DocumentId> documents, Consumer<DocumentId> progress) throws GuardException {
        Learned learned = guard.call(() -> suggester.loader().load().learn(guard.view()));
        Map<DocumentId, List<Candidate>> found = new TreeMap<>();
        for (DocumentId document : documents) {
            progress.accept(document);
            String text;
            try {
                text = project.text(document);
            } catch (ProjectException e) {
                LOGGER.log(Level.DEBUG, "nothing is suggested in what cannot be read", e);
                continue;
            }
            List<Suggestion> suggestions = guard.call(() -> List.copyOf(learned.suggest(document, text)));
            for (Suggestion suggestion : suggestions) {
                Sense.refuseNonsense(project.tagset(), document, text, suggestion);
            }
            found.put(document, suggestions.stream().map(one -> new Candidate(suggester.id(), one)).toList());
        }
        return found;
    }

    private List<Proposal> choose(DocumentId document, List<Candidate> candidates, Rejections rejections) {
        SpanIndex<SpanData> taken;
        try {
            taken = SpanIndex.of(new SnapshotView(project).spans(document, annotator));
        } catch (ProjectException e) {
            LOGGER.log(Level.DEBUG, "nothing is suggested beside annotations that cannot be read", e);
            return List.of();
        }
        List<Proposal> chosen = new ArrayList<>();
        for (Candidate candidate : candidates.stream().sorted(SUREST_FIRST).toList()) {
            Suggestion suggestion = candidate.suggestion();
            if (isFree(taken, suggestion) && !rejections.contain(document, suggestion)) {
                SpanData span = new SpanData(ids.next(), new AnnotationHead(suggestion.layer(), annotator.name(),
                        Origin.suggested(candidate.suggester(), suggestion.score()), ""), suggestion.ranges(),
                        Features.of(suggestion.features()), clock.instant());
                taken.add(span);
                chosen.add(new Proposal(document, span));
            }
        }
        chosen.sort(Comparator.comparing(Proposal::span, Span.READING_ORDER));
        return chosen;
    }

    private static boolean isFree(SpanIndex<SpanData> taken, Suggestion suggestion) {
        return suggestion.ranges().stream().flatMap(range -> taken.overlapping(range).stream())
                .noneMatch(span -> span.layer().equals(suggestion.layer()));
    }
}
