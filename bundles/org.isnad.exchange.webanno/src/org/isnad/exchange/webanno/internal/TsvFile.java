/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webanno.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.exchange.BadInputException;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.SplitCharacterException;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/** The lines of a file by their kinds, and the text that they make. */
final class TsvFile {

    static final String FORMAT = "#FORMAT=WebAnno TSV 3";

    private static final String SENTENCE_TEXT = "#Text=";
    private static final String SENTENCE_ID = "#Sentence.id=";
    /** The id and place of a token, with which its row begins. */
    private static final Pattern PLACE = Pattern.compile("(\\d+-\\d+(?:\\.\\d+)?)\\t(\\d{1,9})-(\\d{1,9})\\t");
    private static final MessageBundle MESSAGES = MessageBundle.beside(TsvFile.class);

    /**
     * A token or a part of one.
     *
     * @param begin in the unit of the file, as the end
     * @param cells of the columns, as they stand there
     */
    record Row(int line, String id, int begin, int end, String text, List<String> cells) {

        /** @return empty if the line is no row */
        static Optional<Row> of(int number, String line) {
            Matcher place = PLACE.matcher(line);
            if (!place.lookingAt() || Integer.parseInt(place.group(2)) > Integer.parseInt(place.group(3))) {
                return Optional.empty();
            }
            int tab = line.indexOf('\t', place.end());
            int end = tab < 0 ? line.length() : tab;
            String columns = line.substring(Math.min(end + 1, line.length()));
            return Optional.of(new Row(number, place.group(1), Integer.parseInt(place.group(2)),
                    Integer.parseInt(place.group(3)), line.substring(place.end(), end),
                    List.of((columns.endsWith("\t") ? columns.substring(0, columns.length() - 1) : columns)
                            .split("\t", -1))));
        }

        boolean isToken() {
            return id.indexOf('.') < 0;
        }
    }

    /** @param id empty for none */
    record Sentence(String id, String text, List<Row> rows) {
    }

    private final List<TsvLayer> layers = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private OffsetUnit unit = OffsetUnit.UTF16;
    private String text = "";
    private List<TextRange> ranges = List.of();
    private OffsetMapper mapper;

    /**
     * @param wrong takes the number of a line that is none of the format's, and the line
     * @throws BadInputException {@code BAD_HEADER}, {@code EMPTY_FILE}
     */
    TsvFile(String content, BiConsumer<Integer, String> wrong) throws BadInputException {
        String[] lines = content.lines().toArray(String[]::new);
        if (!lines[0].startsWith(FORMAT)) {
            throw new BadInputException("BAD_HEADER", MESSAGES.text("header", FORMAT), null);
        }
        read(lines, lines[0].matches(".*3\\.[01]|.*TSV 3"), wrong);
        sentences.removeIf(sentence -> sentence.rows().isEmpty() || sentence.text().isEmpty());
        if (sentences.isEmpty()) {
            throw new BadInputException("EMPTY_FILE", MESSAGES.text("empty"), null);
        }
        findUnit();
    }

    private void read(String[] lines, boolean old, BiConsumer<Integer, String> wrong) {
        int columns = 0;
        String id = "";
        StringBuilder sentence = null;
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= lines.length; i++) {
            String line = i < lines.length ? lines[i] : "";
            if (line.startsWith(SENTENCE_TEXT) && rows.isEmpty()) {
                String more = TsvEscapes.plainText(line.substring(SENTENCE_TEXT.length()), old);
                sentence = sentence == null ? new StringBuilder(more) : sentence.append('\n').append(more);
            } else if (line.startsWith(SENTENCE_ID) && sentence == null) {
                id = TsvEscapes.plainText(line.substring(SENTENCE_ID.length()), old);
            } else if (line.isEmpty()) {
                if (sentence != null) {
                    sentences.add(new Sentence(id, sentence.toString(), rows));
                }
                sentence = null;
                id = "";
                rows = new ArrayList<>();
            } else if (line.startsWith("#T_") && sentence == null && TsvLayer.read(line, columns).isPresent()) {
                layers.add(TsvLayer.read(line, columns).get());
                columns += layers.getLast().columns().size();
            } else {
                Optional<Row> row = sentence == null ? Optional.empty() : Row.of(i + 1, line);
                if (row.isPresent() && row.get().cells().size() >= columns) {
                    rows.add(row.get());
                } else {
                    wrong.accept(i + 1, line);
                }
            }
        }
    }

    /** The format counts UTF-16; programs in other languages count otherwise, which the tokens' texts show. */
    private void findUnit() {
        long best = Long.MAX_VALUE;
        for (OffsetUnit candidate : List.of(OffsetUnit.UTF16, OffsetUnit.CODE_POINT, OffsetUnit.UTF8)) {
            List<TextRange> sentenceRanges = new ArrayList<>();
            String built = build(candidate, sentenceRanges);
            OffsetMapper offsets = OffsetMapper.of(built, candidate);
            long misfits = sentences.stream().flatMap(sentence -> sentence.rows().stream())
                    .filter(row -> !fits(row, built, offsets)).count();
            if (misfits < best) {
                best = misfits;
                unit = candidate;
                text = built;
                ranges = sentenceRanges;
                mapper = offsets;
            }
            if (best == 0) {
                return;
            }
        }
    }

    /**
     * Puts the sentences together as INCEpTION does: a line end after each, unless the next one begins at once, and
     * then blanks up to where the next one begins.
     */
    private String build(OffsetUnit candidate, List<TextRange> sentenceRanges) {
        StringBuilder built = new StringBuilder();
        long length = 0;
        for (Sentence sentence : sentences) {
            long gap = sentence.rows().getFirst().begin() - length;
            // a damaged offset must not fill the memory
            for (long i = 0; i < Math.min(gap, 1 << 16); i++) {
                built.append(i == 0 && !built.isEmpty() ? '\n' : ' ');
            }
            length += Math.clamp(gap, 0, 1 << 16) + OffsetMapper.of(sentence.text(), candidate).length();
            sentenceRanges.add(new TextRange(built.length(), built.length() + sentence.text().length()));
            built.append(sentence.text());
        }
        return built.toString();
    }

    private static boolean fits(Row row, String text, OffsetMapper mapper) {
        try {
            int begin = mapper.toUtf16(row.begin());
            return mapper.toUtf16(row.end()) - begin == row.text().length() && text.startsWith(row.text(), begin);
        } catch (IndexOutOfBoundsException | SplitCharacterException e) {
            return false;
        }
    }

    List<TsvLayer> layers() {
        return layers;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** Where each sentence stands in the text. */
    List<TextRange> sentenceRanges() {
        return ranges;
    }

    String text() {
        return text;
    }

    OffsetUnit unit() {
        return unit;
    }

    /**
     * Where a row stands in the text.
     *
     * @throws IndexOutOfBoundsException if it ends behind the text
     * @throws SplitCharacterException   if it cuts a character
     */
    TextRange range(Row row) {
        return new TextRange(mapper.toUtf16(row.begin()), mapper.toUtf16(row.end()));
    }

    /** Whether the text stands where the row says. */
    boolean isMisfit(Row row) {
        return !fits(row, text, mapper);
    }

}
