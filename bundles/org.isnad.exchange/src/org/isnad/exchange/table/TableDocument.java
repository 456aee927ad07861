/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.isnad.exchange.Dependents;
import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportResult.Said;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.support.Titles;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.Features;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Role;
import org.isnad.text.OffsetDetection;
import org.isnad.text.OffsetDetection.Quote;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/** Makes a document of its rows. A row that cannot be understood is named, as is what refers to it. */
final class TableDocument {

    private static final MessageBundle MESSAGES = MessageBundle.beside(TableDocument.class);

    private final String name;
    private final String text;
    private final String charset;
    private final ImportSettings settings;
    private final List<Notice> notices = new ArrayList<>();
    /** What was read, with the row that it comes from, in the table's order. */
    private final Map<AnnotationId, Found> found = new LinkedHashMap<>();
    private OffsetMapper offsets;

    /** An annotation, and who said it. */
    private record Found(TableRow row, String annotator, AnnotationData annotation) {
    }

    TableDocument(String name, String text, String charset, ImportSettings settings) {
        this.name = name;
        this.text = text;
        this.charset = charset;
        this.settings = settings;
    }

    ImportResult read(List<TableRow> rows) {
        Optional<OffsetUnit> unit = unit(rows);
        offsets = OffsetMapper.of(text, unit.orElse(OffsetUnit.UTF16));
        for (TableRow row : rows) {
            if (!row.isText()) {
                read(row);
            }
        }
        dropWhatNamesTheMissing();
        return new Imported(name, title(rows), text, charset, metadata(rows), said(), unit, notices);
    }

    /** What the ranges count, told by the texts that stand beside them. */
    private Optional<OffsetUnit> unit(List<TableRow> rows) {
        List<Quote> quotes = new ArrayList<>();
        for (TableRow row : rows) {
            if (row.isSpan()) {
                quote(row).ifPresent(quotes::add);
            }
        }
        return quotes.isEmpty() ? Optional.empty()
                : Optional.of(OffsetDetection.detect(text, quotes, OffsetUnit.UTF16).unit());
    }

    private static Optional<Quote> quote(TableRow row) {
        try {
            List<TextRange> ranges = row.ranges();
            return ranges.size() > 1 || row.cell(TableColumns.TEXT).isEmpty() ? Optional.empty() : Optional.of(new Quote(ranges.getFirst().begin(),
                    ranges.getFirst().end(), row.cell(TableColumns.TEXT)));
        } catch (IllegalArgumentException e) {
            // named when the row itself is read
            return Optional.empty();
        }
    }

    private void read(TableRow row) {
        if (row.cells().size() > row.columns().names().size()) {
            notice(row, "extra-cells", row.columns().names().size(), row.cells().size());
        }
        try {
            AnnotationData annotation = annotation(row);
            if (found.putIfAbsent(annotation.id(), new Found(row, row.cell(TableColumns.ANNOTATOR), annotation)) != null) {
                notice(row, "twice", annotation.id());
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // also a border within a character, and a value that cannot be stored
            notice(row, "not-understood", row.kind(), String.valueOf(e.getMessage()));
        }
    }

    private AnnotationData annotation(TableRow row) {
        String given = row.cell(TableColumns.ID).strip();
        AnnotationId id = given.isEmpty() ? settings.ids().next() : AnnotationId.valueOf(given);
        String layer = row.cell(TableColumns.LAYER);
        String author = row.cell(TableColumns.ANNOTATOR);
        String comment = row.cell(TableColumns.COMMENT);
        Map<String, List<String>> features = row.features();
        Instant time = time(row);
        Origin origin = origin(row);
        return switch (row.kind()) {
            case "span" -> asQuoted(row, new SpanData(id, layer, ranges(row), features, author, time, origin, comment));
            case "relation" -> {
                List<Member> ends = GroupData.parse(row.cell(TableColumns.MEMBERS));
                yield new RelationData(id, layer, end(ends, Role.SOURCE), end(ends, Role.TARGET), features, author,
                        time, origin, comment);
            }
            case "group" -> new GroupData(id, layer, GroupData.parse(row.cell(TableColumns.MEMBERS)), features, author,
                    time, origin, comment);
            case "document" -> new DocumentAnnotationData(id, layer, features, author, time, origin, comment);
            default -> throw new IllegalArgumentException(
                    MESSAGES.text("kinds", "text, span, relation, group, document"));
        };
    }

    private List<TextRange> ranges(TableRow row) {
        return row.ranges().stream()
                .map(range -> new TextRange(offsets.toUtf16(range.begin()), offsets.toUtf16(range.end()))).toList();
    }

    /** Under the one unit that was found: under another one the same offsets would mean another place. */
    private SpanData asQuoted(TableRow row, SpanData span) {
        String quoted = row.cell(TableColumns.TEXT);
        if (!quoted.isEmpty() && !OffsetDetection.isSame(span.coveredText(text), quoted)) {
            throw new IllegalArgumentException(MESSAGES.text("other-text", row.cell(TableColumns.RANGES), quoted));
        }
        return span;
    }

    private static AnnotationId end(List<Member> ends, String role) {
        return ends.stream().filter(end -> end.role().equals(role)).map(Member::annotation).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(MESSAGES.text("no-end", role)));
    }

