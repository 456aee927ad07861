/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationHead;
import org.isnad.model.AnnotationId;
import org.isnad.model.Authorship;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.ClaimRelationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.EntityId;
import org.isnad.model.FeatureValue.NumberRange;
import org.isnad.model.Features;
import org.isnad.model.Foreign;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.RegistryEntity;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.TextRange;

/** Random objects of the model: every value that one can have, seeded. */
public final class AnyObjects {

    /** Greatest offset of a range. */
    public static final int LENGTH = 80;

    private final RandomGenerator random;

    public AnyObjects(RandomGenerator random) {
        this.random = random;
    }

    /** An annotation of any kind, with a new id. */
    public AnnotationData annotation() {
        return annotation(annotationId(), AnnotationData.Kind.values()[random.nextInt(4)]);
    }

    public AnnotationData annotation(AnnotationId id, AnnotationData.Kind kind) {
        return switch (kind) {
            case SPAN -> new SpanData(id, head(), ranges(), features(), time());
            case RELATION -> new RelationData(id, head(), annotationId(), annotationId(), features(), time());
            case GROUP -> new GroupData(id, head(), list(() -> new Member(text(2), annotationId())), features(),
                    time());
            case DOCUMENT -> new DocumentAnnotationData(id, head(), features(), time());
        };
    }

    public AnnotationId annotationId() {
        return new AnnotationId(uuid());
    }

    public UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    public AnnotationHead head() {
        return new AnnotationHead(text(2) + "L", text(2), origin(), text(3));
    }

    public Origin origin() {
        return switch (random.nextInt(4)) {
            case 0 -> Origin.IMPORTED;
            case 1 -> Origin.suggested("s" + text(2), random.nextDouble());
            default -> Origin.MANUAL;
        };
    }

    /** Any moment, often one of our days. */
    public Instant time() {
        return switch (random.nextInt(4)) {
            case 0 -> Instant.ofEpochSecond(random.nextLong(-31_557_014_167_219_200L, 31_556_889_864_403_199L),
                    random.nextInt(1_000_000_000));
            case 1 -> Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE), random.nextInt(1000) * 1_000_000L);
            default -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000));
        };
    }

    public Features features() {
        Map<String, List<String>> features = new TreeMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            features.put(text(2), list(() -> text(3)));
        }
        return Features.of(features);
    }

    public List<TextRange> ranges() {
        List<TextRange> ranges = new ArrayList<>();
        int begin = random.nextInt(LENGTH / 2);
        for (int i = random.nextInt(4) == 0 ? 3 : 1; i > 0; i--) {
            int end = begin + random.nextInt(1, 8);
            ranges.add(new TextRange(random.nextInt(9) == 0 ? end : begin, end));
            begin = end + random.nextInt(1, 5);
        }
        return ranges;
    }

    public DocumentData document(DocumentId id) {
        Map<String, String> metadata = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            metadata.put(text(2), text(4));
        }
        return new DocumentData(id, text(4), text(2), "text", "UTF-8", random.nextInt(LENGTH), "00ff", time(), metadata,
                random.nextBoolean() ? List.of() : List.of("0a", "0b"), Foreign.NONE);
    }

    public RegistryEntity entity() {
        return new RegistryEntity(new EntityId(uuid()), text(2) + "n", text(1), texts(), texts(), texts(), authorship(),
                Foreign.NONE);
    }

    public Claim claim() {
        return new Claim(new ClaimId(uuid()), text(4) + "c", text(2), any(Claim.Worth.values()), text(1), text(1),
                text(1), list(this::figure), text(2),
                list(() -> new Claim.Mention(new DocumentId("d" + random.nextInt(9)), annotationId())), authorship(),
                Foreign.NONE);
    }

    private Claim.Figure figure() {
        BigDecimal least = BigDecimal.valueOf(random.nextInt(-500, 500), random.nextInt(4));
        NumberRange number = switch (random.nextInt(3)) {
            case 0 -> new NumberRange(least, null);
            case 1 -> new NumberRange(null, least);
            default -> new NumberRange(least, least.add(BigDecimal.valueOf(random.nextInt(3))));
        };
        return new Claim.Figure(text(1), text(1), number, text(1));
    }

    /** A relation that leads from the claim to another. */
    public ClaimRelation relation(ClaimId from) {
        ClaimRelation.Type type = any(ClaimRelation.Type.values());
        Set<ClaimRelation.Conflict> conflicts = EnumSet.noneOf(ClaimRelation.Conflict.class);
        if (type == ClaimRelation.Type.CONTRADICTS || type == ClaimRelation.Type.PARTIAL) {
            conflicts.addAll(list(() -> any(ClaimRelation.Conflict.values())));
        }
        return new ClaimRelation(new ClaimRelationId(uuid()), from, new ClaimId(uuid()), type, conflicts, authorship(),
                Foreign.NONE);
    }

    private Authorship authorship() {
        return new Authorship(text(2), time(), origin(), text(2));
    }

    private List<String> texts() {
        return list(() -> text(3));
    }

    /** Any text that can be stored, often one that escapes must not break. */
    public String text(int pieces) {
        String text = AnyText.storable(random, random.nextInt(pieces + 1));
        return random.nextInt(4) == 0 ? text + List.of(";", "=", "\\", "; ", "\\;", "=;", " ").get(random.nextInt(7))
                : text;
    }

    public <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    public <T> List<T> list(Supplier<T> maker) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(maker.get());
        }
        return list;
    }
}
