/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.pdf.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.pdf.internal.child.PdfAnswer;
import org.isnad.exchange.support.DecodedText;
import org.isnad.exchange.support.Titles;
import org.isnad.model.DocumentMetadata;
import org.isnad.text.message.MessageBundle;

/** Takes the text of PDF files, in the order in which it is read. */
public final class PdfReader implements FormatReader {

    private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int MEGABYTES = 512;
    /** When the file was made, which is not when the report was published. */
    private static final String CREATED = "created";

    private static final MessageBundle MESSAGES = MessageBundle.beside(PdfReader.class);

    private final PdfProcess process;

    public PdfReader() {
        this(LIMIT, MEGABYTES);
    }

    /** With other limits than usual. */
    public PdfReader(Duration limit, int megabytes) {
        process = new PdfProcess(limit, megabytes);
    }

    /** Some files have other bytes before the mark. */
    @Override
    public boolean recognises(byte[] head, String fileName) {
        return new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1)
                .contains(new String(BEGINNING, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        PdfAnswer answer = process.open(source.bytes(), sink::cancelled);
        if (answer == null) {
            return;
        }
        switch (answer.status()) {
            case ENCRYPTED -> throw new BadInputException("ENCRYPTED", MESSAGES.text("encrypted"), null);
            case DAMAGED -> throw new BadInputException("BAD_PDF", MESSAGES.text("damaged", answer.text()), null);
            case READ -> sink.take(document(answer, source));
        }
    }

    private static Imported document(PdfAnswer answer, ImportSource source) throws BadInputException {
        if (answer.text().isBlank()) {
            throw new BadInputException("NO_TEXT", MESSAGES.text("no-text"), null);
        }
        String text = DecodedText.checked(LogicalOrder.of(answer.text()));
        Map<String, String> metadata = new TreeMap<>();
        put(metadata, DocumentMetadata.BYLINE, answer.author());
        put(metadata, CREATED, answer.created());
        String title = Titles.visible(answer.title());
        return new Imported("", title.isEmpty() ? Titles.of(text, source.stem()) : title, text,
                StandardCharsets.UTF_8.name(), metadata, List.of(), Optional.empty(), List.of());
    }

    private static void put(Map<String, String> metadata, String name, String value) {
        if (!Titles.visible(value).isEmpty()) {
            metadata.put(name, Titles.visible(value));
        }
    }
}
