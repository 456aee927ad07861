/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.model.Origin;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.emf.StoredDocument;
import org.isnad.model.emf.StoredEntry;
import org.isnad.model.emf.StoredModelFactory;
import org.isnad.model.emf.StoredModelPackage;
import org.isnad.model.emf.StoredSpan;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code that is generated from the Ecore model. */
class StoredModelTest {

    private static final StoredModelFactory FACTORY = StoredModelFactory.eINSTANCE;
    private static final AnnotationId ID = AnnotationId.valueOf("01841e1a-4c00-7000-8000-000000000001");

    @Test
    void aStoredSpanIsASpan() {
        StoredSpan stored = FACTORY.createSpan();
        stored.setId(ID);
        stored.setLayer("Entity");
        stored.setRanges(List.of(new TextRange(2, 5), new TextRange(8, 9)));
        stored.setAuthor("سارة");
        stored.setTime(Instant.EPOCH);
        stored.getFeatures().add(entry("tag", "PERS"));
        stored.getFeatures().add(entry("tag", "ORG"));
        stored.getFeatures().add(entry("mention", "NAM"));

        Span span = stored;

        assertEquals(new SpanData(ID, "Entity", stored.getRanges(),
                Map.of("tag", List.of("PERS", "ORG"), "mention", List.of("NAM")), "سارة", Instant.EPOCH,
                Origin.MANUAL, ""), SpanData.of(span));
        assertEquals(9, span.end());
    }

    @Test
    void aStoredDocumentIsADocument() {
        StoredDocument stored = FACTORY.createDocument();
        stored.setId(new DocumentId("a"));
        stored.getMetadata().add(entry("outlet", "وكالة"));

        assertEquals(new DocumentId("a"), stored.id());
        assertEquals("", stored.source());
        assertEquals(Map.of("outlet", "وكالة"), stored.metadata());
    }

    @Test
    void rangesAreWrittenAsText() {
        List<TextRange> ranges = List.of(new TextRange(4, 9), new TextRange(12, 14));

        String text = FACTORY.convertToString(StoredModelPackage.Literals.RANGES, ranges);

        assertEquals("4-9 12-14", text);
        assertEquals(ranges, FACTORY.createFromString(StoredModelPackage.Literals.RANGES, text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "4", "4-", "-4-5", "9-4", "4-9,12-14", "4-9  12-14", "4-9 ", "٤-٩",
        "4-99999999999" })
    void otherTextsAreNoRanges(String text) {
        assertThrows(IllegalArgumentException.class,
                () -> FACTORY.createFromString(StoredModelPackage.Literals.RANGES, text));
    }

    private static StoredEntry entry(String name, String value) {
        StoredEntry entry = FACTORY.createEntry();
        entry.setName(name);
        entry.setValue(value);
        return entry;
    }
}
