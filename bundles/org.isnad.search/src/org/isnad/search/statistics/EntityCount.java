/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.Span;
import org.isnad.model.schema.FeatureType;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.TextRange;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;

/** Counts the marks of one layer, document by document. */
final class EntityCount {

    private final Project project;
    private final EntityQuestion question;
    private final List<String> references;
    private final Map<String, String> registry;
    private final Map<Key, Tally> tallies = new HashMap<>();
    private int total;

    EntityCount(Project project, EntityQuestion question) throws ProjectException {
        this.project = project;
        this.question = question;
        references = project.tagset().layer(question.layer()).stream().flatMap(layer -> layer.features().stream())
                .filter(feature -> feature.kind() == FeatureType.Kind.ENTITY).map(FeatureType::name).toList();
        registry = references.isEmpty() ? Map.of() : project.entities().stream()
                .collect(Collectors.toMap(entity -> entity.id().toString(), RegistryEntity::name));
    }

    /** What makes marks the same. */
    private record Key(String what, boolean registered, String tag, String group) {
    }

    /** A mark, whoever made it. */
    private record Place(List<TextRange> ranges, String tag, String what) {
    }

    private static final class Tally {

        private int count;
        private int documents;
        private DocumentId last;
        private final Map<String, Integer> spellings = new TreeMap<>();

        void add(DocumentId document, String spelling) {
            count++;
            if (!document.equals(last)) {
                last = document;
                documents++;
            }
            spellings.merge(spelling, 1, Integer::sum);
        }

        String spelling() {
            return spellings.entrySet().stream().max(Comparator.comparingInt((Map.Entry<String, Integer> one) ->
                    one.getValue()).thenComparing(Map.Entry::getKey, Comparator.reverseOrder())).orElseThrow().getKey();
        }
    }

    /** Counts nothing of a document of which something cannot be read. */
    void add(DocumentId id) throws ProjectException {
        Document document = project.document(id).orElse(null);
        if (document == null) {
            return; // removed meanwhile
        }
        String text = project.text(id);
        String group = document.metadata().getOrDefault(question.metadatum(), "");
        Map<Place, Key> found = new HashMap<>();
        for (Annotator annotator : question.annotator().map(List::of).orElseGet(() -> project.annotators(id))) {
            for (Span span : project.annotations(id, annotator).spans()) {
                if (span.layer().equals(question.layer())) {
                    Key key = key(span, text, group);
                    found.put(new Place(span.ranges(), key.tag(), key.what()), key);
                }
            }
        }
        total += found.size();
        found.forEach((place, key) -> tallies.computeIfAbsent(key, fresh -> new Tally())
                .add(id, spelling(place, key, text)));
    }

    int total() {
        return total;
    }

    int types() {
        return tallies.size();
    }

    Stream<EntityFrequency> frequencies() {
        return tallies.entrySet().stream().map(one -> new EntityFrequency(
                one.getKey().registered() ? one.getKey().what() : one.getValue().spelling(), one.getKey().tag(),
                one.getKey().group(), one.getValue().count, one.getValue().documents));
    }

    private Key key(Span span, String text, String group) {
        String tag = span.tag().orElse("");
        if (question.tagsOnly()) {
            return new Key("", true, tag, group);
        }
        Optional<String> name = references.stream().flatMap(feature -> span.feature(feature).stream())
                .flatMap(id -> Stream.ofNullable(registry.get(id))).findFirst();
        return name.map(known -> new Key(known, true, tag, group))
                .orElseGet(() -> new Key(folded(span.coveredText(text)), false, tag, group));
    }

    private static String spelling(Place place, Key key, String text) {
        return key.registered() ? "" : place.ranges().stream().map(range -> range.covered(text))
                .collect(Collectors.joining(" ")).replaceAll("\\s+", " ");
    }

    /** Words folded; text without words, such as signs, as it is. */
    private static String folded(String covered) {
        String words = Tokenizer.tokenize(covered).stream().map(Token::folded).collect(Collectors.joining(" "));
        return words.isEmpty() ? covered : words;
    }
}
