/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.isnad.ui.LatinLegend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinLegendTest {

    @ParameterizedTest
    @CsvSource({ "p,P", "P,P", "1,1", "ح,P", "ض,Q", "ش,A", "ئ,Z", "ﻻ,B", "ظ,/", "ذ,`", "ك,;", "٣,3", "۴,4" })
    void isTheLegendOfTheKeyWhateverTheLayout(char reported, String legend) {
        assertEquals(Optional.of(legend), LatinLegend.of(reported));
    }

    @Test
    void keypadDigitsAreDigits() {
        assertEquals(Optional.of("7"), LatinLegend.of(SWT.KEYPAD_7));
    }

    @Test
    void keysThatWriteNothingHaveNone() {
        for (int key : new int[] { SWT.F1, SWT.SHIFT, SWT.ARROW_LEFT, SWT.DEL, SWT.ESC, ' ', SWT.CR, 0 }) {
            assertEquals(Optional.empty(), LatinLegend.of(key));
        }
    }
}
