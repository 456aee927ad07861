/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

import org.isnad.model.AnnotationId;
import org.isnad.model.schema.TagChoice;
import org.isnad.model.schema.Tagset;
import org.isnad.ui.annotations.internal.pick.Proposal;

/** The rows of the list as they were at one moment. Immutable, made beside the UI thread. */
public final class Rows {

    public static final Rows NONE = new Rows(List.of(), 0);

    private record Keyed(String key, Listed listed) {
    }

    private final List<Listed> rows;
    private final int all;
    private final Map<AnnotationId, Integer> places = new HashMap<>();

    private Rows(List<Listed> rows, int all) {
        this.rows = rows;
        this.all = all;
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).annotation().id(), i);
        }
    }

    /**
     * What a query finds.
     *
     * @param all    in reading order
     * @param locale of the labels that are sorted by
     */
    public static Rows of(List<Listed> all, ListQuery query, Tagset tagset, Locale locale) {
        List<Listed> found = new ArrayList<>(all);
        found.removeIf(query.condition(tagset).negate());
        if (query.sorted().isPresent()) {
            found = sorted(found, key(query.sorted().get(), tagset, locale));
        }
        return new Rows(query.backwards() ? found.reversed() : found, all.size());
    }

    /** Equal ones stay in reading order. Each key is made once. */
    private static List<Listed> sorted(List<Listed> found, Function<Listed, String> key) {
        List<Keyed> keyed = new ArrayList<>(found.size());
        found.forEach(listed -> keyed.add(new Keyed(Proposal.fold(key.apply(listed)), listed)));
        keyed.sort(Comparator.comparing(Keyed::key));
        return keyed.stream().map(Keyed::listed).toList();
    }

    private static Function<Listed, String> key(ListColumn column, Tagset tagset, Locale locale) {
        return switch (column) {
            case TEXT -> Listed::text;
            case TAG -> listed -> TagChoice.label(tagset, listed.annotation(), locale);
            case LAYER -> listed -> layerLabel(listed, tagset, locale);
            case ANNOTATOR -> listed -> listed.annotator().name();
        };
    }

    private static String layerLabel(Listed listed, Tagset tagset, Locale locale) {
        String name = listed.annotation().layer();
        return tagset.layer(name).map(layer -> layer.label().in(locale)).orElse(name);
    }

    public int size() {
        return rows.size();
    }

    /** How many annotations there are when nothing is filtered. */
    public int all() {
        return all;
    }

    public Listed get(int row) {
        return rows.get(row);
    }

    /** The row that an annotation is in. */
    public OptionalInt place(AnnotationId id) {
        Integer place = places.get(id);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
