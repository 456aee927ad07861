/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.isnad.model.FeatureReader;
import org.isnad.model.Features;
import org.isnad.model.UnstorableTextException;
import org.isnad.testkit.AnyObjects;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturesTest {

    @Test
    void theViewIsTheMap() {
        Seeded.rounds(500, random -> {
            Map<String, List<String>> map = new TreeMap<>(new AnyObjects(random).features().asMap());

            Map<String, List<String>> view = Features.of(map).asMap();

            assertEquals(map, view);
            assertEquals(view, map);
            assertEquals(List.copyOf(map.keySet()), List.copyOf(view.keySet()));
            map.forEach((name, values) -> assertEquals(values, view.get(name)));
            assertEquals(Features.of(map), Features.of(view));
            assertEquals(Features.of(map).hashCode(), Features.of(view).hashCode());
        });
    }

    @Test
    void theTextIsReadAgain() {
        FeatureReader reader = new FeatureReader();
        Seeded.rounds(1000, random -> {
            Features features = new AnyObjects(random).features();

            assertEquals(features, Features.parse(features.toString()));
            assertEquals(features, reader.read(features.toString()));
            assertEquals(features, reader.shared(features.asMap()));
        });
    }

    @Test
    void theTextIsReadable() {
        Features features = Features.of(Map.of("tag", List.of("PERS", "ORG"), "note", List.of("a; b=c\\"), "x=", List
                .of("y")));

        assertEquals("note=a\\; b=c\\\\; tag=PERS; tag=ORG; x\\==y", features.toString());
        assertEquals(features, Features.parse("tag=PERS; x\\==y; note=a\\; b=c\\\\; tag=ORG"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "a=1;", "a=1;b=2", "a=1; ", "a=1\\", "; a=1", ";=" })
    void otherTextsAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Features.parse(text));
        assertThrows(IllegalArgumentException.class, () -> new FeatureReader().read(text));
    }

    @Test
    void settingAFeatureLeavesTheOthers() {
        Features features = Features.of(Map.of("a", List.of("1"), "b", List.of("2", "3")));

        assertEquals("a=1; b=4", features.with("b", List.of("4")).toString());
        assertEquals("a=1", features.with("b", List.of()).toString());
        assertEquals(Features.NONE, Features.of(Map.of("a", List.of())));
        assertNotEquals(features, features.with("b", List.of("2")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\u0000", "a\u000bb", "\ufffe", "\uffff", "\ud83d", "\ude00x", "\ud83d\ud83d\ude00" })
    void whatNoFileCanHoldIsRefused(String value) {
        assertThrows(UnstorableTextException.class, () -> Features.of(Map.of("f", List.of("v", value))));
        assertThrows(UnstorableTextException.class, () -> Features.of(Map.of(value, List.of("v"))));
    }
}
