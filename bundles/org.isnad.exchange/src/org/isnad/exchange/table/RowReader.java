/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.table;

import java.io.IOException;
import java.util.List;

import org.isnad.exchange.BadInputException;

/** Takes the rows of a table that is being read, after its header. */
public interface RowReader {

    /**
     * @param line  where the row stands in its file, from 1
     * @param cells as the file has them; cells that are missing at the end count as empty
     * @throws BadInputException if nothing after it can be read
     */
    void row(long line, List<String> cells) throws IOException, BadInputException;

    /** There are no more rows. @throws BadInputException if the table as a whole says nothing */
    void end() throws IOException, BadInputException;
}
