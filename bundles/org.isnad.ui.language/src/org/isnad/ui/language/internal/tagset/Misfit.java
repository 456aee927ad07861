/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import java.util.Comparator;

/**
 * What a new tagset no longer allows although annotations have it.
 *
 * @param layer   the layer of the annotations
 * @param feature the feature that is gone, or whose value is; empty when the layer itself is, or a role of it
 * @param value   the value, mostly a tag, or the role that is gone; empty when the layer or feature itself is
 */
public record Misfit(String layer, String feature, String value) implements Comparable<Misfit> {

    private static final Comparator<Misfit> ORDER =
            Comparator.comparing(Misfit::layer).thenComparing(Misfit::feature).thenComparing(Misfit::value);

    /** Whether it is a role of the layer that is gone. */
    boolean isRole() {
        return feature.isEmpty() && !value.isEmpty();
    }

    @Override
    public int compareTo(Misfit other) {
        return ORDER.compare(this, other);
    }
}
