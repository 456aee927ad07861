/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.run;

import java.util.Comparator;

import org.isnad.search.internal.index.Part;
import org.isnad.search.internal.match.Matches;

/**
 * A document with matches.
 *
 * @param segment the index of its segment
 * @param count   how many matches
 * @param matches null where there are too many to be kept; then they are found again when they are needed
 */
record Found(int segment, Part part, int count, Matches matches) {

    static final Comparator<Found> READING_ORDER = Comparator.comparing(found -> found.part().id());
}
