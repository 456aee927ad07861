/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.isnad.text.OffsetUnit;

/**
 * A format as its extension declares it; nothing of the plug-in's code is loaded to know this much.
 *
 * @param id               stable, as in {@code isnad export --format ID}
 * @param endings          file endings without the dot, the preferred one first
 * @param mimeType         empty if there is none
 * @param unit             what the format's offsets count
 * @param filePerDocument  whether it writes one or more files for each document into a folder, rather than one file
 * @param streams          whether its reader holds one document of a file at a time, however many there are; then the memory
 *                         limits a document and not the file
 * @param holds            what an export carries; what is not among it never reaches the writer
 * @param options          what users can choose, for reading and writing
 * @param bundle           symbolic name of the plug-in that brings the format
 */
public record Format(String id, String name, String description, List<String> endings, String mimeType,
        OffsetUnit unit, boolean reads, boolean writes, boolean filePerDocument, boolean streams,
        Set<Content> holds,
        List<FormatOption> options, String bundle) {

    public Format {
        endings = List.copyOf(endings);
        holds = Set.copyOf(holds);
        options = List.copyOf(options);
    }

    /** Whether one export can hold what several annotators say. */
    public boolean severalAnnotators() {
        return holds.contains(Content.ANNOTATORS);
    }

    /** What an export cannot carry, in the order of {@link Content}. */
    public Set<Content> lacks() {
        Set<Content> lacking = EnumSet.allOf(Content.class);
        lacking.removeAll(holds);
        return lacking;
    }

    /** The options that concern reading. */
    public List<FormatOption> readingOptions() {
        return options.stream().filter(FormatOption::reading).toList();
    }

    /** The options that concern writing. */
    public List<FormatOption> writingOptions() {
        return options.stream().filter(FormatOption::writing).toList();
    }
}
