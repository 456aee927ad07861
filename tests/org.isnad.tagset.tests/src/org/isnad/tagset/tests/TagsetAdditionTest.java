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

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.TagsetAddition;
import org.isnad.tagset.Tagsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that are added to the text of a tagset file. */
class TagsetAdditionTest {

    private static final Style BLUE = new Style("#1f4e9c", "#9cc2ff");

    private final Tagsets tagsets = Tagsets.shipped();

    @ParameterizedTest
    @ValueSource(strings = {
        "tagset t\n\nspan layer Entity {\n    feature tag : tag required {\n        tag A\n    }\n}\n",
        "tagset t span layer Entity { feature tag : tag { tag A } }",
        "tagset t // feature tag : tag { }\n/* layer Entity { */ tags L { tag A }\n"
                + "span layer Entity {\n feature x : string feature tag : tag of L default A\n}",
        "tagset t span layer \"Entity\" { description \"{\" / \"أ }\" feature tag : tag { tag A { tag B } }\n }" })
    void givenATextWhenATagIsAddedThenItCompilesAndWhatWasThereStays(String text) throws Exception {
        Tagset before = read(text);

        TagsetAddition addition = tagsets.addition(text, before, labels("Entity", "زورق", "A"));

        Tagset after = read(addition.text());
        assertEquals(List.of("Entity.tag.زورق"), addition.added());
        assertEquals(List.of(), addition.left());
        assertTrue(after.layer("Entity").orElseThrow().tag("زورق").isPresent(), addition.text());
        assertEquals(BLUE, after.layer("Entity").orElseThrow().tag("زورق").orElseThrow().style());
        assertEquals(before.layer("Entity").orElseThrow().tags(), after.layer("Entity").orElseThrow().tags().stream()
                .filter(tag -> !tag.name().equals("زورق")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "news", "wojood", "ontonotes", "ace", "conll", "parc" })
    void givenAShippedTagsetWhenLayersAndTagsAreAddedThenNothingOfItIsLost(String name) throws Exception {
        Tagset before = tagsets.find(name).orElseThrow();
        String text = new String(tagsets.source(before), StandardCharsets.UTF_8);
        String layer = before.layers().getFirst().name();

        TagsetAddition addition = tagsets.addition(text, before,
                new Tagset("x", before.label(), List.of(layer(layer, "a b", "rest"), layer("Vessel", "sail"))));

        Tagset after = read(addition.text());
        assertTrue(after.layer("Vessel").orElseThrow().tag("sail").isPresent());
        assertTrue(after.layer(layer).orElseThrow().tag("a b").isPresent());
        assertEquals(before.layers().size() + 1, after.layers().size());
        assertTrue(addition.text().lines().toList().containsAll(text.lines().toList()));
    }

    @Test
    void givenALayerOfAnImportedFileWhenATagIsAddedThenItIsNamedAsLeft() throws Exception {
        String text = "tagset t import conll\n";

        TagsetAddition addition = tagsets.addition(text, read(text), labels("Entity", "WEA"));

        assertEquals(text, addition.text());
        assertEquals(List.of("Entity.tag.WEA"), addition.left());
        assertEquals(List.of(), addition.added());
    }

    private Tagset read(String text) throws Exception {
        return tagsets.read(text.getBytes(StandardCharsets.UTF_8), "t.tagset");
    }

    private static Tagset labels(String layer, String... tags) {
        return new Tagset("labels", new Label("labels", "labels"), List.of(layer(layer, tags)));
    }

    private static Layer layer(String name, String... tags) {
        List<Tag> values = List.of(tags).stream()
                .map(tag -> new Tag(tag, new Label(tag, tag), new Label("", ""), BLUE, "")).toList();
        FeatureType feature = new FeatureType("tag", new Label("tag", "tag"), FeatureType.Kind.TAG, values, false, false,
                "");
        return new Layer(name, Layer.Kind.SPAN, new Label(name, name), new Label("", ""), BLUE, "", List.of(feature));
    }
}
