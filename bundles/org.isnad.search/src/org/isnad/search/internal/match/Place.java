/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.match;

import java.io.IOException;

import org.isnad.text.TextRange;

/** The document at which nodes are asked for their matches. */
public interface Place {

    /** How many tokens the document has. */
    int words();

    /**
     * The characters of a match.
     *
     * @throws IOException if the index cannot be read
     */
    TextRange range(Matches matches, int match) throws IOException;

    /**
     * Where an empty match stands: the begin of the token that follows, or the end of the last one.
     *
     * @throws IOException if the index cannot be read
     */
    int anchor(int token) throws IOException;
}
