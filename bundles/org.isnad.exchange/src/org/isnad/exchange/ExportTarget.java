/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Where an export's files go. Files appear whole: what fails half-way leaves no file. */
public interface ExportTarget {

    /**
     * Makes one file of an export that has a file for each document. The caller closes the stream before its
     * {@link FormatWriter#write} returns, for the file then goes to its place as it is.
     *
     * @param name   the file's name without ending, usually the document's id; path separators are refused
     * @param ending without the dot
     */
    OutputStream file(String name, String ending) throws IOException;

    /** Makes the one file of an export that has one file for all documents. The caller closes the stream. */
    OutputStream single() throws IOException;
}
