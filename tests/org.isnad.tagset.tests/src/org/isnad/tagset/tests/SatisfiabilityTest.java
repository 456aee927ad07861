/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.isnad.model.schema.Layer;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.Tagsets;
import org.isnad.tagset.internal.Satisfiability;
import org.isnad.tagset.internal.Satisfiability.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SatisfiabilityTest {

    private static final String TAGSET = "tagset t span layer A { feature f : tag required { tag x { tag x1 } tag y } "
            + "feature g : tag { tag x tag z } feature many : tags { tag p tag q } feature b : boolean "
            + "feature n : integer constraint c: %s else error \"E\" / \"ع\" }";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "SOMETIMES | f = x",
        "SOMETIMES | f under x implies g = z",
        "SOMETIMES | f = g",
        "SOMETIMES | has b and b != true",
        "ALWAYS    | f in (x, x1, y)",
        "ALWAYS    | has f",
        "ALWAYS    | b = true or b = false or not has b",
        "ALWAYS    | n > 3 or has f",
        "ALWAYS    | f matches \"[xy]1?\"",
        "UNKNOWN   | many = p and many = q",
        "UNKNOWN   | n > 3 and n < 2",
        "UNKNOWN   | inside A",
        "UNKNOWN   | f = x implies text matches \"a\"" })
    void givenAConditionWhenAllCombinationsAreTriedThenThisIsTheAnswer(Answer expected, String condition)
            throws TagsetException {
        Layer layer = Tagsets.shipped().read(TAGSET.formatted(condition).getBytes(StandardCharsets.UTF_8), "t.tagset",
                TagsetSurroundings.NONE).layer("A").orElseThrow();

        assertEquals(expected,
                Satisfiability.of(layer.constraints().getFirst().condition(), layer.features()));
    }
}
