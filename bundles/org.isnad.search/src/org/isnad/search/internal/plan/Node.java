/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;

import org.apache.lucene.util.FixedBitSet;
import org.isnad.search.internal.match.Matches;

/** A part of a query as it is asked of one segment. Asked forward, from document to document. */
interface Node {

    /** What the part matches in the document. */
    Matches at(Document document) throws IOException;

    /** The documents that may have matches, to be changed by nobody; null for all. */
    FixedBitSet documents();
}
