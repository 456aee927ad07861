/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.run;

import java.util.Comparator;

import org.isnad.search.internal.index.Part;
import org.isnad.search.internal.match.Captures;
import org.isnad.text.TextRange;

/**
 * A match by its characters.
 *
 * @param captures null for none
 */
record Spot(Part document, TextRange range, Captures captures) {

    /** Within one document. */
    static final Comparator<Spot> READING_ORDER = Comparator.comparingInt((Spot spot) -> spot.range().begin())
            .thenComparingInt(spot -> spot.range().end());
}
