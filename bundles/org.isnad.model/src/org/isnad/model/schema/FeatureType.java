/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

import java.util.List;

/**
 * A feature that annotations of a layer may have.
 *
 * @param values       the only values allowed; empty when any text, or any number, will do
 * @param many         whether one annotation may have several values
 * @param required     whether an annotation without it is unfinished
 * @param defaultValue value given to a new annotation; empty for none
 */
public record FeatureType(String name, Label label, Kind kind, List<Tag> values, boolean many, boolean required,
        String defaultValue) {

    /** What a value is. */
    public enum Kind { TAG, STRING, NUMBER }

    public FeatureType {
        values = List.copyOf(values);
    }
}
