/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.io.IOException;

import org.isnad.model.schema.Tagset;

/** Takes what a reader finds. Used by the reader's thread. */
public interface ImportSink {

    /**
     * Takes a document, or why one of the file's documents cannot be had; the others come in nevertheless. The reader
     * lets go of it: it holds one document at a time.
     */
    void take(ImportResult result) throws IOException;

    /**
     * Takes the layers, tags and features as the source declares them; see {@link LabelsSeen} for sources that declare
     * nothing. Called before the documents that use them, or never.
     */
    void declare(Tagset labels);

    /** Whether the user wants to stop; a reader looks between two documents and ends without an exception. */
    boolean cancelled();
}
