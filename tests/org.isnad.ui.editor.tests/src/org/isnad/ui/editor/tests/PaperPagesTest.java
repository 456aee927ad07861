/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Display;
import org.isnad.fonts.ArabicFonts;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Tagsets;
import org.isnad.ui.editor.internal.link.ShownLinks;
import org.isnad.ui.editor.internal.paint.SpanLooks;
import org.isnad.ui.editor.internal.print.PaperAnnotations;
import org.isnad.ui.editor.internal.print.PaperPages;
import org.isnad.ui.editor.internal.print.Printing;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.editor.internal.spans.ShownSpans;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pages of paper, painted into pictures by what paints them for the printer. */
@ExtendWith(OnDisplay.class)
class PaperPagesTest {

    private static final Rectangle AREA = new Rectangle(40, 40, 320, 420);
    private static final FontData FONT = new FontData(ArabicFonts.FAMILY, 12, SWT.NORMAL);
    private static final Tagset TAGSET = Tagsets.shipped().find("news").orElseThrow();
    private static final SpanLooks LOOKS = new SpanLooks(TAGSET, Locale.ENGLISH, false);
    private static final String TEXT = "ظظظظ ظظظظ ظظظظ ظظظظ ظظظظ ظظظظ ظظظظ ظظظظ ظظظظ ظظظظ ظظظظ ظظظظ\n".repeat(20);
    private static final ShownSpans PERSON = ShownSpans.of(List.of(Spans.span(1, 5, 14)));

    @TempDir
    private Path folder;

    @Test
    void everyLineStandsOnOnePageAndLabelsOnlyWhereTheyAreWanted() {
        try (PaperPages annotated = pages(PERSON); PaperPages bare = pages(ShownSpans.EMPTY)) {
            assertTrue(bare.count() > 1 && annotated.count() >= bare.count());
            RGB person = LOOKS.of("Entity", "PERS").colour();
            assertTrue(has(picture(annotated, 0), person));
            assertFalse(has(picture(bare, 0), person));
            // One letter in all lines: their heights on the pages add up to the same ink as one long page has.
            int ink = 0;
            for (int page = 0; page < bare.count(); page++) {
                ink += ink(picture(bare, page));
            }
            assertEquals(ink(onePage()), ink, ink / 100.0);
        }
    }

    @Test
    void whatConnectsAnnotationsIsDrawnAboveTheLines() {
        Links links = new Links();
        ShownSpans spans = ShownSpans.of(List.of(new ShownSpan(links.span(1, "Source", 0, 4), Spans.SARA, true),
                new ShownSpan(links.span(2, "Cue", 10, 14), Spans.SARA, true)));
        links.group(3, "Attribution", "source=1", "cue=2");
        RGB colour = LOOKS.of("Attribution", "").colour();
        try (PaperPages linked = pages(new PaperAnnotations(spans, links.shown(), TAGSET));
                PaperPages bare = pages(spans)) {
            assertTrue(has(picture(linked, 0), colour));
            assertFalse(has(picture(bare, 0), colour));
        }
    }

    @Test
    void printsIntoAFile() {
        Optional<PrinterData> file = Arrays.stream(Printer.getPrinterList())
                .filter(printer -> "GtkPrintBackendFile".equals(printer.driver)).findFirst();
        Assumptions.assumeTrue(file.isPresent(), "no printer writes files here");
        Path pdf = folder.resolve("out.pdf");
        file.get().printToFile = true;
        file.get().fileName = pdf.toString();
        IStatus done = new Printing("title", TEXT, drawn(PERSON), FONT).print(file.get(),
                new NullProgressMonitor());
        assertTrue(done.isOK(), done::toString);
        // The system writes it while events are handled.
        Waiting.until("a file with pages", () -> begin(pdf).startsWith("%PDF"));
    }

    /** What a file begins with; empty while it is not there. */
    private static String begin(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PaperPages pages(ShownSpans spans) {
        return pages(drawn(spans));
    }

    private static PaperPages pages(PaperAnnotations drawn) {
        return new PaperPages(Display.getCurrent(), AREA, "", TEXT, drawn, FONT, () -> false);
    }

    private static PaperAnnotations drawn(ShownSpans spans) {
        return new PaperAnnotations(spans, ShownLinks.EMPTY, TAGSET);
    }

    private static ImageData onePage() {
        Rectangle tall = new Rectangle(AREA.x, AREA.y, AREA.width, 20 * AREA.height);
        try (PaperPages pages = new PaperPages(Display.getCurrent(), tall, "", TEXT, drawn(ShownSpans.EMPTY), FONT,
                () -> false)) {
            assertEquals(1, pages.count());
            return picture(pages, 0, tall.height);
        }
    }

    private static ImageData picture(PaperPages pages, int page) {
        return picture(pages, page, AREA.height);
    }

    /** A page without its footer. */
    private static ImageData picture(PaperPages pages, int page, int height) {
        Image image = new Image(Display.getCurrent(), AREA.width + 2 * AREA.x, height + AREA.y);
        GC gc = new GC(image);
        try {
            pages.paint(gc, page);
            gc.setBackground(Display.getCurrent().getSystemColor(SWT.COLOR_WHITE));
            gc.fillRectangle(0, height + AREA.y - 24, AREA.width + 2 * AREA.x, 24);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static boolean has(ImageData picture, RGB colour) {
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                if (Pixels.near(picture.palette.getRGB(picture.getPixel(x, y)), colour)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int ink(ImageData picture) {
        int ink = 0;
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                ink += Pixels.isInk(picture, x, y) ? 1 : 0;
            }
        }
        return ink;
    }
}
