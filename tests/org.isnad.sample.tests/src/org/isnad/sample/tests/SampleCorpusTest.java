/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sample.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

/** The documents themselves: names, texts, metadata. */
class SampleCorpusTest {

    private static final Set<String> METADATA = Set.of("outlet", "byline", "agency", "published", "language");

    static List<SampleDocument> documents() {
        return SampleCorpus.documents();
    }

    @Test
    void sixDocumentsOfSixOutletsComeInTheOrderOfTheirNames() {
        List<String> names = documents().stream().map(SampleDocument::fileName).toList();
        Set<String> outlets = documents().stream().map(d -> d.metadata().get("outlet")).collect(Collectors.toSet());

        assertEquals(6, names.size());
        assertEquals(names.stream().sorted().toList(), names);
        assertEquals(6, outlets.size());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theFileNameIsSafeOnEverySystem(SampleDocument document) {
        assertTrue(document.fileName().matches("[0-9a-z-]+\\.txt"), document.fileName());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theTextIsAShortReportWithPlainLineEnds(SampleDocument document) {
        String text = document.text();

        assertTrue(text.length() >= 1200 && text.length() <= 2500, document.fileName() + ": " + text.length());
        assertFalse(text.startsWith("\uFEFF"));
        assertFalse(text.contains("\r"));
        assertTrue(text.endsWith("\n"));
        assertEquals(text, new String(document.bytes(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void titleAndMetadataAreFilled(SampleDocument document) {
        assertTrue(document.title().codePoints().anyMatch(c -> Character.UnicodeScript.of(c)
                == Character.UnicodeScript.ARABIC), document.title());
        assertTrue(METADATA.containsAll(document.metadata().keySet()), document.metadata().toString());
        assertTrue(document.metadata().values().stream().noneMatch(String::isBlank));
        assertEquals("ar", document.metadata().get("language"));
        LocalDate.parse(document.metadata().get("published"));
    }

    @Test
    void anAnnotationThatDoesNotFitItsTextIsRefused() {
        SampleAnnotation wrong = new SampleAnnotation("Entity", List.of(new TextRange(0, 3)), "قال", Map.of());

        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> new SampleDocument("x.txt", "عنوان", Map.of(), "أكد", List.of(wrong)));

        assertTrue(refusal.getMessage().contains("«أكد», not «قال»"), refusal.getMessage());
    }

    @Test
    void anAnnotationWhoseRangesTouchIsRefused() {
        List<TextRange> touching = List.of(new TextRange(0, 3), new TextRange(3, 4));

        assertThrows(IllegalArgumentException.class,
                () -> new SampleAnnotation("Content", touching, "x", Map.of()));
    }
}
