/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.Authorship;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.DocumentId;
import org.isnad.model.EntityId;
import org.isnad.model.Foreign;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.RegistryEntity;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tagset;
import org.isnad.text.TextRange;

/** Fills a project with texts and annotations of every kind, and edits them at random. */
final class AnyCorpus {

    static final List<String> WORDS = List.of("قال", "قَالَ", "وقال", "د|عـ.ـش", "داعش", "لداعش", "الداعشي", "زيد",
            "القبض", "القبـ.ـض", "إلى", "300", "٣٠٠", "400", "أكتوبر", "14 أكتوبر 2022", "@handle", "Isnad", "ا.ش.أ", "😀", "كتاب");

    private static final List<String> GLUE = List.of(" ", " ", "، ", ". ", "\n", " — ", "", "\u200c");
    private static final List<Annotator> ANNOTATORS = List.of(new Annotator(new AnnotatorId("sara"), "سارة"),
            new Annotator(new AnnotatorId("omar"), "عمر"));
    private static final EntityId ZAYD = new EntityId(new UUID(7, 7));
    private static final int DOCUMENTS = 4;

    private final RandomGenerator random;
    private final MemoryProject project;
    private final Map<String, String> texts = new HashMap<>();
    private long ids;

    AnyCorpus(RandomGenerator random, MemoryProject project) {
        this.random = random;
        this.project = project;
        project.tagset(new Tagset("any", label(), List.of(
                layer("Entity", Layer.Kind.SPAN, Map.of("tag", FeatureType.Kind.TAG, "name", FeatureType.Kind.STRING,
                        "age", FeatureType.Kind.NUMBER_RANGE, "when", FeatureType.Kind.DATE,
                        "ref", FeatureType.Kind.ENTITY)),
                layer("Statement", Layer.Kind.SPAN, Map.of("tag", FeatureType.Kind.TAG)),
                layer("Attribution", Layer.Kind.GROUP, Map.of("tag", FeatureType.Kind.TAG)),
                layer("Link", Layer.Kind.RELATION, Map.of("tag", FeatureType.Kind.TAG)))));
    }

    private static Label label() {
        return new Label("", "");
    }

    private static Layer layer(String name, Layer.Kind kind, Map<String, FeatureType.Kind> features) {
        return new Layer(name, kind, label(), label(), new Style("#000000", "#000000"), "", features.entrySet().stream()
                .map(feature -> new FeatureType(feature.getKey(), label(), feature.getValue(), List.of(), true, false, ""))
                .toList());
    }

    /** Changes something. */
    void edit() {
        String id = "d" + random.nextInt(DOCUMENTS);
        switch (texts.containsKey(id) ? random.nextInt(8) : 0) {
            case 0 -> putText(id);
            case 1 -> {
                project.drop(id);
                texts.remove(id);
            }
            case 2 -> project.entities(random.nextBoolean() ? List.of() : List.of(entity()));
            case 3 -> project.claims(random.nextBoolean() ? List.of() : List.of(claim("قال زيد"), claim("سكت")));
            default -> annotate(id);
        }
    }

    private void putText(String id) {
        StringBuilder text = new StringBuilder(any(List.of("", " ", "«")));
        for (int words = random.nextInt(14); words > 0; words--) {
            text.append(any(WORDS)).append(any(GLUE));
        }
        texts.put(id, text.toString());
        for (Annotator annotator : ANNOTATORS) {
            project.annotate(id, annotator, List.of());
        }
        Map<String, String> metadata = new HashMap<>();
        if (random.nextBoolean()) {
            metadata.put("outlet", any(List.of("نبأ", "press")));
            metadata.put("published", any(List.of("2022-10", "2022-10-17", "2022-11-02")));
        }
        project.put(id, text.toString(), metadata);
        annotate(id);
    }

