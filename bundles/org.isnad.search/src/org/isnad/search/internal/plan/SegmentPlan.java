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
import org.isnad.search.internal.store.Segment;

/** A pattern as it is asked of the documents of one segment, forward. */
public final class SegmentPlan {

    private final Node root;
    private final FixedBitSet candidates;
    private final Document document;

    SegmentPlan(Segment segment, Node root) {
        this.root = root;
        this.candidates = root.documents();
        this.document = new Document(segment);
    }

    /** Of the documents that are asked, those that may have matches. */
    public FixedBitSet candidates(FixedBitSet asked) {
        return DocumentSets.and(asked, candidates);
    }

    /** The matches of a document; {@link #document()} stands there then. */
    public Matches at(int number) throws IOException {
        document.moveTo(number);
        return root.at(document);
    }

    public Document document() {
        return document;
    }
}
