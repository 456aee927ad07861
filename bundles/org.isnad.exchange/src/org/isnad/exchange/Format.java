/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.List;

import org.isnad.text.OffsetUnit;

/**
 * A format as its extension declares it; nothing of the plug-in's code is loaded to know this much.
 *
 * @param id               stable, as in {@code isnad export --format ID}
 * @param endings          file endings without the dot, the preferred one first
 * @param unit             what the format's offsets count
 * @param filePerDocument  whether it writes one or more files for each document into a folder, rather than one file
 * @param severalAnnotators whether one export can hold what several annotators say
 * @param bundle           symbolic name of the plug-in that brings the format
 */
public record Format(String id, String name, String description, List<String> endings, OffsetUnit unit,
        boolean reads, boolean writes, boolean filePerDocument, boolean severalAnnotators, String bundle) {

    public Format {
        endings = List.copyOf(endings);
    }
}
