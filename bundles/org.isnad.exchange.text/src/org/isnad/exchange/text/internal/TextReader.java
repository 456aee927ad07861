/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.text.internal;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult;
import org.isnad.text.TextProblems;
import org.isnad.text.charset.CharsetDetection;
import org.isnad.text.charset.Decoding;
import org.isnad.text.message.MessageBundle;

/** Takes a file's text verbatim, in the charset that the user names or that the bytes show. */
public final class TextReader implements FormatReader {

    private static final int TITLE_LIMIT = 120;

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

    private static final MessageBundle MESSAGES = MessageBundle.beside(TextReader.class);

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
    public ImportResult read(byte[] content, String fileName, Optional<String> charset) {
        Decoding decoding = charset.isPresent()
                ? CharsetDetection.decode(content, Charset.forName(charset.get()))
                : CharsetDetection.decode(content);
        return switch (decoding) {
            case Decoding.Decoded decoded -> check(decoded, fileName);
            case Decoding.Malformed bad -> new ImportResult.Rejected("BAD_BYTE", MESSAGES.text("bad-byte",
                    String.format(Locale.ROOT, "0x%02X", bad.value()), Integer.toString(bad.offset()),
                    Integer.toString(lineOf(content, bad.offset())), bad.source().charset().name()));
        };
    }

    private static ImportResult check(Decoding.Decoded decoded, String fileName) {
        String text = decoded.text();
        if (text.isBlank()) {
            return new ImportResult.Rejected("EMPTY_FILE", MESSAGES.text("empty"));
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            return new ImportResult.Rejected("FORBIDDEN_CHARACTER", MESSAGES.text("nul", Integer.toString(nul),
                    Long.toString(1 + text.substring(0, nul).chars().filter(c -> c == '\n').count())));
        }
        var lone = TextProblems.firstLoneSurrogate(text);
        if (lone.isPresent()) {
            return new ImportResult.Rejected("FORBIDDEN_CHARACTER",
                    MESSAGES.text("surrogate", Integer.toString(lone.getAsInt())));
        }
        return new ImportResult.Imported(title(text, fileName), text, decoded.source().charset().name(), Map.of());
    }

    /** A report's first line is its headline; a file's name says less to the people who work with it. */
    private static String title(String text, String fileName) {
        String line = text.lines().map(TextReader::visible).filter(l -> !l.isBlank()).findFirst().orElse(fileName);
        if (line.length() <= TITLE_LIMIT) {
            return line;
        }
        int cut = line.lastIndexOf(' ', TITLE_LIMIT);
        return line.substring(0, cut > 0 ? cut : line.offsetByCodePoints(0, TITLE_LIMIT / 2)) + "…";
    }

    /** Titles go where controls would do harm: into tables, window titles and XML. */
    private static String visible(String line) {
        return line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}&&[^\\x{200c}\\x{200d}]]", "").strip();
    }

    private static int lineOf(byte[] content, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
