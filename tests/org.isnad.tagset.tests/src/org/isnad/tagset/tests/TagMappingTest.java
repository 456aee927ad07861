/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.TagMapping;
import org.isnad.tagset.TagMapping.FeatureMapping;
import org.isnad.tagset.TagMapping.LayerMapping;
import org.isnad.tagset.Tagsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagMappingTest {

    private final Tagsets tagsets = Tagsets.shipped();

    @ParameterizedTest
    @ValueSource(strings = { "wojood", "ontonotes", "ace", "conll", "parc" })
    void givenAShippedMappingWhenItIsReadThenItLeadsFromWhatThereIsToWhatThereIs(String to) {
        Tagset news = tagsets.find("news").orElseThrow();
        Tagset goal = tagsets.find(to).orElseThrow();
        TagMapping mapping = tagsets.mapping("news", to).orElseThrow();

        for (Map.Entry<String, LayerMapping> row : mapping.layers().entrySet()) {
            Layer from = news.layer(row.getKey()).orElseThrow();
            Layer target = goal.layer(row.getValue().layer()).orElseThrow();
            for (FeatureMapping feature : row.getValue().features()) {
                FeatureType source = from.feature(feature.from()).orElseThrow();
                FeatureType end = target.feature(feature.to()).orElseThrow();
                feature.values().keySet().forEach(value -> assertTrue(source.value(value).isPresent(), value));
                source.values().stream().map(Tag::name).flatMap(name -> feature.map(name).stream())
                        .forEach(name -> assertTrue(end.value(name).isPresent(), name));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "ontonotes, PERS, PERSON", "ontonotes, ORG, ORG", "ontonotes, OCC, -",
        "ace, PERS, PER", "ace, VEH, VEH", "ace, NORP, -", "conll, GPE, LOC", "conll, MONEY, -", "conll, LAW, MISC", "wojood, WEA, PRODUCT", "wojood, CURR, CURR" })
    void givenATagWhenItIsMappedThenItBecomesThis(String to, String tag, String expected) {
        FeatureMapping tags = tagsets.mapping("news", to).orElseThrow().layers().get("Entity").features().getFirst();

        assertEquals(Optional.ofNullable(expected), tags.map(tag));
    }

    @Test
    void givenTagsetsWithoutAMappingWhenItIsAskedForThenThereIsNone() {
        assertEquals(Optional.empty(), tagsets.mapping("conll", "news"));
        assertEquals(Optional.empty(), tagsets.mapping("../x", "news"));
    }

    @ParameterizedTest
    @CsvSource({ "ontonotes, PERSON, PERS", "ontonotes, GPE, GPE", "conll, PER, PERS", "conll, LOC, LOC",
        "ace, VEH, VEH" })
    void givenATagWhenItIsMappedBackThenItBecomesThis(String from, String tag, String expected) {
        FeatureMapping tags = back(from);

        assertEquals(Optional.of(expected), tags.map(tag));
    }

    @ParameterizedTest
    @CsvSource({ "conll, MISC", "wojood, PRODUCT", "ontonotes, PRODUCT", "ontonotes, WORK_OF_ART" })
    void givenATagThatSeveralBecameWhenItIsMappedBackThenItKeepsItsName(String from, String tag) {
        assertEquals(Optional.of(tag), back(from).map(tag));
    }

    private FeatureMapping back(String from) {
        LayerMapping layer = tagsets.mappingEitherWay(from, "news").orElseThrow().layers().get("Entity");
        assertEquals("Entity", layer.layer());
        return layer.features().getFirst();
    }

    @Test
    void givenATagsetWhenAskedWhatItGoesTogetherWithThenTheOthersAreNamed() {
        assertEquals(List.of("wojood", "ontonotes", "ace", "conll", "parc"), tagsets.mappable("news"));
        assertEquals(List.of("news"), tagsets.mappable("ace"));
        assertEquals(List.of(), tagsets.mappable("own"));
    }

    @Test
    void givenAMappingFileWhenReadThenItIsAsWritten() throws Exception {
        TagMapping mapping = tagsets.readMapping("""
                mapping a -> b
                layer X -> Y
                    feature tag -> tag
                        P -> Q
                """.getBytes(StandardCharsets.UTF_8), "a-b.mapping");

        assertEquals("Y", mapping.layers().get("X").layer());
        assertEquals(Map.of("Q", "P"), mapping.inverse().layers().get("Y").features().getFirst().values());
    }
}
