/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.lucene.util.BytesRef;

/**
 * Collects spans of one document and writes them as a {@link Block}. Values are written as numbers: ranks among all
 * distinct values of the document, which Lucene keeps as the sorted set {@link #values()}.
 */
final class BlockWriter {

    /** Says that rows name their objects; otherwise the first row is the first object's and so on. */
    static final int NAMED_ROWS = 1;

    private final SortedMap<String, List<Entry>> layers = new TreeMap<>();

    /** Where an object stands. @param pieces the places of its ranges; null for one range */
    record Row(long place, long edge, long[] pieces) {

        static final Comparator<Row> ORDER = (one, other) -> one.place == other.place
                ? Long.compare(one.edge, other.edge)
                : Long.compare(one.place, other.place);
    }

    /** An annotation, or something that the program found. */
    static final class Entry {

        private final List<Row> rows;
        private final Map<String, List<String>> values;
        private final List<Link> links = new ArrayList<>();
        private int number;

        /**
         * @param rows   where it stands, perhaps nowhere or at several places
         * @param values of its features, by name
         */
        Entry(List<Row> rows, Map<String, List<String>> values) {
            this.rows = rows;
            this.values = values;
        }

        void link(String role, Entry target) {
            links.add(new Link(role, target));
        }
    }

    private record Link(String role, Entry target) {
    }

    private record NamedRow(Row row, int object) {
    }

    void add(String layer, Entry entry) {
        layers.computeIfAbsent(layer, name -> new ArrayList<>()).add(entry);
    }

    boolean isEmpty() {
        return layers.isEmpty();
    }

    /** All distinct values. */
    DocumentValues values() {
        DocumentValues values = new DocumentValues();
        layers.values().forEach(entries -> entries.forEach(entry -> entry.values.forEach(values::add)));
        return values;
    }

    /** How many different places the objects of a layer have, by layer and by layer and value. */
    SortedMap<BytesRef, Integer> counts() {
        SortedMap<BytesRef, Integer> counts = new TreeMap<>();
        layers.forEach((layer, entries) -> {
            List<Row> all = new ArrayList<>();
            Map<String, Map<String, List<Row>>> byValue = new HashMap<>();
            for (Entry entry : entries) {
                all.addAll(entry.rows);
                entry.values.forEach((feature, texts) -> {
                    Map<String, List<Row>> ofFeature = byValue.computeIfAbsent(feature, name -> new HashMap<>());
                    texts.forEach(text -> ofFeature.computeIfAbsent(text, key -> new ArrayList<>())
                            .addAll(entry.rows));
                });
            }
            count(Terms.layer(layer), all, counts);
            byValue.forEach((feature, texts) -> texts.forEach(
                    (text, rows) -> count(Terms.layerValue(layer, feature, text), rows, counts)));
        });
        return counts;
    }

    private static void count(BytesRef term, List<Row> rows, Map<BytesRef, Integer> counts) {
        rows.sort(Row.ORDER);
        int different = 0;
        for (int i = 0; i < rows.size(); i++) {
            different += i == 0 || Row.ORDER.compare(rows.get(i - 1), rows.get(i)) != 0 ? 1 : 0;
        }
        if (different > 0) {
            counts.put(term, different);
        }
    }

    BytesRef toBytes(DocumentValues ranks) {
        int number = 0;
        for (List<Entry> entries : layers.values()) {
            entries.sort(Comparator.comparing(entry -> entry.rows.isEmpty() ? null : entry.rows.getFirst(),
                    Comparator.nullsLast(Row.ORDER)));
            for (Entry entry : entries) {
                entry.number = number++;
            }
        }
        Bytes block = new Bytes().number(layers.size());
        layers.forEach((layer, entries) -> block.text(layer).number(entries.size()).nested(body(entries, ranks)));
        return block.toRef();
    }

    private static Bytes body(List<Entry> entries, DocumentValues ranks) {
        boolean named = entries.stream().anyMatch(entry -> entry.rows.size() != 1);
        List<NamedRow> rows = new ArrayList<>();
        for (int object = 0; object < entries.size(); object++) {
            for (Row row : entries.get(object).rows) {
                rows.add(new NamedRow(row, object));
            }
        }
        rows.sort(Comparator.comparing(NamedRow::row, Row.ORDER));
        Bytes body = new Bytes().number(entries.size()).number(rows.size()).number(named ? NAMED_ROWS : 0)
                .nested(rows(rows, named)).nested(links(entries));
        features(entries, ranks, body);
        return body;
    }

    private static Bytes rows(List<NamedRow> rows, boolean named) {
        Bytes bytes = new Bytes();
        int before = 0;
        for (NamedRow namedRow : rows) {
            Row row = namedRow.row();
            if (named) {
                bytes.number(namedRow.object());
            }
            int from = (int) (row.place() >>> Integer.SIZE);
            boolean plain = row.edge() == 0 && row.pieces() == null;
            bytes.number(from - before << 1 | (plain ? 0 : 1)).number((int) row.place() - from);
            before = from;
            if (!plain) {
                bytes.signed((int) (row.edge() >> Integer.SIZE)).signed((int) row.edge());
                pieces(row, from, bytes);
            }
        }
        return bytes;
    }

    private static void pieces(Row row, int from, Bytes bytes) {
        long[] pieces = row.pieces() == null ? new long[0] : row.pieces();
        bytes.number(pieces.length);
        for (long piece : pieces) {
            int begin = (int) (piece >>> Integer.SIZE);
            bytes.signed(begin - from).number((int) piece - begin);
        }
    }

    private static Bytes links(List<Entry> entries) {
        List<String> roles = entries.stream().flatMap(entry -> entry.links.stream()).map(Link::role).distinct()
                .toList();
        Bytes bytes = new Bytes().number(roles.size());
        roles.forEach(bytes::text);
        if (!roles.isEmpty()) {
            for (Entry entry : entries) {
                bytes.number(entry.links.size());
                entry.links.forEach(link -> bytes.number(roles.indexOf(link.role())).number(link.target().number));
            }
        }
        return bytes;
    }

    private static void features(List<Entry> entries, DocumentValues ranks, Bytes body) {
        TreeSet<String> names = new TreeSet<>();
        entries.forEach(entry -> names.addAll(entry.values.keySet()));
        body.number(names.size());
        for (String name : names) {
            boolean several = entries.stream().anyMatch(entry -> entry.values.getOrDefault(name, List.of()).size() > 1);
            Bytes column = new Bytes().number(several ? 1 : 0);
            for (Entry entry : entries) {
                List<String> texts = entry.values.getOrDefault(name, List.of());
                if (several) {
                    column.number(texts.size());
                    texts.forEach(text -> column.number(ranks.rank(name, text)));
                } else {
                    column.number(texts.isEmpty() ? 0 : ranks.rank(name, texts.getFirst()) + 1);
                }
            }
            body.text(name).nested(column);
        }
    }
}
