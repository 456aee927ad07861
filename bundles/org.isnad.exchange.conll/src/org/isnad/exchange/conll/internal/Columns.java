/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the columns of a file hold: {@code form} for the token, {@code pos} for its part of speech, {@code _} for nothing
 * that is read, or the name of a layer whose spans the column's tags are.
 */
record Columns(List<String> names) {

    static final String FORM = "form";
    static final String POS = "pos";
    static final String SKIPPED = "_";
    static final String ENTITY = "Entity";
    static final String CHUNK = "Chunk";
    /** The layer of tokens of which more is known than their text. */
    static final String TOKEN = "Token";

    Columns {
        names = List.copyOf(names);
    }

    /** @param option as users give it: names with blanks between; empty if they leave it to us */
    static Columns of(String option) {
        return new Columns(Stream.of(option.strip().split("[\\s,]+")).filter(name -> !name.isEmpty()).toList());
    }

    /** As files with so many columns usually are: the token first, the entities last. */
    static Columns usual(int count) {
        return switch (count) {
            case 1 -> new Columns(List.of(FORM));
            case 2 -> new Columns(List.of(FORM, ENTITY));
            case 3 -> new Columns(List.of(FORM, POS, ENTITY));
            case 4 -> new Columns(List.of(FORM, POS, CHUNK, ENTITY));
            default -> {
                List<String> names = new ArrayList<>(Collections.nCopies(count, SKIPPED));
                names.set(0, FORM);
                names.set(count - 1, ENTITY);
                yield new Columns(names);
            }
        };
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    int count() {
        return names.size();
    }

    int form() {
        return Math.max(0, names.indexOf(FORM));
    }

    int pos() {
        return names.indexOf(POS);
    }

    /** Whether the column holds tags of spans. */
    boolean isLayer(int column) {
        return !List.of(FORM, POS, SKIPPED).contains(names.get(column));
    }
}
