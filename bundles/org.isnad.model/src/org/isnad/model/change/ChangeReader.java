/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationHead;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.Authorship;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.ClaimRelationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.EntityId;
import org.isnad.model.FeatureValue;
import org.isnad.model.Features;
import org.isnad.model.Foreign;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.RegistryEntity;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextRange;

/** Reads what {@link ChangeWriter} wrote. */
final class ChangeReader {

    private final CodecInput input;
    private final int version;

    /** @param version that the change was written in, known to this program */
    ChangeReader(CodecInput input, int version) {
        this.input = input;
        this.version = version;
    }

    Change change(int depth) {
        if (depth > ChangeCodec.DEEPEST) {
            throw new IllegalArgumentException("lists of changes more than " + ChangeCodec.DEEPEST + " deep");
        }
        int what = input.bits();
        return switch (what) {
            case ChangeCodec.LIST -> new ChangeList(input.all(() -> change(depth + 1)));
            case ChangeCodec.ANNOTATION -> annotationChange();
            case ChangeCodec.DOCUMENT -> sides(this::document, DocumentChange::new);
            case ChangeCodec.ENTITY -> sides(this::entity, EntityChange::new);
            case ChangeCodec.CLAIM -> sides(this::claim, ClaimChange::new);
            case ChangeCodec.CLAIM_RELATION -> sides(this::claimRelation, ClaimRelationChange::new);
            case ChangeCodec.TEXT -> {
                TextEdits edits = new TextEdits(input.all(this::edit));
                yield sides(this::document, (before, after) -> new TextChange(before, after, edits));
            }
            default -> throw new IllegalArgumentException("change number " + what);
        };
    }

    private Change annotationChange() {
        DocumentId document = new DocumentId(input.text());
        Annotator annotator = new Annotator(new AnnotatorId(input.text()), input.text());
        AnnotationData.Kind kind = input.constant(AnnotationData.Kind.values());
        return sides(() -> annotation(kind),
                (before, after) -> new AnnotationChange(document, annotator, before, after));
    }

    private <T> Change sides(Supplier<T> reader, BiFunction<T, T, Change> maker) {
        int sides = input.bits();
        T before = (sides & ChangeCodec.BEFORE) != 0 ? reader.get() : null;
        T after = (sides & ChangeCodec.AFTER) != 0 ? reader.get() : null;
        return maker.apply(before, after);
    }

    private AnnotationData annotation(AnnotationData.Kind kind) {
        AnnotationId id = annotationId();
        AnnotationHead head = new AnnotationHead(input.text(), input.text(), Origin.parse(input.text()), input.text(),
                foreign());
        var time = input.time();
        Map<String, List<String>> values = new TreeMap<>();
        input.all(() -> values.put(input.text(), input.all(input::text)));
        Features features = Features.of(values);
        return switch (kind) {
            case SPAN -> new SpanData(id, head, input.all(this::range), features, time);
            case RELATION -> new RelationData(id, head, annotationId(), annotationId(), features, time);
            case GROUP -> new GroupData(id, head, input.all(() -> new Member(input.text(), annotationId())), features,
                    time);
            case DOCUMENT -> new DocumentAnnotationData(id, head, features, time);
        };
    }

    private TextRange range() {
        int begin = input.integer();
        return new TextRange(begin, Math.addExact(begin, input.integer()));
    }

    private AnnotationId annotationId() {
        return new AnnotationId(input.id());
    }

    private TextEdit edit() {
        return new TextEdit(input.integer(), input.text(), input.text());
    }

    private DocumentData document() {
        return new DocumentData(new DocumentId(input.text()), input.text(), input.text(), input.text(), input.text(),
                input.integer(), input.text(), input.time(), metadata(),
                version == 1 ? List.of() : input.all(input::text), foreign());
    }

    private Map<String, String> metadata() {
        Map<String, String> metadata = new TreeMap<>();
        input.all(() -> metadata.put(input.text(), input.text()));
        return metadata;
    }

    private RegistryEntity entity() {
        return new RegistryEntity(new EntityId(input.id()), input.text(), input.text(), input.all(input::text),
                input.all(input::text), input.all(input::text), authorship(), foreign());
    }

    private Claim claim() {
        return new Claim(new ClaimId(input.id()), input.text(), input.text(), input.constant(Claim.Worth.values()),
                input.text(), input.text(), input.text(), input.all(this::figure), input.text(),
                input.all(() -> new Claim.Mention(new DocumentId(input.text()), annotationId())), authorship(),
                foreign());
    }

    private Claim.Figure figure() {
        return new Claim.Figure(input.text(), input.text(),
                new FeatureValue.NumberRange(input.decimal(), input.decimal()), input.text());
    }

    private ClaimRelation claimRelation() {
        return new ClaimRelation(new ClaimRelationId(input.id()), new ClaimId(input.id()), new ClaimId(input.id()),
                input.constant(ClaimRelation.Type.values()),
                Set.copyOf(input.all(() -> input.constant(ClaimRelation.Conflict.values()))), authorship(), foreign());
    }

    private Authorship authorship() {
        return new Authorship(input.text(), input.time(), Origin.parse(input.text()), input.text());
    }

    private Foreign foreign() {
        return new Foreign(input.text(), input.text());
    }
}
