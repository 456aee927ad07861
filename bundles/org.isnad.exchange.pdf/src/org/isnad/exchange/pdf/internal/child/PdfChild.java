/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.pdf.internal.child;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Calendar;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The process that opens a PDF: reads it from standard input and writes a {@link PdfAnswer} to standard output. */
public final class PdfChild {

    private PdfChild() {
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        try (FileInputStream in = new FileInputStream(FileDescriptor.in);
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                        new FileOutputStream(FileDescriptor.out)))) {
            answer(in.readAllBytes()).write(out);
        }
    }

    private static PdfAnswer answer(byte[] content) {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            PDDocumentInformation about = pdf.getDocumentInformation();
            return new PdfAnswer(PdfAnswer.Status.READ, VisualLines.of(pdf), known(about.getTitle()),
                    known(about.getAuthor()), day(about.getCreationDate()));
        } catch (InvalidPasswordException e) {
            return PdfAnswer.failed(PdfAnswer.Status.ENCRYPTED, "");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // a damaged file makes the library fail in any way; the process has nothing else to do
            return PdfAnswer.failed(PdfAnswer.Status.DAMAGED, String.valueOf(e.getMessage()));
        }
    }

    private static String known(String value) {
        return value == null ? "" : value;
    }

    private static String day(Calendar time) {
        return time == null ? "" : LocalDate.of(time.get(Calendar.YEAR), time.get(Calendar.MONTH) + 1,
                time.get(Calendar.DAY_OF_MONTH)).toString();
    }
}
