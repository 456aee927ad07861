/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.io.IOException;

/**
 * Writes documents and their annotations in one format. What plug-in authors implement; see
 * {@code docs/dev/add-a-format.md}. A writer is made for one export, needs a public constructor without parameters, and
 * is used by one thread.
 */
public interface FormatWriter extends AutoCloseable {

    /** Says where and how to write. Called once, first. */
    void open(ExportContext context) throws IOException;

    /**
     * Writes one document. It is not kept: a writer holds one document at a time. What the format's description does not
     * list among what it holds is not in the document; the program has named it as lost. Two things are in it
     * nevertheless: spans within others ({@link Content#NESTED}) and crossing spans ({@link Content#CROSSING}), among
     * which only the writer can choose, by {@link FlatSpans}; it names those that it leaves out.
     *
     * @param losses takes what else of the annotations' content the format cannot carry, one call for each; what a format
     *               never holds, such as ids and times, its description says once
     */
    void write(ExportDocument document, LossReport losses) throws IOException;

    /** Writes what comes after the last document. Called once, also after an exception. */
    @Override
    default void close() throws IOException {
    }
}
