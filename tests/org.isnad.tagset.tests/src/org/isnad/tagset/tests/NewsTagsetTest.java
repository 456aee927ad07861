/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Contrast;
import org.isnad.tagset.Tagsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsTagsetTest {

    private final Tagset news = Tagsets.shipped().find("news").orElseThrow();

    @Test
    void isTheDefault() {
        assertEquals(news, Tagsets.shipped().all().getFirst());
    }

    @Test
    void hasTheTypesThatPeopleOfTheFieldKnow() {
        assertEquals(List.of("PERS", "NORP", "OCC", "ORG", "GPE", "LOC", "FAC", "EVENT", "DATE", "TIME", "LANGUAGE",
                "WEBSITE", "LAW", "PRODUCT", "CARDINAL", "ORDINAL", "PERCENT", "QUANTITY", "UNIT", "MONEY", "CURR",
                "WEA", "VEH"), layer("Entity").tags().stream().map(Tag::name).toList());
    }

    @ParameterizedTest
    @CsvSource({ "Entity, tag subtype mention entity", "Source, kind", "Cue, type style polarity determinacy",
        "Content, factuality", "Figure, what who number min max hedge asOf", "Attribution, style",
        "Stance, stance claim", "DocumentStance, stance claim",
        "Document, outlet byline agency published published-hijri address language" })
    void hasTheFeatures(String layer, String features) {
        assertEquals(features, String.join(" ", layer(layer).features().stream().map(FeatureType::name).toList()));
    }

    @Test
    void marksEverythingWithOneKey() {
        Set<String> keys = new HashSet<>();
        for (Layer layer : news.layers()) {
            boolean marksText = layer.kind() != Layer.Kind.DOCUMENT && layer.tags().isEmpty();
            assertEquals(marksText, !layer.key().isEmpty(), layer.name());
            Stream.concat(Stream.of(layer.key()), layer.tags().stream().map(Tag::key)).filter(key -> !key.isEmpty())
                    .forEach(key -> assertTrue(keys.add(key), key));
            layer.tags().forEach(tag -> assertFalse(tag.key().isEmpty(), tag.name()));
        }
    }

    @Test
    void canBeSeenAndReadOnBothPages() {
        for (Style style : styles()) {
            assertTrue(Contrast.ratio(style.light(), Contrast.LIGHT) >= Contrast.VISIBLE, style.light());
            assertTrue(Contrast.ratio(Contrast.LIGHT, style.light()) >= Contrast.READABLE, style.light());
            assertTrue(Contrast.ratio(style.dark(), Contrast.DARK_PAGE) >= Contrast.VISIBLE, style.dark());
            assertTrue(Contrast.ratio(Contrast.DARK_LABEL, style.dark()) >= Contrast.READABLE, style.dark());
        }
    }

    @Test
    void givesEachEntityTypeColoursOfItsOwn() {
        List<Style> styles = layer("Entity").tags().stream().map(Tag::style).toList();

        assertEquals(styles.size(), new HashSet<>(styles.stream().map(Style::light).toList()).size());
        assertEquals(styles.size(), new HashSet<>(styles.stream().map(Style::dark).toList()).size());
    }

    @Test
    void speaksBothLanguages() {
        for (Layer layer : news.layers()) {
            assertSpoken(layer.label(), layer.name());
            assertSpoken(layer.description(), layer.name());
            for (FeatureType feature : layer.features()) {
                assertSpoken(feature.label(), feature.name());
                for (Tag value : feature.values()) {
                    assertSpoken(value.label(), value.name());
                    if (!feature.name().equals("language")) {
                        assertSentences(value.description(), value.name());
                    }
                }
            }
            layer.roles().forEach(role -> assertSpoken(role.label(), role.name()));
            layer.constraints().forEach(constraint -> assertSentences(constraint.message(), constraint.name()));
        }
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertEquals(21.0, Contrast.ratio("#000000", "#ffffff"), 0.001);
        assertEquals(1.0, Contrast.ratio("#808080", "#808080"), 0.001);
        assertEquals(4.54, Contrast.ratio("#767676", "#ffffff"), 0.01);
    }

    private Layer layer(String name) {
        return news.layer(name).orElseThrow();
    }

    private List<Style> styles() {
        List<Style> styles = new ArrayList<>();
        for (Layer layer : news.layers()) {
            styles.add(layer.style());
            layer.tags().forEach(tag -> styles.add(tag.style()));
        }
        return styles;
    }

    private static void assertSentences(Label label, String what) {
        assertSpoken(label, what);
        assertTrue(label.english().endsWith("."), what);
        assertTrue(label.arabic().endsWith("."), what);
    }

    private static void assertSpoken(Label label, String what) {
        assertTrue(label.english().codePoints().allMatch(c -> c < 0x600) && !label.english().isBlank(), what);
        assertTrue(label.arabic().codePoints().anyMatch(c -> c >= 0x620 && c <= 0x64a), what);
    }
}