    private void annotate(String id) {
        List<AnnotationData> all = new ArrayList<>();
        for (int spans = random.nextInt(6); spans > 0; spans--) {
            all.add(new SpanData(nextId(), any(List.of("Entity", "Entity", "Statement")), ranges(texts.get(id)),
                    features(), "x", Instant.EPOCH, origin(), comment()));
        }
        for (int others = all.isEmpty() ? 0 : random.nextInt(4); others > 0; others--) {
            all.add(other(all));
        }
        project.annotate(id, any(ANNOTATORS), all);
    }

    private AnnotationData other(List<AnnotationData> all) {
        AnnotationId one = any(all).id();
        AnnotationId two = any(all).id();
        return switch (random.nextInt(5)) {
            case 0 -> new DocumentAnnotationData(nextId(), "About", features(), "x", Instant.EPOCH, origin(), comment());
            case 1 -> new RelationData(nextId(), "Link", one, two, features(), "x", Instant.EPOCH, origin(), comment());
            default -> new GroupData(nextId(), "Attribution",
                    List.of(new Member(any(List.of("source", "parent")), one),
                            new Member(any(List.of("content", "cue", "parent")), two)),
                    features(), "x", Instant.EPOCH, origin(), comment());
        };
    }

    private List<TextRange> ranges(String text) {
        TreeSet<Integer> borders = new TreeSet<>();
        int wanted = random.nextInt(4) == 0 ? 4 : 2;
        for (int i = 0; i < wanted; i++) {
            borders.add(random.nextInt(text.length() + 1));
        }
        List<Integer> sorted = List.copyOf(borders);
        if (sorted.size() < 2) {
            return List.of(TextRange.at(sorted.getFirst()));
        }
        return sorted.size() < 4 ? List.of(new TextRange(sorted.get(0), sorted.get(1)))
                : List.of(new TextRange(sorted.get(0), sorted.get(1)), new TextRange(sorted.get(2), sorted.get(3)));
    }

    private Map<String, List<String>> features() {
        Map<String, List<String>> features = new HashMap<>();
        put(features, "tag", List.of("PERS"), List.of("ORG"), List.of("ORG", "PERS"));
        put(features, "name", List.of("قَال"), List.of("كتاب", "إلي"));
        put(features, "age", List.of("3"), List.of("1..4"), List.of("2.."), List.of("many"));
        put(features, "when", List.of("2022-10-17"), List.of("2022-11-01"), List.of("soon"));
        put(features, "ref", List.of(ZAYD.toString()), List.of("ghost"));
        return features;
    }

    @SafeVarargs
    private void put(Map<String, List<String>> features, String name, List<String>... values) {
        if (random.nextBoolean()) {
            features.put(name, values[random.nextInt(values.length)]);
        }
    }

    private Origin origin() {
        return any(List.of(Origin.MANUAL, Origin.IMPORTED, Origin.suggested("gazetteer", 0.5)));
    }

    private String comment() {
        return any(List.of("", "", "قَالَ نعم"));
    }

    private static RegistryEntity entity() {
        return new RegistryEntity(ZAYD, "زيد", "PERS", List.of("أبو زيد"), List.of(), List.of(), authorship(),
                Foreign.NONE);
    }

    private static Authorship authorship() {
        return new Authorship("x", Instant.EPOCH, Origin.MANUAL, "");
    }

    private Claim claim(String text) {
        List<Claim.Mention> mentions = new ArrayList<>();
        for (String id : texts.keySet()) {
            Optional<AnnotationData> one = project.all(id, any(ANNOTATORS)).stream().findFirst();
            one.ifPresent(annotation -> mentions.add(new Claim.Mention(new DocumentId(id), annotation.id())));
        }
        return new Claim(new ClaimId(new UUID(9, ids++)), text, "", Claim.Worth.UNDECIDED, "", "", "", List.of(), "",
                mentions, authorship(), Foreign.NONE);
    }

    private AnnotationId nextId() {
        return new AnnotationId(new UUID(random.nextLong(), ids++));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
