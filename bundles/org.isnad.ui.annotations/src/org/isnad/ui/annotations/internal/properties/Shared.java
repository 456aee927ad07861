/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import java.util.List;
import java.util.function.Function;

import org.isnad.ui.annotations.internal.edits.Target;

/**
 * What several annotations have in one place.
 *
 * @param values  what all of them have; empty when they differ, or have nothing
 * @param differs whether they do not all have the same
 */
record Shared(List<String> values, boolean differs) {

    /** @param of what one of them has */
    static Shared of(List<Target> targets, Function<Target, List<String>> of) {
        List<List<String>> distinct = targets.stream().map(of).distinct().limit(2).toList();
        return distinct.size() == 1 ? new Shared(distinct.getFirst(), false) : new Shared(List.of(), true);
    }

    /** The first value; empty for none. */
    String text() {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
