/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.isnad.text.MatchMode;
import org.isnad.ui.search.internal.LikeThis;
import org.junit.jupiter.api.Test;

class LikeThisTest {

    @Test
    void givenATextWithSignsOfTheLanguageWhenItsWordsAreLookedForThenTheSignsMeanNothing() {
        assertEquals("\"قال\" \"نعم\" \"ثم\" \"المتحدث\"", words("قال \"نعم\" ثم (المتحدث)"));
        assertEquals("\"1\"", words("[1]"));
        assertEquals("\"نعم\"", words("نعم*"));
    }

    @Test
    void givenATextOfWordsWhenTheyAreLookedForThenItIsTheQueryAsItIs() {
        assertEquals("قال زيد، ثم مضى.", words(" قال زيد، ثم مضى.\nعمرو"));
    }

    @Test
    void givenATextWithoutWordsWhenTheyAreLookedForThenThereIsNoQuery() {
        assertEquals("", words("«…»"));
        assertEquals("", words(""));
    }

    private static String words(String text) {
        return LikeThis.words(text, MatchMode.FOLDED);
    }
}
