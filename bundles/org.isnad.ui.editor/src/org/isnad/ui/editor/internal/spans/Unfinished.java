/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.spans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.isnad.model.Span;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Tagset;

/** Tells spans that lack something their tagset requires. */
public final class Unfinished {

    private final Map<String, List<String>> required = new HashMap<>();

    public Unfinished(Tagset tagset) {
        tagset.layers().forEach(layer -> required.put(layer.name(),
                layer.features().stream().filter(FeatureType::required).map(FeatureType::name).toList()));
    }

    /** Whether a required feature has no value. What the tagset does not declare requires nothing. */
    public boolean test(Span span) {
        return required.getOrDefault(span.layer(), List.of()).stream()
                .anyMatch(name -> span.feature(name).isEmpty());
    }
}
