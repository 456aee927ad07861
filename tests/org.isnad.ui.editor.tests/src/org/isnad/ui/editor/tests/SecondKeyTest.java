/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.testkit.Projects;
import org.isnad.ui.editor.internal.edit.SecondKey;
import org.junit.jupiter.api.Test;

class SecondKeyTest {

    private final Layer entity = Projects.news().layer("Entity").orElseThrow();

    @Test
    void aValueWhoseKeyIsATagsIsNumbered() {
        Tagset tagset = tagset(feature("tag", tag("PERS", "P")),
                feature("polarity", tag("POS", "P"), tag("NEG", "M"), tag("NEUTRAL", "")));
        List<SecondKey> keys = SecondKey.of(tagset, Spans.data(1, 0, 4));
        assertEquals(List.of("1", "M", "2"), keys.stream().map(SecondKey::legend).toList());
    }

    private Tagset tagset(FeatureType... features) {
        return new Tagset("test", entity.label(), List.of(new Layer(entity.name(), entity.kind(), entity.label(),
                entity.description(), entity.style(), "", List.of(features), entity.placement(), List.of(),
                List.of())));
    }

    private FeatureType feature(String name, Tag... values) {
        return new FeatureType(name, entity.label(), FeatureType.Kind.TAG, List.of(values), false, false, "",
                List.of());
    }

    private Tag tag(String name, String key) {
        return new Tag(name, entity.label(), entity.description(), entity.style(), key);
    }
}
