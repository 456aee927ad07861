/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.Titles;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * Reads a token a line, with columns between blanks or tabs, an empty line after each sentence, and {@code -DOCSTART-}
 * before each document. The text is the tokens with blanks between, a sentence a line.
 */
abstract class ColumnsReader implements FormatReader {

    static final String DOCUMENT = "-DOCSTART-";

    private static final MessageBundle MESSAGES = MessageBundle.beside(ColumnsReader.class);

    private final List<String> endings;

    /** @param endings of files that are surely of the format */
    ColumnsReader(String... endings) {
        this.endings = List.of(endings);
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith)
                || new String(head, StandardCharsets.UTF_8).startsWith(DOCUMENT) && isRecognised(head);
    }

    /** Whether a file that begins with {@link #DOCUMENT} is of this format rather than of another one with it. */
    abstract boolean isRecognised(byte[] head);

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        Columns columns = Columns.of(settings.options().text("columns"));
        try (Lines lines = Lines.of(source, settings)) {
            int documents = 0;
            OneDocument document = new OneDocument(columns);
            for (String line = lines.next(); line != null && !sink.cancelled(); line = lines.next()) {
                if (line.startsWith(DOCUMENT)) {
                    documents = take(document, documents, source, lines, settings, sink);
                    document = new OneDocument(columns);
                } else {
                    document.add(line, lines.number());
                }
            }
            if (!sink.cancelled() && take(document, documents, source, lines, settings, sink) == 0) {
                throw new BadInputException("EMPTY_FILE", MESSAGES.text("empty"), null);
            }
        }
    }

    private static int take(OneDocument document, int before, ImportSource source, Lines lines, ImportSettings settings,
            ImportSink sink) throws IOException, BadInputException {
        document.end();
        if (document.text.isEmpty()) {
            return before;
        }
        AnnotationDrafts drafts = settings.drafts("");
        document.annotate(drafts);
        String text = document.text.toString();
        String name = before == 0 ? "" : source.stem() + "-" + (before + 1);
        sink.take(new Imported(name, Titles.of(text, source.name()), text, lines.charset(), Map.of(),
                drafts.isEmpty() ? List.of() : List.of(drafts.said()), Optional.empty(), document.notices));
        return before + 1;
    }

    /** What was read of a document. */
    private static final class OneDocument {

        private final StringBuilder text = new StringBuilder();
        private final List<TextRange> tokens = new ArrayList<>();
        private final List<String[]> cells = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private final List<Boolean> firsts = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();
        private final List<Row> doubtful = new ArrayList<>();
        private Columns columns;
        private boolean guessed;
        private boolean first = true;
        private boolean begins;
        private int comments;
        private int firstComment;
        private int misfits;
        private int firstMisfit;

        OneDocument(Columns given) {
            columns = given;
        }

        void add(String line, int number) throws BadInputException {
            if (line.isBlank()) {
                first = true;
                return;
            }
            Row row = Row.of(line, number, first);
            first = false;
            if (columns.isEmpty() && row.isDoubtful()) {
                doubtful.add(row);
                return;
            }
            guess(row);
            add(row);
        }

        /** Reads what stands before the first line that shows how many columns there are. */
        private void guess(Row row) throws BadInputException {
            if (columns.isEmpty()) {
                columns = Columns.usual(row.width());
                guessed = true;
                if (columns.names().contains(Columns.SKIPPED)) {
                    notices.add(new Notice(row.line(), 0, MESSAGES.text("columns", row.width())));
                }
            }
            for (Row before : doubtful) {
                add(before);
            }
            doubtful.clear();
        }

        /** What follows the last line. */
        void end() throws BadInputException {
            if (!doubtful.isEmpty()) {
                guess(doubtful.getFirst());
            }
            if (comments > 0) {
                notices.add(new Notice(firstComment, 0, MESSAGES.text("comments", comments)));
            }
            if (misfits > 0) {
                notices.add(new Notice(firstMisfit, 0, MESSAGES.text("count", columns.count(), misfits)));
            }
        }

        private void add(Row given) throws BadInputException {
            begins |= given.first();
            if (begins && given.isComment(columns.count())) {
                firstComment = comments++ == 0 ? given.line() : firstComment;
                return;
            }
            Row row = given.indented(columns.count());
            String[] values = row.cells();
            if (values.length <= columns.form() || values[columns.form()].isBlank()) {
                notices.add(new Notice(row.line(), 0, MESSAGES.text("no-token", row.text())));
                return;
            }
            if (values.length != columns.count()) {
                firstMisfit = misfits++ == 0 ? row.line() : firstMisfit;
            }
            if (!text.isEmpty()) {
                text.append(begins ? '\n' : ' ');
            }
            int begin = text.length();
            text.append(values[columns.form()]);
            tokens.add(new TextRange(begin, text.length()));
            cells.add(values);
            lines.add(row.line());
            firsts.add(begins);
            begins = false;
            if (guessed && cells.size() == Row.TELLING && Row.isNoToken(cells)) {
                throw new BadInputException("COLUMNS_UNKNOWN", MESSAGES.text("unknown", values.length), null);
            }
        }

        void annotate(AnnotationDrafts drafts) {
            for (int column = 0; column < columns.count(); column++) {
                if (column == columns.pos()) {
                    partsOfSpeech(column, drafts);
                } else if (columns.isLayer(column)) {
                    spans(column, drafts);
                }
            }
        }

        private void partsOfSpeech(int column, AnnotationDrafts drafts) {
            for (int i = 0; i < tokens.size(); i++) {
                String tag = cell(i, column, "_");
                if (!tag.equals("_")) {
                    make(drafts.draft(Columns.TOKEN).tag(tag), tokens.get(i), i);
                }
            }
        }

        private void spans(int column, AnnotationDrafts drafts) {
            List<IobTags.Tagged> tagged = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                tagged.add(new IobTags.Tagged(tokens.get(i), cell(i, column, IobTags.OUTSIDE), lines.get(i),
                        firsts.get(i)));
            }
            if (IobTags.kind(tagged) == IobTags.Kind.PLAIN) {
                notices.add(new Notice(lines.getFirst(), 0, MESSAGES.text("io", columns.names().get(column))));
            }
            for (IobTags.Found found : IobTags.decode(tagged,
                    wrong -> notices.add(new Notice(wrong.line(), 0, MESSAGES.text("tag", wrong.tag()))))) {
                make(drafts.draft(columns.names().get(column)).tag(found.tag()), found.range(), 0);
            }
        }

        private void make(AnnotationDrafts.Draft draft, TextRange range, int row) {
            try {
                draft.span(range);
            } catch (IllegalArgumentException e) {
                // a tag with a character that cannot be stored
                notices.add(new Notice(lines.get(row), 0, String.valueOf(e.getMessage())));
            }
        }

        private String cell(int row, int column, String otherwise) {
            return column < cells.get(row).length ? cells.get(row)[column].strip() : otherwise;
        }
    }
}
