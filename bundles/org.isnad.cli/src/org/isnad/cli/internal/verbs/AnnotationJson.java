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
import org.isnad.model.Document;
import org.isnad.model.SpanData;
import org.isnad.model.schema.FeatureType;
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
        SpanData span = owned.span();
        return new JsonObject()
                .put("id", span.id().toString())
                .put("layer", span.layer())
                .put("kind", "span")
                .put("ranges", span.ranges().stream().map(range -> List.of(range.begin(), range.end())).toList())
                .put("text", span.coveredText(text))
                .put("features", features(span))
                .put("members", List.of())
                .put("by", owned.annotator().name())
                .put("origin", span.origin().kind().name().toLowerCase(Locale.ROOT));
    }

    private JsonObject features(SpanData span) {
        JsonObject features = new JsonObject();
        for (Map.Entry<String, List<String>> feature : span.features().entrySet()) {
            List<String> values = feature.getValue();
            boolean many = type(span.layer(), feature.getKey()).map(FeatureType::many).orElse(false);
            features.put(feature.getKey(), many || values.size() > 1 ? values : values.getFirst());
        }
        return features;
    }

    private Optional<FeatureType> type(String layer, String feature) {
        return tagset.layer(layer).flatMap(declared -> declared.feature(feature));
    }
}
