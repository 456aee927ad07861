/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.isnad.exchange.ImportResult;
import org.isnad.project.Project;

/** Imports into and exports from projects. A service. */
public interface Transfer {

    /**
     * Reads files into a project. A file that cannot be read is named in the report and the others come in; what came in
     * before a cancel stays.
     *
     * @param paths files, or folders whose files are taken in the order of their names, hidden ones left out
     * @throws TransferException if the call itself is wrong: an unknown format or charset
     */
    ImportReport importFiles(Project project, List<Path> paths, ImportOptions options, Progress progress)
            throws TransferException;

    /**
     * Reads files as {@link #importFiles} would, and adds nothing.
     *
     * @param sink is given each file, in the same order, on the calling thread
     * @throws TransferException as {@link #importFiles}
     */
    void preview(Project project, List<Path> paths, ImportOptions options, Consumer<ImportPreview> sink,
            Progress progress) throws TransferException;

    /** How many bytes a file may have: what the options allow, and not more than the memory can take. */
    long mostBytes(ImportOptions options);

    /**
     * Reads bytes that stand in no file, such as standard input.
     *
     * @param name stands for the file's name in the report and in the document's id
     * @throws TransferException as {@link #importFiles}
     */
    ImportReport importBytes(Project project, byte[] content, String name, ImportOptions options)
            throws TransferException;

    /**
     * Reads bytes as {@link #importBytes} would, and adds nothing.
     *
     * @param sink is given each document, on the calling thread
     * @throws TransferException as {@link #importFiles}
     */
    void previewBytes(Project project, byte[] content, String name, ImportOptions options,
            Consumer<ImportPreview> sink) throws TransferException;

    /**
     * Reads bytes as {@link #importBytes} would, and adds nothing: for a text that a document is to have.
     *
     * @throws TransferException as {@link #importFiles}
     */
    ImportResult read(byte[] content, String name, ImportOptions options) throws TransferException;

    /**
     * Takes text as a new document, for pasted reports.
     *
     * @param title what people see; empty to take the text's first line
     */
    ImportReport importText(Project project, String title, String text);

    /**
     * Writes documents and annotations.
     *
     * @throws TransferException if the request is wrong, or writing fails; files that were whole by then stay
     */
    ExportReport export(Project project, ExportRequest request, Progress progress) throws TransferException;

    /**
     * Writes the first document of a request into memory, to show how the format writes it.
     *
     * @param request its place counts for nothing but the name of the file
     * @throws TransferException as {@link #export}
     */
    ExportPreview previewExport(Project project, ExportRequest request, Progress progress) throws TransferException;

    /** The export presets of a project. */
    ExportPresets presets(Project project);

    /**
     * Writes the documents of a file or folder in another format, without a project. One document is held at a time.
     *
     * @param options of the labels only the mapping counts
     * @param request its documents count for nothing, its annotator is one that the files name
     * @throws TransferException as {@link #importFiles} and {@link #export}
     */
    ConvertReport convert(Path in, ImportOptions options, ExportRequest request, Progress progress)
            throws TransferException;
}
