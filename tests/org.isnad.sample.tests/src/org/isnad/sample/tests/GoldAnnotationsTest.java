/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sample.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.isnad.sample.SampleAnnotation;
import org.isnad.sample.SampleCorpus;
import org.isnad.sample.SampleDocument;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gold annotations: they fit the text, use the tagset's names only, and leave no document thin. */
class GoldAnnotationsTest {

    private static final Set<String> TAGS = Set.of("PERS", "NORP", "OCC", "ORG", "GPE", "LOC", "FAC", "EVENT", "DATE",
            "TIME", "LANGUAGE", "WEBSITE", "LAW", "PRODUCT", "CARDINAL", "ORDINAL", "PERCENT", "QUANTITY", "UNIT",
            "MONEY", "CURR", "WEA", "VEH");

    private static final Map<String, Map<String, Set<String>>> ALLOWED = Map.of(
            "Entity", Map.of("tag", TAGS, "mention", Set.of("NAM", "NOM", "PRO")),
            "Source", Map.of("kind",
                    Set.of("named", "unnamed-official", "anonymous", "collective", "media", "author")),
            "Cue", Map.of("type", Set.of("assertion", "belief", "fact", "eventuality"),
                    "style", Set.of("direct", "indirect", "mixed"), "polarity", Set.of("positive", "negative")),
            "Content", Map.of(),
            "Figure", Map.of(
                    "what", Set.of("killed", "wounded", "missing", "detained", "displaced", "money", "other"),
                    "who", Set.of("civilian", "fighter", "women", "children", "leaders", "unspecified"),
                    "hedge", Set.of("about", "at-least", "more-than")));

    private static final Set<String> NUMBERS = Set.of("number", "min", "max");

    static List<SampleDocument> documents() {
        return SampleCorpus.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theTextOfEachAnnotationEqualsItsSlices(SampleDocument document) {
        for (SampleAnnotation annotation : document.annotations()) {
            String slices = annotation.ranges().stream()
                    .map(range -> document.text().substring(range.begin(), range.end()))
                    .collect(Collectors.joining(" "));
            assertEquals(slices, annotation.text());
            assertFalse(annotation.ranges().stream().anyMatch(TextRange::isEmpty), annotation.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noRangeBeginsOrEndsWithABlank(SampleDocument document) {
        for (SampleAnnotation annotation : document.annotations()) {
            for (TextRange range : annotation.ranges()) {
                String slice = range.covered(document.text());
                assertEquals(slice.strip(), slice);
            }
        }
    }

    @Test
    void noBorderLiesInsideASurrogatePairAlthoughThereAreSome() {
        boolean pairs = false;
        for (SampleDocument document : documents()) {
            String text = document.text();
            pairs |= text.codePointCount(0, text.length()) < text.length();
            for (SampleAnnotation annotation : document.annotations()) {
                for (TextRange range : annotation.ranges()) {
                    assertFalse(splitsPair(text, range.begin()) || splitsPair(text, range.end()),
                            annotation.toString());
                }
            }
        }
        assertTrue(pairs, "no document holds a character beyond U+FFFF");
    }

    private static boolean splitsPair(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1),
                text.charAt(offset));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void layersFeaturesAndValuesAreThoseOfTheTagset(SampleDocument document) {
        for (SampleAnnotation annotation : document.annotations()) {
            Map<String, Set<String>> features = ALLOWED.get(annotation.layer());
            annotation.features().forEach((name, value) -> {
                if (annotation.layer().equals("Figure") && NUMBERS.contains(name)) {
                    assertTrue(value.matches("[0-9]+"), annotation.toString());
                } else {
                    assertTrue(features.getOrDefault(name, Set.of()).contains(value), annotation.toString());
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void featuresThatAnAnnotationNeedsAreThere(SampleDocument document) {
        for (SampleAnnotation annotation : document.annotations()) {
            Set<String> needed = switch (annotation.layer()) {
                case "Entity" -> Set.of("tag");
                case "Source" -> Set.of("kind");
                case "Cue" -> Set.of("type", "style", "polarity");
                case "Figure" -> Set.of("what");
                default -> Set.<String>of();
            };
            assertTrue(annotation.features().keySet().containsAll(needed), annotation.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void annotationsComeInReadingOrderWithoutDoubles(SampleDocument document) {
        Comparator<SampleAnnotation> order = Comparator
                .comparingInt((SampleAnnotation a) -> a.ranges().getFirst().begin())
                .thenComparing(Comparator.comparingInt((SampleAnnotation a) -> a.ranges().getLast().end()).reversed());
        Set<String> seen = new HashSet<>();

        assertEquals(document.annotations().stream().sorted(order).toList(), document.annotations());
        for (SampleAnnotation annotation : document.annotations()) {
            assertTrue(seen.add(annotation.layer() + annotation.ranges()), "twice: " + annotation);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachDocumentHasEnoughOfEachLayer(SampleDocument document) {
        Map<String, Long> counts = document.annotations().stream()
                .collect(Collectors.groupingBy(SampleAnnotation::layer, Collectors.counting()));

        assertTrue(counts.get("Entity") >= 20, counts.toString());
        assertTrue(counts.get("Source") >= 5, counts.toString());
        assertTrue(counts.get("Cue") >= 5, counts.toString());
        assertTrue(counts.get("Content") >= 5, counts.toString());
    }

    @Test
    void theCorpusUsesEveryTagAndEveryValue() {
        Set<String> used = documents().stream().flatMap(document -> document.annotations().stream())
                .flatMap(annotation -> annotation.features().values().stream()).collect(Collectors.toSet());
        Set<String> expected = new HashSet<>(TAGS);
        expected.addAll(ALLOWED.get("Source").get("kind"));
        ALLOWED.get("Cue").values().forEach(expected::addAll);

        expected.removeAll(used);

        assertEquals(Set.of(), expected);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyNameThatIsMarkedOnceIsMarkedWhereverItStandsAlone(SampleDocument document) {
        Set<String> names = document.annotations().stream()
                .filter(a -> a.layer().equals("Entity") && "NAM".equals(a.features().get("mention")))
                .filter(a -> !a.features().get("tag").equals("NORP"))
                .map(SampleAnnotation::text).collect(Collectors.toSet());
        List<TextRange> entities = document.annotations().stream().filter(a -> a.layer().equals("Entity"))
                .map(a -> a.ranges().getFirst()).toList();
        for (String name : names) {
            for (int at = document.text().indexOf(name); at >= 0; at = document.text().indexOf(name, at + 1)) {
                TextRange range = new TextRange(at, at + name.length());
                boolean insideAWord = isLetter(document.text(), range.begin() - 1)
                        || isLetter(document.text(), range.end());
                assertTrue(insideAWord || entities.stream().anyMatch(entity -> entity.contains(range)),
                        () -> document.fileName() + ": «" + name + "» is not marked at " + range);
            }
        }
    }

    private static boolean isLetter(String text, int offset) {
        return offset >= 0 && offset < text.length() && Character.isLetter(text.charAt(offset));
    }
}
