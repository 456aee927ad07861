/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import org.isnad.text.charset.CharsetDetection;
import org.isnad.text.charset.Decoding;
import org.isnad.text.charset.DetectedCharset;
import org.isnad.text.charset.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetDetectionTest {

    private static final String REPORT = "قالت مصادر محلية إنّ ثلاثة أشخاص أُصيبوا، وأُغلقت الطريق.\r\n\tReuters 25%";
    private static final String[] SHORT = {"داعش", "سوريا", "قال", "من دمشق", "الجيش", "محافظة درعا", "مدينة",
        "القتلى: 20", "العراق", "تنظيم الدولة", "وزارة الدفاع", "إلى", "هجوم", "مسلحون مجهولون"};

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"})
    void findsTheEncodingOfAReport(String name) {
        Charset charset = Charset.forName(name);
        Decoding decoding = CharsetDetection.decode(REPORT.getBytes(charset));
        assertEquals(charset, decoding.source().charset());
        assertEquals(REPORT, assertInstanceOf(Decoding.Decoded.class, decoding).text());
        assertTrue(decoding.source().confidence() > 0.95, () -> decoding.source().toString());
        assertEquals(false, decoding.source().bom());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"})
    void findsTheEncodingOfAFewWords(String name) {
        Charset charset = Charset.forName(name);
        for (String words : SHORT) {
            DetectedCharset found = CharsetDetection.detect(words.getBytes(charset));
            assertEquals(charset, found.charset(), () -> words + " " + found);
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void takesAByteOrderMarkAtItsWordAndOffTheText(String name) {
        byte[] bytes = ("\uFEFF" + REPORT).getBytes(Charset.forName(name));
        Decoding.Decoded decoded = assertInstanceOf(Decoding.Decoded.class, CharsetDetection.decode(bytes));
        assertEquals(REPORT, decoded.text());
        assertEquals(Evidence.BOM, decoded.source().evidence());
        assertTrue(decoded.source().bom());
        assertEquals(REPORT, assertInstanceOf(Decoding.Decoded.class,
                CharsetDetection.decode(bytes, Charset.forName(name))).text());
    }

    @Test
    void tellsTheBadByteOfDamagedUtf8AndDoesNotTakeItForAnotherEncoding() {
        byte[] bytes = REPORT.getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) 0xFF;
        Decoding.Malformed malformed = assertInstanceOf(Decoding.Malformed.class, CharsetDetection.decode(bytes));
        assertEquals(StandardCharsets.UTF_8, malformed.source().charset());
        assertEquals(Evidence.MOSTLY_WELL_FORMED, malformed.source().evidence());
        assertEquals(OptionalInt.of(malformed.offset()), malformed.source().firstBadUtf8Byte());
        assertTrue(malformed.offset() == 9 || malformed.offset() == 10, () -> malformed.toString());
    }

    @Test
    void tellsATruncatedLetter() {
        byte[] whole = "قال زيد ثم".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertEquals(cut.length - 1, assertInstanceOf(Decoding.Malformed.class, CharsetDetection.decode(cut)).offset());
    }

    @Test
    void tellsThatOtherEncodingsAreNotUtf8() {
        DetectedCharset found = CharsetDetection.detect(REPORT.getBytes(Charset.forName("windows-1256")));
        assertEquals(OptionalInt.of(0), found.firstBadUtf8Byte());
        assertEquals(OptionalInt.empty(), found.firstBadByte());
    }

    @Test
    void takesAsciiAndNothingForUtf8() {
        assertEquals(Evidence.ASCII, CharsetDetection.detect("plain".getBytes(StandardCharsets.US_ASCII)).evidence());
        assertEquals(Evidence.EMPTY, CharsetDetection.detect(new byte[0]).evidence());
        assertEquals("", assertInstanceOf(Decoding.Decoded.class, CharsetDetection.decode(new byte[0])).text());
    }

    @Test
    void isUnsureOfOtherLanguages() {
        DetectedCharset found = CharsetDetection.detect("à côté, déjà vu".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(found.confidence() < 0.5, found::toString);
    }

    @Test
    void refusesWhatIsNoText() {
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0};
        Decoding.Malformed malformed = assertInstanceOf(Decoding.Malformed.class, CharsetDetection.decode(image));
        assertEquals(Evidence.NOT_TEXT, malformed.source().evidence());
        assertEquals(8, malformed.offset());
    }

    @Test
    void refusesAChosenEncodingThatDoesNotFit() {
        byte[] bytes = "قال".getBytes(Charset.forName("windows-1256"));
        Decoding.Malformed malformed = assertInstanceOf(Decoding.Malformed.class,
                CharsetDetection.decode(bytes, StandardCharsets.UTF_8));
        assertEquals(0, malformed.offset());
        assertEquals(bytes[0] & 0xFF, malformed.value());
        assertEquals(Evidence.GIVEN, malformed.source().evidence());
    }

    @Test
    void keepsEveryByteOfWhatItDecodes() {
        RandomText.forAll(5_000, (text, random) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (CharsetDetection.decode(bytes) instanceof Decoding.Decoded decoded && !decoded.source().bom()) {
                assertArrayEquals(bytes, decoded.text().getBytes(decoded.source().charset()));
            }
        });
    }

    @Test
    void takesAnyBytes() {
        for (long seed = 1; seed <= 5_000; seed++) {
            Random random = new Random(seed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int i = random.nextInt(40); i > 0; i--) {
                bytes.write(random.nextInt(256));
            }
            Decoding decoding = CharsetDetection.decode(bytes.toByteArray());
            assertEquals(decoding instanceof Decoding.Malformed, decoding.source().firstBadByte().isPresent(),
                    "seed " + seed);
        }
    }
}