    private Instant time(TableRow row) {
        String time = row.cell(TableColumns.TIME).strip();
        try {
            return time.isEmpty() ? settings.now() : Instant.parse(time);
        } catch (DateTimeException e) {
            notice(row, "time", time);
            return settings.now();
        }
    }

    private Origin origin(TableRow row) {
        String origin = row.cell(TableColumns.ORIGIN).strip();
        int word = origin.indexOf(' ') < 0 ? origin.length() : origin.indexOf(' ');
        try {
            return origin.isEmpty() ? Origin.IMPORTED
                    : Origin.parse(origin.substring(0, word).toUpperCase(Locale.ROOT) + origin.substring(word));
        } catch (IllegalArgumentException e) {
            notice(row, "origin", origin);
            return Origin.IMPORTED;
        }
    }

    private void dropWhatNamesTheMissing() {
        Set<AnnotationId> missing = new HashSet<>();
        found.values().forEach(one -> one.annotation().references().stream()
                .filter(named -> !found.containsKey(named)).forEach(missing::add));
        Dependents.add(found.values().stream().map(Found::annotation).toList(), missing, annotation -> {
            Found gone = found.remove(annotation.id());
            notice(gone.row(), "missing", annotation.references().stream().filter(missing::contains).findFirst()
                    .orElseThrow());
        });
    }

    private List<Said> said() {
        Map<String, List<AnnotationData>> byAnnotator = new LinkedHashMap<>();
        found.values().forEach(one -> byAnnotator.computeIfAbsent(one.annotator(), key -> new ArrayList<>())
                .add(one.annotation()));
        return byAnnotator.entrySet().stream().map(said -> new Said(said.getKey(), said.getValue())).toList();
    }

    private String title(List<TableRow> rows) {
        return rows.stream().map(row -> row.cell(TableColumns.TITLE)).filter(title -> !title.isBlank()).findFirst()
                .orElseGet(() -> Titles.of(text, name));
    }

    private Map<String, String> metadata(List<TableRow> rows) {
        Map<String, String> metadata = new TreeMap<>();
        for (TableRow row : rows) {
            if (row.isText()) {
                try {
                    Features.parse(row.cell(TableColumns.OTHERS).strip()).asMap()
                            .forEach((key, values) -> put(metadata, row, key, values));
                } catch (IllegalArgumentException e) {
                    notice(row, "metadata", String.valueOf(e.getMessage()));
                }
            }
        }
        return metadata;
    }

    private void put(Map<String, String> metadata, TableRow row, String key, List<String> values) {
        String first = metadata.computeIfAbsent(key, none -> values.getFirst());
        if (!values.stream().allMatch(first::equals)) {
            notice(row, "metadata-values", key, first);
        }
    }

    private void notice(TableRow row, String message, Object... arguments) {
        notices.add(new Notice((int) row.line(), 0, MESSAGES.text(message, arguments)));
    }
}
