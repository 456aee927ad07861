/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

/**
 * A word that stands near another.
 *
 * @param text      in the corpus' form
 * @param counts    what its measures are calculated from
 * @param documents documents in which it stands near the node
 */
public record Collocate(String text, CoOccurrence counts, int documents) {

    public double value(Association measure) {
        return measure.of(counts);
    }
}
