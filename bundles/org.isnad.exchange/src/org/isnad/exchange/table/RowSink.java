/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.table;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a table that is being written. */
@FunctionalInterface
public interface RowSink {

    /** @param cells as many as the table has columns; empty for nothing */
    void row(List<String> cells) throws IOException;
}
