/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.isnad.text.message.Nearest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> NAMES = List.of("PERS", "NORP", "ORG", "Entity", "Event", "بيان", "بيانات");

    @ParameterizedTest
    @CsvSource({"pers, PERS", "PRES, PERS", "PER, PERS", "entity, Entity", "Entiti, Entity", "ROG, ORG",
        "بياناتها, بيانات", "zzz, ORG"})
    void givesTheNameThatTakesTheFewestEdits(String word, String nearest) {
        assertEquals(Optional.of(nearest), Nearest.to(word, NAMES));
    }

    @Test
    void givesNothingWhereThereIsNothing() {
        assertEquals(Optional.empty(), Nearest.to("x", List.of()));
    }
}
