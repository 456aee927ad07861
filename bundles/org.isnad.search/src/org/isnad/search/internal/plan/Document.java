/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.isnad.search.internal.index.Fields;
import org.isnad.search.internal.index.OffsetTable;
import org.isnad.search.internal.index.Part;
import org.isnad.search.internal.match.Matches;
import org.isnad.search.internal.match.Place;
import org.isnad.search.internal.store.Segment;
import org.isnad.text.TextRange;

/** The document of a segment at which a query stands. It moves forward. Where the words stand is read when needed. */
public final class Document implements Place {

    private final Segment segment;
    private BinaryDocValues offsets;
    private Part part;
    private OffsetTable table;

    public Document(Segment segment) {
        this.segment = segment;
    }

    public void moveTo(int number) {
        part = segment.part(number);
        table = null;
    }

    public Part part() {
        return part;
    }

    Segment segment() {
        return segment;
    }

    int number() {
        return part.number();
    }

    @Override
    public int words() {
        return part.words();
    }

    @Override
    public TextRange range(Matches matches, int match) throws IOException {
        return table().range(matches, match);
    }

    @Override
    public int anchor(int token) throws IOException {
        return table().anchor(token);
    }

    private OffsetTable table() throws IOException {
        if (table == null) {
            if (offsets == null || offsets.docID() > part.number()) {
                offsets = DocValues.getBinary(segment.reader(), Fields.OFFSETS);
            }
            if (!offsets.advanceExact(part.number())) {
                throw new IOException("no table of words for " + part.id());
            }
            table = OffsetTable.decode(offsets.binaryValue(), part.words());
        }
        return table;
    }
}
