/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of an XMI file: an annotation, or something else that has features. Equal to itself alone, so that tables
 * of a hundred thousand of them need not look at their values.
 */
final class FeatureStructure {

    /** In digits; more are no offset of a text. */
    private static final int LONGEST_NUMBER = 9;

    private final String id;
    private final String type;
    private final Map<String, List<String>> features;
    private final int line;
    private final int column;

    /**
     * @param id       its {@code xmi:id}
     * @param type     its type's full name, with dots
     * @param features values by name, as the file has them: of arrays of strings each, all else as one text
     * @param line     where it stands, from 1
     * @param column   in characters, from 1
     */
    FeatureStructure(String id, String type, Map<String, List<String>> features, int line, int column) {
        this.id = id;
        this.type = type;
        this.features = features;
        this.line = line;
        this.column = column;
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    Map<String, List<String>> features() {
        return features;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    FeatureStructure withId(String other) {
        return new FeatureStructure(other, type, features, line, column);
    }

    /** A feature's text; empty text if it has none. */
    String text(String feature) {
        List<String> values = features.get(feature);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    boolean has(String feature) {
        return features.containsKey(feature);
    }

    /** A feature as a number of UTF-16 code units. */
    Optional<Integer> number(String feature) {
        String text = text(feature);
        boolean isNumber = !text.isEmpty() && text.length() <= LONGEST_NUMBER;
        for (int i = 0; i < text.length() && isNumber; i++) {
            isNumber = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return isNumber ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    boolean hasPlace() {
        return has(Cas.BEGIN) && has(Cas.END);
    }

    /** The type's name without its package. */
    String shortType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
