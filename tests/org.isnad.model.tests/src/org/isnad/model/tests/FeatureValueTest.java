/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.isnad.model.DocumentId;
import org.isnad.model.FeatureValue;
import org.isnad.model.FeatureValue.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureValueTest {

    private static final String ID = "01841e1a-4c00-7000-8000-000000000001";

    @ParameterizedTest
    @CsvSource({ "INTEGER,-012,-12", "INTEGER,5.00,5", "DECIMAL,12.50,12.5", "DECIMAL,100,100", "DECIMAL,-0.0,0",
            "BOOLEAN,true,true", "DATE,2022-10-17,2022-10-17", "NUMBER_RANGE,45,45", "NUMBER_RANGE,300..400,300..400",
            "NUMBER_RANGE,20.0..,20..", "NUMBER_RANGE,..9.5,..9.5", "NUMBER_RANGE,7..7,7", "STRING,قال زيد,قال زيد",
            "TAG,PERS,PERS", "ANNOTATION," + ID + "," + ID, "ENTITY," + ID + "," + ID, "CLAIM," + ID + "," + ID })
    void aValueHasOneText(Type type, String text, String canonical) {
        FeatureValue value = FeatureValue.parse(type, List.of(text));

        assertEquals(List.of(canonical), value.texts());
        assertEquals(value, FeatureValue.parse(type, value.texts()));
        assertEquals(type, value.type());
    }

    @ParameterizedTest
    @CsvSource({ "INTEGER,5.5", "INTEGER,٥", "INTEGER,", "DECIMAL,1e9", "DECIMAL,1.", "BOOLEAN,yes", "DATE,2022-13-01",
            "DATE,17.10.2022", "NUMBER_RANGE,4..3", "NUMBER_RANGE,..", "NUMBER_RANGE,a..b", "ANNOTATION,x",
            "ENTITY,1" })
    void otherTextsAreRefused(Type type, String text) {
        assertThrows(IllegalArgumentException.class,
                () -> FeatureValue.parse(type, List.of(text == null ? "" : text)));
    }

    @Test
    void onlyTagsMayBeSeveral() {
        assertEquals(List.of("A", "B"), FeatureValue.parse(Type.TAGS, List.of("A", "B")).texts());
        assertThrows(IllegalArgumentException.class, () -> FeatureValue.parse(Type.STRING, List.of("a", "b")));
        assertThrows(IllegalArgumentException.class, () -> FeatureValue.parse(Type.DATE, List.of()));
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> FeatureValue.parse(Type.DECIMAL, List.of("9".repeat(41))));
    }

    @Test
    void aFeatureDoesNotReferToADocument() {
        assertThrows(IllegalArgumentException.class, () -> new FeatureValue.Reference(new DocumentId("d")));
    }
}
