/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.io.IOException;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.isnad.model.DocumentId;

/**
 * A part of a document as it stands in one segment.
 *
 * @param number   of Lucene's document within the segment
 * @param ofText   whether it is the text part
 * @param textHash the hash of the text that it belongs to
 * @param state    what the marks were read from; empty for a text part
 * @param words    how many tokens the text has; 0 for a marks part
 */
public record Part(int number, boolean ofText, DocumentId id, String textHash, String state, int words) {

    /** All parts of a segment by number, deleted ones too. */
    public static Part[] in(LeafReader segment) throws IOException {
        Part[] parts = new Part[segment.maxDoc()];
        BinaryDocValues texts = DocValues.getBinary(segment, Fields.TEXT);
        BinaryDocValues marks = DocValues.getBinary(segment, Fields.MARKS);
        BinaryDocValues hashes = DocValues.getBinary(segment, Fields.HASH);
        BinaryDocValues states = DocValues.getBinary(segment, Fields.STATE);
        NumericDocValues words = DocValues.getNumeric(segment, Fields.WORDS);
        for (int number = 0; number < parts.length; number++) {
            boolean ofText = texts.advanceExact(number);
            BinaryDocValues ids = ofText ? texts : marks;
            if ((ofText || marks.advanceExact(number)) && hashes.advanceExact(number)) {
                String state = states.advanceExact(number) ? states.binaryValue().utf8ToString() : "";
                int size = words.advanceExact(number) ? Math.toIntExact(words.longValue()) : 0;
                parts[number] = new Part(number, ofText, new DocumentId(ids.binaryValue().utf8ToString()),
                        hashes.binaryValue().utf8ToString(), state, size);
            } else {
                throw new IOException("a part without a key");
            }
        }
        return parts;
    }

    /** Whether it is not deleted. */
    public boolean isLive(LeafReader segment) {
        Bits live = segment.getLiveDocs();
        return live == null || live.get(number);
    }
}
