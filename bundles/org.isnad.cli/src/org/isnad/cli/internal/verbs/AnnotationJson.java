/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.isnad.cli.JsonObject;
import org.isnad.cli.internal.verbs.ProjectCall.Owned;
import org.isnad.model.AnnotationData;
import org.isnad.model.Document;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Tagset;

/** The shape of annotations in answers. */
final class AnnotationJson {

    private final Tagset tagset;

    AnnotationJson(Tagset tagset) {
        this.tagset = tagset;
    }

    /** What answers about one annotation look like. */
    JsonObject answer(Document document, String text, Owned owned) {
        return new JsonObject().put("unit", "utf-16").put("document", document.id().value())
                .put("annotation", of(owned, text));
    }

    JsonObject of(Owned owned, String text) {
        AnnotationData annotation = owned.annotation();
        JsonObject json = new JsonObject()
                .put("id", annotation.id().toString())
                .put("layer", annotation.layer())
                .put("kind", annotation.kind().name().toLowerCase(Locale.ROOT));
        List<List<Integer>> ranges = List.of();
        String covered = "";
        if (annotation instanceof SpanData span) {
            ranges = span.ranges().stream().map(range -> List.of(range.begin(), range.end())).toList();
            covered = span.coveredText(text);
        }
        return json.put("ranges", ranges)
                .put("text", covered)
                .put("features", features(annotation))
                .put("members", members(annotation).stream().map(member -> new JsonObject().put("role", member.role())
                        .put("ref", member.annotation().toString())).toList())
                .put("by", owned.annotator().name())
                .put("origin", annotation.origin().kind().name().toLowerCase(Locale.ROOT));
    }

    /** The ends of a relation count as its members. */
    static List<Member> members(AnnotationData annotation) {
        return switch (annotation) {
            case GroupData group -> group.members();
            case RelationData relation -> List.of(new Member(Role.SOURCE, relation.source()),
                    new Member(Role.TARGET, relation.target()));
            case SpanData span -> List.of();
            case DocumentAnnotationData document -> List.of();
        };
    }

    private JsonObject features(AnnotationData annotation) {
        JsonObject features = new JsonObject();
        for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
            List<String> values = feature.getValue();
            boolean many = type(annotation.layer(), feature.getKey()).map(FeatureType::many).orElse(false);
            features.put(feature.getKey(), many || values.size() > 1 ? values : values.getFirst());
        }
        return features;
    }

    private Optional<FeatureType> type(String layer, String feature) {
        return tagset.layer(layer).flatMap(declared -> declared.feature(feature));
    }
}
