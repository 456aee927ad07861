/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;

/**
 * The columns of a table of annotations: those that every table has, and one for each feature that the tagset declares.
 * A feature that is called as one of the others, or as no other column may be, has {@code feature.} before its name.
 */
final class TableColumns {

    static final String DOCUMENT = "document";
    static final String TITLE = "title";
    static final String ANNOTATOR = "annotator";
    static final String KIND = "rowKind";
    static final String LAYER = "layer";
    static final String ID = "id";
    static final String RANGES = "ranges";
    static final String MEMBERS = "members";
    static final String TEXT = "text";
    static final String OTHERS = "otherFeatures";
    static final String ORIGIN = "origin";
    static final String TIME = "time";
    static final String COMMENT = "comment";

    private static final String PREFIX = "feature.";
    private static final List<String> FIRST = List.of(DOCUMENT, TITLE, ANNOTATOR, KIND, LAYER, ID, RANGES, MEMBERS,
            TEXT);
    private static final List<String> LAST = List.of(OTHERS, ORIGIN, TIME, COMMENT);
    private static final Set<String> NEEDED = Set.of(DOCUMENT, LAYER, RANGES, TEXT);

    private final List<String> names;
    private final Map<String, Integer> indexes = new TreeMap<>();

    private TableColumns(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            indexes.putIfAbsent(names.get(i), i);
        }
    }

    /** The columns of a table that is written. */
    static TableColumns of(Tagset tagset) {
        TreeSet<String> features = new TreeSet<>();
        tagset.layers().forEach(layer -> layer.features().stream().map(FeatureType::name).forEach(features::add));
        features.remove(Layer.TAG);
        List<String> names = new ArrayList<>(FIRST);
        names.add(Layer.TAG);
        features.forEach(feature -> names.add(column(feature)));
        names.addAll(LAST);
        return new TableColumns(names);
    }

    /** The columns of a table that is read. */
    static TableColumns read(List<String> header) {
        return new TableColumns(header.stream().map(String::strip).toList());
    }

    /** The name of a feature's column. */
    static String column(String feature) {
        return FIRST.contains(feature) || LAST.contains(feature) || feature.startsWith(PREFIX) ? PREFIX + feature
                : feature;
    }

    /** Whether these are columns that a table of Isnad's has, in any order. */
    boolean areAnnotations() {
        return indexes.keySet().containsAll(NEEDED);
    }

    List<String> names() {
        return names;
    }

    /** Whether a feature has a column of its own. */
    boolean hasFeature(String feature) {
        return indexes.containsKey(column(feature));
    }

    /** The features that have columns of their own. */
    List<String> features() {
        return names.stream().filter(name -> !name.isEmpty() && !FIRST.contains(name) && !LAST.contains(name))
                .map(name -> name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name).toList();
    }

    /** A cell of a row; empty if the table has no such column or the row ends before it. */
    String cell(List<String> row, String column) {
        Integer index = indexes.get(column);
        return index == null || index >= row.size() ? "" : row.get(index);
    }

    /** The cell of a feature; otherwise as {@link #cell}. */
    String feature(List<String> row, String feature) {
        return cell(row, column(feature));
    }
}
