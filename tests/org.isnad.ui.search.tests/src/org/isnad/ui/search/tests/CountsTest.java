/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.isnad.model.DocumentId;
import org.isnad.search.HitPage;
import org.isnad.ui.search.internal.Counts;
import org.isnad.ui.search.internal.hits.Ticks;
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
        String text = text(Hits.page(12_345, 2), 0);
        assertTrue(text.contains("12,345") && text.contains("2 documents"), text);
    }

    @Test
    void givenTickedHitsWhenTheyAreCountedThenThatIsSaid() {
        assertTrue(text(Hits.page(9, 2), 4).contains("4 are ticked"));
        assertFalse(text(Hits.page(9, 2), 0).contains("ticked"));
    }

    @Test
    void givenAllHitsAreTickedButOneWhenTheyAreCountedThenThoseFoundLaterAreNamedToo() {
        Ticks ticks = new Ticks();
        ticks.setAll(true);
        ticks.set(Hits.hit("a", 0), false);

        String text = Counts.text(Hits.page(9, 2), ticks, DocumentId::value);

        assertTrue(text.contains("All but 1 are ticked, also those found later."), text);
    }

    @Test
    void givenADamagedDocumentWhenHitsAreCountedThenItIsNamed() {
        HitPage damaged = new HitPage(1, 1, List.of(), true, 0, List.of(new DocumentId("b")), Optional.empty());
        assertTrue(text(damaged, 0).contains("«b»"));
    }

    @Test
    void givenDocumentsThatAreNotIndexedYetWhenHitsAreCountedThenTheyAreCountedToo() {
        HitPage early = new HitPage(1, 1, List.of(), true, 7, List.of(), Optional.empty());
        assertTrue(text(early, 0).contains("7 documents are still being indexed"));
    }

    @Test
    void givenMoreHitsThanCanBeSortedWhenTheyAreCountedThenTheOrderIsSaid() {
        HitPage unordered = new HitPage(200_000, 1, List.of(), false, 0, List.of(), Optional.empty());
        assertTrue(text(unordered, 0).contains("100,000"), text(unordered, 0));
    }

    @Test
    void givenArabicWhenTwoHitsAreCountedThenTheDualIsUsed() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag("ar"));
        assertEquals("نتيجتان في وثيقة واحدة", text(Hits.page(2, 1), 0));
    }

    private static String text(HitPage page, int ticked) {
        Ticks ticks = new Ticks();
        IntStream.range(0, ticked).forEach(i -> ticks.set(Hits.hit("a", i), true));
        return Counts.text(page, ticks, id -> "«" + id.value() + "»");
    }
}
