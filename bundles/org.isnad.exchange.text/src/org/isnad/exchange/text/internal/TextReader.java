/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.text.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.clean.Articles;
import org.isnad.exchange.support.DecodedText;
import org.isnad.exchange.support.Titles;
import org.isnad.text.charset.CharsetDetection;
import org.isnad.text.charset.Decoding;

/**
 * Takes a file's text verbatim, in the charset that the user names or that the bytes show; taken apart and cleaned where
 * the user wants it.
 */
public final class TextReader implements FormatReader {

    /** Old editors end a file with it. */
    private static final int END_OF_FILE = 0x1A;
    private static final int ESCAPE = 0x1B;

    private static final Set<String> PLAIN = Set.of("", "txt", "text");
    /** Files that hold more than a text, or none. They may decode well, and would come in with all their markup. */
    private static final Set<String> FOREIGN = Set.of("ann", "conll", "conllu", "csv", "doc", "docx", "epub", "gz",
            "htm", "html", "json", "jsonl", "markdown", "md", "ndjson", "odt", "pdf", "rtf", "svg", "tab", "tei", "tex",
            "tsv", "xhtml", "xls", "xlsx", "xmi", "xml", "yaml", "yml", "zip");
    /** How files of such kinds begin when their names do not say it. */
    private static final List<String> FOREIGN_BEGINNINGS = List.of("%pdf-", "{\\rtf", "<?xml", "<!doctype", "<html");

    /**
     * Whether the name says so, or the bytes are text and the name does not say that they are more. A name may have a
     * dot and no ending, as one with a date has; a file of a text's name is told what is wrong with it when it is read.
     */
    @Override
    public boolean recognises(byte[] head, String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return fileName.indexOf('.') < 0 || PLAIN.contains(ending) || !FOREIGN.contains(ending) && isText(head);
    }

    /** Whether it reads as text; the last character may be cut, and a damaged one stands where it is told of later. */
    private static boolean isText(byte[] head) {
        return switch (CharsetDetection.decode(head)) {
            case Decoding.Decoded decoded -> decoded.text().chars().noneMatch(TextReader::isControl)
                    && FOREIGN_BEGINNINGS.stream().noneMatch(decoded.text().stripLeading().toLowerCase(Locale.ROOT)
                            ::startsWith);
            case Decoding.Malformed malformed -> IntStream.range(0, head.length).map(i -> head[i] & 0xFF)
                    .noneMatch(TextReader::isControl);
        };
    }

    private static boolean isControl(int character) {
        return character < ' ' && (character < '\t' || character > '\r') && character != END_OF_FILE
                && character != ESCAPE;
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        DecodedText decoded = DecodedText.of(source.bytes(), settings.charset());
        Articles.take(new ImportResult.Imported(Titles.of(decoded.text(), source.name()), decoded.text(),
                decoded.charset(), Map.of()), source.name(), true, settings.options(), sink);
    }
}
