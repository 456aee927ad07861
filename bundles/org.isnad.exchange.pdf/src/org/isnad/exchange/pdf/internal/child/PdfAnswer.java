/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.pdf.internal.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What the process says about a PDF, through its standard output.
 *
 * @param text    lines as they are drawn, from left to right; or what is wrong
 * @param title   empty for none
 * @param author  empty for none
 * @param created the day, as in {@code 2022-10-17}; empty for none
 */
public record PdfAnswer(Status status, String text, String title, String author, String created) {

    /** In bytes; a book's text has some two million. */
    private static final int LONGEST = 128 << 20;

    /** What became of the file. */
    public enum Status { READ, ENCRYPTED, DAMAGED }

    /** An answer that holds no text. */
    static PdfAnswer failed(Status status, String reason) {
        return new PdfAnswer(status, reason, "", "", "");
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(status.ordinal());
        for (String part : new String[] {text, title, author, created}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        out.flush();
    }

    /** @throws IOException if the process ended before it had said all */
    public static PdfAnswer read(DataInputStream in) throws IOException {
        int status = in.readInt();
        if (status < 0 || status >= Status.values().length) {
            throw new IOException("no status: " + status);
        }
        return new PdfAnswer(Status.values()[status], part(in), part(in), part(in), part(in));
    }

    private static String part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("no length: " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("cut after " + bytes.length + " of " + length + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
