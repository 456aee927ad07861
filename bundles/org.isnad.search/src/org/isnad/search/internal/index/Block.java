/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.util.BytesRef;
import org.isnad.search.internal.match.MatchList;
import org.isnad.search.internal.match.Matches;

/**
 * The spans of one document by layer, as {@link BlockWriter} wrote them. What is asked for is read, the rest is
 * skipped. Valid as long as the bytes are, which Lucene uses again for the next document.
 */
public final class Block {

    private final Cursor begin;
    private List<Section> sections;

    public Block(BytesRef bytes) {
        begin = Cursor.of(bytes);
    }

    /** Objects of one layer. */
    public static final class Section {

        private final String layer;
        private final Cursor body;
        private final int firstObject;
        private final int objects;
        private final int rows;
        private final int flags;
        private final int rowsAt;
        private final int linksAt;
        private final int featuresAt;
        private final List<Column> columns = new ArrayList<>();

        private Section(String layer, Cursor body, int firstObject) {
            this.layer = layer;
            this.body = body;
            this.firstObject = firstObject;
            Cursor cursor = body.atPlace(body.at());
            objects = cursor.number();
            rows = cursor.number();
            flags = cursor.number();
            rowsAt = skipNested(cursor);
            linksAt = skipNested(cursor);
            featuresAt = cursor.at();
        }

        private static int skipNested(Cursor cursor) {
            int length = cursor.number();
            int at = cursor.at();
            cursor.skip(length);
            return at;
        }

        public String layer() {
            return layer;
        }

        public int objects() {
            return objects;
        }

        /** The number within the block of the section's first object. */
        public int firstObject() {
            return firstObject;
        }

        /**
         * Adds the places of objects.
         *
         * @param passing which objects count, by number within the section; null for all
         */
        public void addMatches(boolean[] passing, MatchList matches) {
            Cursor cursor = body.atPlace(rowsAt);
            boolean named = (flags & BlockWriter.NAMED_ROWS) != 0;
            int from = 0;
            for (int row = 0; row < rows; row++) {
                int object = named ? cursor.number() : row;
                int first = cursor.number();
                from += first >>> 1;
                int to = from + cursor.number();
                long edge = 0;
                long[] pieces = null;
                if ((first & 1) != 0) {
                    edge = Matches.edge(cursor.signed(), cursor.signed());
                    pieces = pieces(cursor, from);
                }
                if (passing == null || passing[object]) {
                    matches.add(Matches.place(from, to), edge, pieces);
                }
            }
        }

        private static long[] pieces(Cursor cursor, int from) {
            int count = cursor.number();
            long[] pieces = count == 0 ? null : new long[count];
            for (int i = 0; i < count; i++) {
                int begin = from + cursor.signed();
                pieces[i] = Matches.place(begin, begin + cursor.number());
            }
            return pieces;
        }

        /** The values of a feature. */
        public Optional<Column> column(String feature) {
            for (Column known : columns) {
                if (known.feature.equals(feature)) {
                    return known.present();
                }
            }
            Column column = read(feature);
            columns.add(column);
            return column.present();
        }

        private Column read(String feature) {
            byte[] name = feature.getBytes(StandardCharsets.UTF_8);
            Cursor cursor = body.atPlace(featuresAt);
            for (int left = cursor.number(); left > 0; left--) {
                boolean found = cursor.isText(name);
                int length = cursor.number();
                if (found) {
                    return new Column(feature, objects, cursor);
                }
                cursor.skip(length);
            }
            return new Column(feature);
        }

        /**
         * The numbers within the block of what the objects lead to.
         *
         * @return by object, never null
         */
        public int[][] targets(String role) {
            int[][] targets = new int[objects][];
            Arrays.fill(targets, NO_TARGET);
            Cursor cursor = body.atPlace(linksAt);
            int wanted = -1;
            int roles = cursor.number();
            for (int i = 0; i < roles; i++) {
                wanted = cursor.text().equals(role) ? i : wanted;
            }
            if (wanted >= 0) {
                for (int object = 0; object < objects; object++) {
                    targets[object] = targets(cursor, wanted);
                }
            }
            return targets;
        }

        private static int[] targets(Cursor cursor, int role) {
            int[] found = new int[cursor.number()];
            int count = 0;
            for (int i = 0; i < found.length; i++) {
                boolean wanted = cursor.number() == role;
                int target = cursor.number();
                if (wanted) {
                    found[count++] = target;
                }
            }
            return Arrays.copyOf(found, count);
        }

        private static final int[] NO_TARGET = new int[0];
    }

    /**
     * A feature's values: for each object the numbers of its values, which are ranks among the document's values in the
     * order of their bytes.
     */
    public static final class Column {

        private final String feature;
        /** Where in the values those of an object begin, and after the last where they end; null if there are none. */
        private final int[] begins;
        private int[] values;

        /** A feature that no object has. */
        private Column(String feature) {
            this.feature = feature;
            this.begins = null;
        }

        private Column(String feature, int objects, Cursor cursor) {
            this.feature = feature;
            begins = new int[objects + 1];
            values = new int[objects];
            boolean several = cursor.number() != 0;
            int count = 0;
            for (int object = 0; object < objects; object++) {
                int own = several ? cursor.number() : 1;
                if (count + own > values.length) {
                    values = Arrays.copyOf(values, Math.max(values.length * 2, count + own));
                }
                for (int i = 0; i < own; i++) {
                    int value = several ? cursor.number() : cursor.number() - 1;
                    if (value >= 0) {
                        values[count++] = value;
                    }
                }
                begins[object + 1] = count;
            }
        }

        private Optional<Column> present() {
            return begins == null ? Optional.empty() : Optional.of(this);
        }

        /** Whether the object has a value. */
        public boolean has(int object) {
            return begins[object] < begins[object + 1];
        }

        /** Whether one of the object's values is among those that pass. @param passing by number of the value */
        public boolean passes(int object, boolean[] passing) {
            for (int i = begins[object]; i < begins[object + 1]; i++) {
                if (passing[values[i]]) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The section of a layer; nothing else is read. */
    public Optional<Section> section(byte[] layer) {
        Cursor cursor = begin.atPlace(begin.at());
        int object = 0;
        for (int left = cursor.number(); left > 0; left--) {
            boolean found = cursor.isText(layer);
            int objects = cursor.number();
            int length = cursor.number();
            if (found) {
                return Optional.of(new Section(new String(layer, StandardCharsets.UTF_8), cursor, object));
            }
            object += objects;
            cursor.skip(length);
        }
        return Optional.empty();
    }

    /** All sections, by their objects' numbers. */
    public List<Section> sections() {
        if (sections == null) {
            sections = new ArrayList<>();
            Cursor cursor = begin.atPlace(begin.at());
            int object = 0;
            for (int left = cursor.number(); left > 0; left--) {
                String layer = cursor.text();
                int objects = cursor.number();
                int length = cursor.number();
                sections.add(new Section(layer, cursor.atPlace(cursor.at()), object));
                object += objects;
                cursor.skip(length);
            }
        }
        return sections;
    }

    /** The section that holds an object. */
    public Section sectionOf(int object) {
        for (Section section : sections()) {
            if (object < section.firstObject + section.objects) {
                return section;
            }
        }
        throw new IndexOutOfBoundsException(object);
    }
}
