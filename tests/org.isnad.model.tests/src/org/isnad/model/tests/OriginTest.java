/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;

import org.isnad.model.Origin;
import org.isnad.testkit.AnyObjects;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @Test
    void theTextIsReadAgain() {
        Seeded.rounds(500, random -> {
            Origin origin = new AnyObjects(random).origin();
            assertEquals(origin, Origin.parse(origin.toString()));
        });
    }

    @Test
    void aSuggestionSaysHowSureWhoWas() {
        Origin origin = Origin.suggested("gazetteer", 0.85);

        assertEquals("SUGGESTED 0.85 gazetteer", origin.toString());
        assertEquals(OptionalDouble.of(0.85), origin.score());
        assertEquals("SUGGESTED 1 x", Origin.suggested("x", 1).toString());
        assertEquals("SUGGESTED 0 x", Origin.suggested("x", 0).toString());
        assertEquals(Origin.SUGGESTED, Origin.parse("SUGGESTED"));
    }

    @Test
    void aDecisionKeepsWhoSuggestedIt() {
        Origin decision = Origin.suggested("gazetteer", 0.85).accepted();

        assertEquals(Origin.Kind.MANUAL, decision.kind());
        assertEquals("MANUAL 0.85 gazetteer", decision.toString());
        assertEquals(decision, Origin.parse("MANUAL 0.85 gazetteer"));
        assertEquals(Origin.MANUAL, Origin.SUGGESTED.accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "manual", "SUGGESTED 2 x", "SUGGESTED 0.5", "SUGGESTED 0.5 ", "SUGGESTED .5 x",
            "IMPORTED 0.5 x", "OTHER 0.5 x" })
    void otherTextsAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Origin.parse(text));
    }
}
