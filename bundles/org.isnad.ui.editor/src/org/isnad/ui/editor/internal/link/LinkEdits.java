/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationHead;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.Features;
import org.isnad.model.GroupData;
import org.isnad.model.IdSource;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.RelationData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;

/** Makes the changes that linking annotations of one document consists of. Applies none. */
public final class LinkEdits {

    private final DocumentId document;
    private final IdSource ids;
    private final Clock clock;

    public LinkEdits(DocumentId document, IdSource ids, Clock clock) {
        this.document = document;
        this.ids = ids;
        this.clock = clock;
    }

    /** Links two annotations as chosen. */
    public AnnotationChange link(Annotator annotator, LinkChoice choice) {
        return switch (choice) {
            case LinkChoice.Relate way -> AnnotationChange.add(document, annotator, new RelationData(ids.next(),
                    head(way.layer(), annotator), way.from(), way.to(), features(way.layer(), way.tag()),
                    clock.instant()));
            case LinkChoice.Found way -> group(annotator, way.layer(), List.of(
                    new Member(way.firstRole().name(), way.first()),
                    new Member(way.secondRole().name(), way.second())));
            case LinkChoice.Join way -> {
                List<Member> members = new ArrayList<>(way.group().members());
                members.add(new Member(way.role().name(), way.member()));
                yield change(annotator, way.group(), way.group().withMembers(members, clock.instant()));
            }
        };
    }

    /** A new group. */
    public AnnotationChange group(Annotator annotator, Layer layer, List<Member> members) {
        return AnnotationChange.add(document, annotator, new GroupData(ids.next(), head(layer, annotator), members,
                features(layer, null), clock.instant()));
    }

    /** A group with other members. */
    public AnnotationChange members(Annotator annotator, GroupData group, List<Member> members) {
        return change(annotator, group, group.withMembers(members, clock.instant()));
    }

    /** A relation between the same annotations of another kind, or the other way round. */
    public AnnotationChange relate(Annotator annotator, RelationData relation, LinkChoice.Relate choice) {
        boolean sameLayer = relation.layer().equals(choice.layer().name());
        RelationData after = sameLayer ? relation.withEnds(choice.from(), choice.to(), clock.instant())
                .withFeature(Layer.TAG, tags(choice.tag()), clock.instant())
                : ((RelationData) relation.described(choice.layer().name(),
                        features(choice.layer(), choice.tag()).asMap()))
                                .withEnds(choice.from(), choice.to(), clock.instant());
        return change(annotator, relation, after);
    }

    /** The removal of an annotation with all that cannot stand without it; empty if it is gone already. */
    public Optional<Change> remove(AnnotationId annotation, ShownLinks links) {
        return links.removal(annotation, clock.instant());
    }

    private AnnotationChange change(Annotator annotator, AnnotationData before, AnnotationData after) {
        return new AnnotationChange(document, annotator, before, after);
    }

    private static AnnotationHead head(Layer layer, Annotator annotator) {
        return new AnnotationHead(layer.name(), annotator.name(), Origin.MANUAL, "");
    }

    private static List<String> tags(Tag tag) {
        return tag == null ? List.of() : List.of(tag.name());
    }

    /** The defaults of the layer's features, and the tag. */
    private static Features features(Layer layer, Tag tag) {
        Map<String, List<String>> features = layer.defaults();
        if (tag != null) {
            features.put(Layer.TAG, tags(tag));
        }
        return Features.of(features);
    }
}
