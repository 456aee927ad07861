/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.isnad.exchange.ExportTarget;

/** What becomes of the files that a writer writes. */
interface OutFiles extends ExportTarget {

    /** The files that are finished, or would be. */
    List<Path> written();

    /** Says that what was written since the last call is whole. */
    void commit() throws IOException;

    /** Throws away what was written since the last {@link #commit()}. */
    void discard() throws IOException;
}
