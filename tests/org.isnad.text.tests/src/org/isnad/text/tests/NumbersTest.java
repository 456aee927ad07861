/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.isnad.text.TextRange;
import org.isnad.text.quantity.NumberSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"7 ~ 7", "٢٥ ~ 25", "۲۵ ~ 25", "1,200 ~ 1200", "١٬٢٠٠ ~ 1200", "1،200 ~ 1200",
        "1,200,300 ~ 1200300", "1.200.300 ~ 1200300", "1.200 ~ 1200", "1.235 ~ 1.235", "1٫200 ~ 1.2", "0.250 ~ 0.25",
        "0,125 ~ 0.125", "1234,567 ~ 1234.567", "3.5 ~ 3.5", "3,5 ~ 3.5", "٣٫٥ ~ 3.5", "٣،٥ ~ 3.5", "3.14 ~ 3.14",
        "1,200.50 ~ 1200.5", "1.200,50 ~ 1200.5", "١٬٢٠٠٫٥ ~ 1200.5", "2,000 ~ 2000", "0 ~ 0", "0.0 ~ 0", "100 ~ 100",
        "1234567890123456789012345678901234567890 ~ 1234567890123456789012345678901234567890"})
    void readsDigitsOfBothSets(String digits, String value) {
        assertEquals(value + "=" + digits, Written.numbers("قتل " + digits + " شخصا"));
        assertEquals(value + "=" + digits, Written.numbers(digits));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"بين 20 و30 جريحا ~ 20..30=20 و30", "ما بين 20 و 30 ~ 20..30=20 و 30",
        "وبين ٢٠ و٣٠ ~ 20..30=٢٠ و٣٠", "بين الـ20 والـ30 ~ 20..30=20 والـ30", "من 20 إلى 30 ~ 20..30=20 إلى 30",
        "20 الى 30 ~ 20..30=20 الى 30", "من 20 حتى 30 ~ 20..30=20 حتى 30", "20-30 ~ 20..30=20-30",
        "نحو 20 - 30 شخصا ~ 20..30=20 - 30", "20–30 ~ 20..30=20–30", "20—30 ~ 20..30=20—30", "30-20 ~ 20..30=30-20",
        "من 30 إلى 20 ~ 20..30=30 إلى 20", "20%-30% ~ 20..30=20%-30", "بين 20% و30% ~ 20..30=20% و30",
        "بين 1,200 و1,300.5 ~ 1200..1300.5=1,200 و1,300.5", "20 to 30 ~ 20..30=20 to 30",
        "between 20 and 30 ~ 20..30=20 and 30", "20 إلى 20 ~ 20=20 إلى 20"})
    void readsRanges(String text, String number) {
        assertEquals(number, Written.numbers(text + " قال"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"قتل 20 و30 جريحا ~ 20=20 | 30=30", "بين 3 فصائل و5 مدنيين ~ 3=3 | 5=5",
        "20، 30 ~ 20=20 | 30=30", "20. 30 ~ 20=20 | 30=30", "1- 30 شخصا ~ 1=1 | 30=30", "1 - 30 شخصا ~ 1=1 | 30=30",
        "20 إلى حلب 30 ~ 20=20 | 30=30", "3/4 ~ 3=3 | 4=4", "20 إلى 30-40-50 ~ 20=20", "لـ3أشخاص و5دول ~ 3=3 | 5=5",
        "لـ-20 ~ 20=20", "15% ~ 15=15", "80كم 4K ~ 80=80 | 4=4", "#درعا 5 ~ 5=5", "20 حتى 14 أكتوبر ~ 20=20"})
    void leavesNeighboursApart(String text, String numbers) {
        assertEquals(numbers, Written.numbers(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "قال", "F16", "F-16", "G20", "S-300", "إس-300", "كوفيد-19", "@moi_1", "#حي_55", "10:30",
        "192.168.1.1", "1.2.3", "011-234-567", "0944", "007", "www.a.org/12", "مئة", "12345678901234567890123456789012345678901"})
    void leavesWhatIsNoNumberOfAnything(String text) {
        assertEquals("", Written.numbers(text));
    }

    @Test
    void aRangeDoesNotCrossALine() {
        assertEquals("20=20 | 30=30", Written.numbers("20 إلى\n30"));
        assertEquals("20=20 | 30=30", Written.numbers("20\n- 30"));
    }

    @Test
    void invisibleCharactersDoNotPartARange() {
        assertEquals("20..30=20\u200F - \u200F30", Written.numbers("من 20\u200F - \u200F30"));
    }

    @Test
    void aNumberCannotEndBeforeItBegins() {
        assertThrows(IllegalArgumentException.class,
                () -> new NumberSpan(new TextRange(0, 1), BigDecimal.TWO, BigDecimal.ONE));
    }
}
