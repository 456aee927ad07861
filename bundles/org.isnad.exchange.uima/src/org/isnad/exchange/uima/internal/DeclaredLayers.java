/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.util.Optional;
import java.util.Set;

import org.isnad.exchange.LabelsSeen;
import org.isnad.exchange.LabelsSeen.LayerSeen;
import org.isnad.model.schema.Layer;

/** The layers that a type system declares beside those of DKPro's libraries, which every file of DKPro's declares. */
final class DeclaredLayers {

    private static final String OWN_FEATURES = "begin end sofa source target members roles parts id comment first next";

    private DeclaredLayers() {
    }

    static void of(TypeSystem types, LabelsSeen labels) {
        for (TypeSystem.Type type : types.types().values()) {
            Optional<Layer.Kind> kind = LayerNames.kind(type.name()).or(() -> kind(types, type));
            if (kind.isPresent()) {
                boolean own = LayerNames.kind(type.name()).isPresent();
                String shortName = type.name().substring(type.name().lastIndexOf('.') + 1);
                LayerSeen layer = labels.layer(own ? LayerNames.decode(shortName) : shortName, kind.get());
                type.features().forEach(feature -> feature(types, feature, own, layer));
            }
        }
    }

    private static void feature(TypeSystem types, TypeSystem.Feature feature, boolean own, LayerSeen layer) {
        String name = own ? LayerNames.decode(feature.name()) : feature.name();
        boolean isTag = name.equals(Layer.TAG) || !own && name.equals("value");
        if (isTag) {
            types.values(feature).forEach(layer::tag);
        } else if (!Set.of(OWN_FEATURES.split(" ")).contains(feature.name())) {
            layer.feature(name);
        }
    }

    /** The kind of a type that is not Isnad's own; empty for what is no layer. */
    private static Optional<Layer.Kind> kind(TypeSystem types, TypeSystem.Type type) {
        String name = type.name();
        if (!types.isA(name, "uima.cas.AnnotationBase") && !types.isA(name, "uima.tcas.Annotation")
                || name.startsWith("uima.") || name.startsWith("org.isnad.")
                || name.startsWith("de.tudarmstadt.ukp.dkpro.core.") || name.startsWith("org.dkpro.core.")) {
            return Optional.empty();
        }
        boolean relation = has(type, "Governor") && has(type, "Dependent") || has(type, "source") && has(type, "target");
        boolean chain = has(type, "first");
        return Optional.of(relation ? Layer.Kind.RELATION : chain ? Layer.Kind.GROUP
                : types.isA(name, "uima.tcas.Annotation") ? Layer.Kind.SPAN : Layer.Kind.DOCUMENT);
    }

    private static boolean has(TypeSystem.Type type, String feature) {
        return type.features().stream().anyMatch(declared -> declared.name().equals(feature));
    }
}
