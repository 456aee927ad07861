/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.isnad.model.DocumentId;
import org.isnad.search.SearchResult;
import org.isnad.ui.search.internal.Counts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountsTest {

    private Locale before;

    @BeforeEach
    void speakEnglish() {
        before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @Test
    void givenHitsInTwoDocumentsWhenTheyAreCountedThenBothNumbersAreSaid() {
        String text = Counts.text(Hits.result(3, Hits.hit("a", 0), Hits.hit("a", 9), Hits.hit("b", 0)),
                DocumentId::value);
        assertTrue(text.contains("3") && text.contains("2"), text);
    }

    @Test
    void givenMoreHitsThanAreShownWhenTheyAreCountedThenItIsSaid() {
        String text = Counts.text(Hits.result(12_345, Hits.hit("a", 0)), DocumentId::value);
        assertTrue(text.contains("12,345") && text.contains("first"), text);
    }

    @Test
    void givenADamagedDocumentWhenHitsAreCountedThenItIsNamed() {
        SearchResult damaged = new SearchResult(1, List.of(Hits.hit("a", 0)), List.of(new DocumentId("b")),
                Hits.result(0).problem());
        assertTrue(Counts.text(damaged, id -> "«" + id.value() + "»").contains("«b»"));
    }

    @Test
    void givenArabicWhenTwoHitsAreCountedThenTheDualIsUsed() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag("ar"));
        assertEquals("نتيجتان في وثيقة واحدة", Counts.text(Hits.result(2, Hits.hit("a", 0), Hits.hit("a", 9)),
                DocumentId::value));
    }
}
