/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.isnad.text.Graphemes;
import org.isnad.ui.search.internal.hits.Excerpt;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String CONTEXT = "قَالَ زَيْدٌ لِعَمْرٍو إنّ السوق مفتوحة";

    @Test
    void givenLineBreaksWhenALineIsMadeThenTheyAreBlanks() {
        assertEquals("قال زيد لعمرو", Excerpt.line("قال\r\n\tزيد \n لعمرو"));
    }

    @Test
    void givenRoomWhenAContextIsCutThenItIsWhole() {
        assertEquals(CONTEXT, Excerpt.before(CONTEXT, 100, String::length));
        assertEquals(CONTEXT, Excerpt.after(CONTEXT, 100, String::length));
    }

    @Test
    void givenLittleRoomWhenTheContextBeforeIsCutThenItsEndStaysAndBeginsWithAWord() {
        assertEquals("…السوق مفتوحة", Excerpt.before(CONTEXT, 15, String::length));
    }

    @Test
    void givenLittleRoomWhenTheContextAfterIsCutThenItsBeginningStaysAndEndsWithAWord() {
        assertEquals("قَالَ زَيْدٌ…", Excerpt.after(CONTEXT, 16, String::length));
    }

    @Test
    void givenAnyRoomWhenAContextIsCutThenItFitsAndNoLetterLosesItsMarks() {
        Graphemes graphemes = Graphemes.of(CONTEXT);
        for (int width = 1; width < CONTEXT.length(); width++) {
            String before = Excerpt.before(CONTEXT, width, String::length);
            String after = Excerpt.after(CONTEXT, width, String::length);
            assertTrue(before.length() <= width && after.length() <= width, before + " and " + after);
            assertTrue(CONTEXT.endsWith(before.substring(1)) && CONTEXT.startsWith(stem(after)), before + after);
            assertTrue(graphemes.isBoundary(CONTEXT.length() - before.length() + 1), before);
            assertTrue(graphemes.isBoundary(stem(after).length()), after);
        }
    }

    private static String stem(String cut) {
        return cut.substring(0, cut.length() - Excerpt.ELLIPSIS.length());
    }
}
