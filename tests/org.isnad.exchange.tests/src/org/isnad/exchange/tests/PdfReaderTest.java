/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.pdf.internal.PdfReader;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PDF files, drawn here as programs draw them. */
class PdfReaderTest {

    private static final float SIZE = 14;
    private static final float RIGHT = 500;

    /** In which order a program stores the letters of a line. */
    private enum Order {
        /** From left to right, as they are drawn. */
        DRAWN,
        /** Letter by letter from right to left, as they are read. */
        READ
    }

    @ParameterizedTest
    @EnumSource
    void givenArabicInAnyOrderWhenReadThenItIsInTheOrderOfReading(Order order) throws Exception {
        assertEquals("قال زيد إن الجسر مفتوح\nوسكت عمرو\n", read(pdf(order, "قال زيد إن الجسر مفتوح", "وسكت عمرو")).text());
    }

    @Test
    void givenNumbersLatinWordsAndShapesWhenReadThenTheyAreInOrderAndLetters() throws Exception {
        assertEquals("وصل 25 شخصا عام 2022\nIsnad reads (this) line\nقال (زيد) نعم\nقال لا\n",
                read(drawn("2022 ماع اصخش 25 لصو", "Isnad reads (this) line", "معن (ديز) لاق",
                        // lam-alef, then lam, alef and qaf as shapes of letters, from left to right
                        "\ufefb \ufedd\ufe8e\ufed7")).text());
    }

    @Test
    void givenAPdfThatDescribesItselfWhenReadThenThatIsKept() throws Exception {
        byte[] pdf = build(document -> {
            document.getDocumentInformation().setTitle("تقرير");
            document.getDocumentInformation().setAuthor("زيد");
            Calendar day = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            day.clear();
            day.set(2022, Calendar.OCTOBER, 17);
            document.getDocumentInformation().setCreationDate(day);
            page(document, Order.READ, "قال");
        });
        Imported read = read(pdf);
        assertEquals("تقرير", read.title());
        assertEquals(Map.of("byline", "زيد", "created", "2022-10-17"), read.metadata());
    }

    @Test
    void givenAProtectedPdfWhenReadThenTheUserIsToldToUnlockIt() throws Exception {
        byte[] pdf = build(document -> {
            page(document, Order.DRAWN, "a");
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
        assertEquals("ENCRYPTED", code(pdf));
    }

    @Test
    void givenDamagedPdfsWhenReadThenEachIsRefusedOrRead() throws Exception {
        byte[] pdf = drawn("abc");
        assertEquals("BAD_PDF", code("%PDF-1.7\nقال".getBytes(StandardCharsets.UTF_8)));
        assertEquals("BAD_PDF", code(new byte[0]));
        Readings cut = readings(Arrays.copyOf(pdf, pdf.length / 2), new PdfReader());
        assertEquals(1, cut.results().size());
    }

    @Test
    void givenAPdfWithoutTextWhenReadThenTheUserIsToldSo() throws Exception {
        assertEquals("NO_TEXT", code(build(document -> document.addPage(new PDPage()))));
    }

    @Test
    void givenNoTimeWhenReadThenTheProcessIsEndedAndTheUserTold() throws Exception {
        assertEquals("PDF_TOO_SLOW", readings(drawn("abc"), new PdfReader(Duration.ZERO, 64)).rejected().getFirst()
                .code());
    }

    @Test
    void givenTooLittleMemoryWhenReadThenTheProgramGoesOnAndTheUserIsTold() throws Exception {
        byte[] large = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 48 << 20);
        assertEquals("PDF_TOO_LARGE", readings(large, new PdfReader(Duration.ofMinutes(1), 16)).rejected().getFirst()
                .code());
    }

    @Test
    void givenABeginningWhenAskedThenItIsRecognised() {
        assertTrue(new PdfReader().recognises("\n%PDF-1.4".getBytes(StandardCharsets.US_ASCII), "stdin"));
    }

    private static String code(byte[] pdf) throws IOException {
        return readings(pdf, new PdfReader()).rejected().getFirst().code();
    }

    private static Imported read(byte[] pdf) throws IOException {
        return readings(pdf, new PdfReader()).only();
    }

    private static Readings readings(byte[] pdf, PdfReader reader) throws IOException {
        return Readings.of(reader, new MemoryFiles().with("a.pdf", pdf).source("a.pdf"));
    }

    /** A page with lines as they are drawn from left to right. */
    private static byte[] drawn(String... lines) throws IOException {
        return pdf(Order.DRAWN, Stream.of(lines).map(line -> new StringBuilder(line).reverse().toString())
                .toArray(String[]::new));
    }

    private static byte[] pdf(Order order, String... lines) throws IOException {
        return build(document -> page(document, order, lines));
    }

    private static void page(PDDocument document, Order order, String... lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        PDType0Font font = font(document);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < lines.length; i++) {
                draw(content, font, order, lines[i], 700 - 30 * i);
            }
        }
    }

    private static void draw(PDPageContentStream content, PDType0Font font, Order order, String line, float y)
            throws IOException {
        float x = RIGHT;
        for (String letter : order == Order.READ ? line.split("") : new String[] {new StringBuilder(line).reverse()
                .toString()}) {
            x -= font.getStringWidth(letter) / 1000 * SIZE;
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(x, y);
            content.showText(letter);
            content.endText();
        }
    }

    private static PDType0Font font(PDDocument document) throws IOException {
        Path font = Path.of(System.getProperty("isnad.root"), "bundles", "org.isnad.fonts", "fonts",
                "NotoNaskhArabic-Regular.ttf");
        return PDType0Font.load(document, font.toFile());
    }

    /** Fills a document. */
    @FunctionalInterface
    private interface Filling {

        void fill(PDDocument document) throws IOException;
    }

    private static byte[] build(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            filling.fill(document);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
