/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal;

import java.util.List;
import java.util.Optional;

import org.isnad.model.Document;
import org.isnad.model.DocumentMetadata;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.text.message.MessageBundle;

/** What the metadata of documents are called, and what this bundle gives a meaning to. */
public final class Metadata {

    /** The name of the layer that says what documents have. */
    private static final String LAYER = "Document";

    private Metadata() {
    }

    /** The document's group, if it has one. */
    public static Optional<String> group(Document document) {
        return Optional.ofNullable(document.metadata().get(DocumentMetadata.GROUP)).filter(group -> !group.isBlank());
    }

    /** What the tagset says that documents have; empty if it says nothing about them. */
    public static Optional<List<FeatureType>> features(Tagset tagset) {
        return tagset.layer(LAYER).filter(layer -> layer.kind() == Layer.Kind.DOCUMENT).map(Layer::features);
    }

    /** What people call a name: as the tagset says it, or the program; otherwise the name itself. */
    public static String label(Tagset tagset, String name) {
        return features(tagset).stream().flatMap(List::stream)
                .filter(feature -> feature.name().equals(name)).findFirst()
                .map(feature -> feature.label().in(MessageBundle.userLocale()))
                .orElseGet(() -> DocumentMetadata.NAMES.contains(name) ? Texts.text("metadata." + name) : name);
    }
}
