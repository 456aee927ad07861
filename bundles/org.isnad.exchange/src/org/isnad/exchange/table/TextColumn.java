/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.support.DecodedText;
import org.isnad.exchange.support.Titles;
import org.isnad.model.DocumentMetadata;
import org.isnad.model.StorableText;
import org.isnad.model.UnstorableTextException;
import org.isnad.text.message.MessageBundle;

/** Reads a table of other people's that has a document's text in each row; the other columns say something about it. */
final class TextColumn implements RowReader {

    private static final String TITLE = "title";
    private static final String NAME = "id";
    private static final String TEXT = "text";

    /** What such columns are called, by what they hold. */
    private static final Map<String, String> MEANINGS = new HashMap<>();

    static {
        called(TEXT, "text", "content", "body", "article", "fulltext", "full_text", "tweet", "نص", "النص", "المحتوى",
                "الخبر", "المقال", "التغريدة");
        called(TITLE, "title", "headline", "عنوان", "العنوان");
        called(NAME, "id", "document", "doc_id", "معرف", "المعرف");
        called(DocumentMetadata.OUTLET, "outlet", "source", "publisher", "site", "المصدر", "الوسيلة", "الصحيفة");
        called(DocumentMetadata.BYLINE, "byline", "author", "الكاتب", "المؤلف");
        called(DocumentMetadata.AGENCY, "agency", "الوكالة");
        called(DocumentMetadata.PUBLISHED, "published", "date", "pubdate", "تاريخ", "التاريخ");
        called(DocumentMetadata.ADDRESS, "address", "url", "link", "الرابط");
        called(DocumentMetadata.LANGUAGE, "language", "lang", "اللغة");
    }

    private static final MessageBundle MESSAGES = MessageBundle.beside(TextColumn.class);

    private final List<String> header;
    private final int text;
    private final ImportSink sink;
    private final String charset;

    private TextColumn(List<String> header, int text, ImportSink sink, String charset) {
        this.header = header;
        this.text = text;
        this.sink = sink;
        this.charset = charset;
    }

    private static void called(String meaning, String... names) {
        for (String name : names) {
            MEANINGS.put(name, meaning);
        }
    }

    /**
     * @param chosen the column that the user named; empty to find it
     * @throws BadInputException {@code NO_TEXT_COLUMN}
     */
    static TextColumn of(List<String> header, String chosen, ImportSink sink, String charset) throws BadInputException {
        int text = chosen.isEmpty() ? find(header).orElse(-1)
                : header.stream().map(String::strip).toList().indexOf(chosen.strip());
        if (text < 0) {
            throw new BadInputException("NO_TEXT_COLUMN",
                    MESSAGES.text(chosen.isEmpty() ? "no-text-column" : "no-such-column", chosen,
                            String.join(", ", header.stream().map(Titles::visible).toList())), null);
        }
        return new TextColumn(header.stream().map(String::strip).toList(), text, sink, charset);
    }

    /** The first column that is called as those with texts are. */
    static Optional<Integer> find(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (TEXT.equals(meaning(header.get(i)))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static String meaning(String column) {
        String key = column.strip().toLowerCase(Locale.ROOT);
        return MEANINGS.getOrDefault(key, key);
    }

    @Override
    public void row(long line, List<String> cells) throws IOException {
        String body = text < cells.size() ? cells.get(text) : "";
        try {
            document(line, DecodedText.checked(body), cells);
        } catch (BadInputException e) {
            sink.take(new Rejected(e.code(), MESSAGES.text("bad-row", line, header.get(text), e.getMessage())));
        }
    }

    private void document(long line, String body, List<String> cells) throws IOException {
        String title = "";
        String name = "";
        List<Notice> notices = new ArrayList<>();
        Map<String, String> metadata = new TreeMap<>();
        if (cells.size() > header.size()) {
            notices.add(notice(line, MESSAGES.text("extra-cells", header.size(), cells.size())));
        }
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            String cell = cells.get(i).strip();
            if (i == text || cell.isEmpty()) {
                continue;
            }
            String meaning = meaning(header.get(i));
            if (meaning.equals(TITLE) && title.isEmpty()) {
                title = Titles.visible(cell);
            } else if (meaning.equals(NAME) && name.isEmpty()) {
                name = Titles.visible(cell);
            } else {
                describe(line, i, meaning, cell, metadata, notices);
            }
        }
        sink.take(new Imported(name, title.isEmpty() ? Titles.of(body, name) : title, body, charset, metadata,
                List.of(), Optional.empty(), notices));
    }

    /** A date that is none of the program's keeps the column's name, so that nothing is lost. */
    private void describe(long line, int column, String meaning, String cell, Map<String, String> metadata,
            List<Notice> notices) {
        String own = header.get(column).isEmpty() ? MESSAGES.text("column", column + 1) : header.get(column);
        boolean takesMeaning = DocumentMetadata.NAMES.contains(meaning) && DocumentMetadata.isValid(meaning, cell)
                && !metadata.containsKey(meaning);
        String key = takesMeaning ? meaning
                : DocumentMetadata.NAMES.contains(own) ? MESSAGES.text("as-given", own) : own;
        try {
            metadata.put(StorableText.checked(key), StorableText.checked(cell));
        } catch (UnstorableTextException e) {
            notices.add(notice(line, MESSAGES.text("cell", own, e.getMessage())));
        }
    }

    private static Notice notice(long line, String message) {
        return new Notice((int) line, 0, message);
    }

    @Override
    public void end() {
        // every row was a document of its own
    }
}
