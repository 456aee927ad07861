/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.assist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.SpanIndex;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.project.ProjectException;
import org.isnad.project.internal.assist.Lexicon.Hit;
import org.isnad.project.internal.assist.Lexicon.Marked;
import org.isnad.project.spi.ProjectView;
import org.isnad.project.spi.Suggester;
import org.isnad.project.spi.Suggestion;
import org.isnad.text.TextRange;

/**
 * Suggests what was annotated elsewhere in the project: the same words, folded, also behind a conjunction or preposition
 * that is written to the first one, which stays outside as it does in guidelines for names. The longest form counts.
 * <p>
 * The score is (k + 1) / (n + 2) with k places where the form was marked so, of n places where it was marked or passed
 * over: Laplace's rule of succession (<em>Théorie analytique des probabilités</em>, 1812, book II, chapter VI). A place
 * was passed over when somebody marked something of the layer behind it in its document, but nothing that shares text
 * with it; what lies behind the last mark is still to be read. Behind a proclitic the score is {@value #PROCLITIC} of
 * that, since the letter may belong to the word. What is not surer than {@value #LEAST} is not suggested.
 */
public final class Gazetteer implements Suggester {

    private static final double LEAST = 0.5;
    private static final double PROCLITIC = 0.9;
    private static final String TAG = "tag";

    @Override
    public Learned learn(ProjectView project) {
        Map<String, Lexicon> lexicons = new TreeMap<>();
        List<Studied> studied = new ArrayList<>();
        for (Document document : project.documents()) {
            study(project, document.id()).ifPresent(one -> {
                studied.add(one.withoutText());
                one.marks().forEach((layer, marks) -> marks.forEach((range, spans) -> spans.forEach(span -> one.forms()
                        .of(span).ifPresent(form -> lexicons.computeIfAbsent(layer, key -> new Lexicon())
                                .mark(form, tag(span), features(project.tagset(), span))))));
            });
        }
        lexicons.values().forEach(Lexicon::finish);
        for (Studied one : studied) {
            countUnmarked(project, one, lexicons);
        }
        return (document, text) -> suggest(lexicons, new Forms(text));
    }

    /**
     * A document with marks of people.
     *
     * @param marks by layer and place; at one place one of each tag
     */
    private record Studied(DocumentId document, Forms forms, Map<String, Map<TextRange, List<SpanData>>> marks) {

        /** Texts need not be in memory all at once. */
        Studied withoutText() {
            return new Studied(document, null, marks);
        }
    }

    private static Optional<Studied> study(ProjectView project, DocumentId document) {
        Map<String, Map<TextRange, List<SpanData>>> marks = new TreeMap<>();
        try {
            for (Annotator annotator : project.annotators(document)) {
                for (AnnotationData annotation : project.annotations(document, annotator)) {
                    if (annotation instanceof SpanData span && span.origin().kind() != Origin.Kind.SUGGESTED) {
                        mark(marks.computeIfAbsent(span.layer(), layer -> new HashMap<>()), span);
                    }
                }
            }
            return marks.isEmpty() ? Optional.empty()
                    : Optional.of(new Studied(document, new Forms(project.text(document)), marks));
        } catch (ProjectException e) {
            // The checks name the file; nothing is learned from it.
            return Optional.empty();
        }
    }

    private static void mark(Map<TextRange, List<SpanData>> marks, SpanData span) {
        List<SpanData> there = marks.computeIfAbsent(new TextRange(span.begin(), span.end()),
                range -> new ArrayList<>());
        if (there.stream().noneMatch(other -> tag(other).equals(tag(span)))) {
            there.add(span);
        }
    }

    private static void countUnmarked(ProjectView project, Studied studied, Map<String, Lexicon> lexicons) {
        Forms forms;
        try {
            forms = new Forms(project.text(studied.document()));
        } catch (ProjectException e) {
            return;
        }
        studied.marks().forEach((layer, marks) -> {
            Lexicon lexicon = lexicons.get(layer);
            SpanIndex<SpanData> index = SpanIndex.of(marks.values().stream().flatMap(List::stream).toList());
            int last = marks.keySet().stream().mapToInt(TextRange::begin).max().orElse(0);
            for (int token = 0; lexicon != null && token < forms.size(); token++) {
                lexicon.longest(forms, token).filter(hit -> hit.range().end() <= last)
                        .filter(hit -> index.overlapping(hit.range()).isEmpty())
                        .ifPresent(hit -> hit.entry().countUnmarked());
            }
        });
    }

    private static String tag(SpanData span) {
        return span.features().getOrDefault(TAG, List.of()).toString();
    }

    /** What may be said of another place as well: values that the tagset lists. */
    private static Map<String, List<String>> features(Tagset tagset, SpanData span) {
        Map<String, List<String>> features = new TreeMap<>(span.features());
        Optional<Layer> layer = tagset.layer(span.layer());
        features.entrySet().removeIf(feature -> layer.flatMap(one -> one.feature(feature.getKey()))
                .filter(type -> listsAll(type, feature.getValue())).isEmpty());
        return Map.copyOf(features);
    }

    private static boolean listsAll(FeatureType type, List<String> values) {
        return !type.values().isEmpty() && values.stream().allMatch(value -> type.value(value).isPresent());
    }

    private static List<Suggestion> suggest(Map<String, Lexicon> lexicons, Forms forms) {
        List<Suggestion> suggestions = new ArrayList<>();
        lexicons.forEach((layer, lexicon) -> {
            Set<Integer> covered = new HashSet<>();
            for (int token = 0; token < forms.size(); token++) {
                Optional<Hit> hit = covered.contains(token) ? Optional.empty() : lexicon.longest(forms, token);
                if (hit.isPresent()) {
                    for (int i = 1; i < hit.get().entry().form().size(); i++) {
                        covered.add(token + i);
                    }
                    suggestion(layer, hit.get()).ifPresent(suggestions::add);
                }
            }
        });
        return suggestions;
    }

    private static Optional<Suggestion> suggestion(String layer, Hit hit) {
        Marked best = hit.entry().best();
        double score = hit.entry().score(best) * (hit.reading().cut() == 0 ? 1 : PROCLITIC);
        return score > LEAST ? Optional.of(new Suggestion(layer, List.of(hit.range()), best.features(), score))
                : Optional.empty();
    }
}
