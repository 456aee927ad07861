/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.isnad.model.DocumentId;
import org.isnad.text.MatchMode;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/**
 * A document as it stands in the index: one field for each {@link MatchMode}, all with the same positions; and, by
 * document, its id, the hash of its text, how many words it has and where they stand.
 *
 * @param leaf   the segment that holds it
 * @param number of the document within the segment
 */
record IndexedDocument(LeafReaderContext leaf, int number, DocumentId id, String textHash, int words) {

    private static final String ID = "id";
    private static final String HASH = "hash";
    private static final String WORDS = "words";
    private static final String OFFSETS = "offsets";

    private static final FieldType FORMS = new FieldType();

    static {
        FORMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        FORMS.setOmitNorms(true);
        FORMS.freeze();
    }

    /** The field that holds the words' forms of a mode. */
    static String field(MatchMode mode) {
        return mode.id();
    }

    /** What a writer deletes or replaces the document by. */
    static Term key(DocumentId id) {
        return new Term(ID, id.value());
    }

    /** What a writer adds. */
    static List<IndexableField> fields(DocumentId id, String textHash, String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        return List.of(
                new StringField(ID, id.value(), Field.Store.NO),
                new BinaryDocValuesField(ID, new BytesRef(id.value())),
                new BinaryDocValuesField(HASH, new BytesRef(textHash)),
                new NumericDocValuesField(WORDS, tokens.size()),
                new BinaryDocValuesField(OFFSETS, OffsetTable.encode(tokens)),
                forms(MatchMode.EXACT, tokens),
                forms(MatchMode.FOLDED, tokens),
                forms(MatchMode.STEM, tokens));
    }

    /** The documents of a segment by number; null where one is deleted. */
    static List<IndexedDocument> in(LeafReaderContext leaf) throws IOException {
        LeafReader reader = leaf.reader();
        BinaryDocValues ids = DocValues.getBinary(reader, ID);
        BinaryDocValues hashes = DocValues.getBinary(reader, HASH);
        NumericDocValues words = DocValues.getNumeric(reader, WORDS);
        IndexedDocument[] documents = new IndexedDocument[reader.maxDoc()];
        for (int number = 0; number < documents.length; number++) {
            if (reader.getLiveDocs() == null || reader.getLiveDocs().get(number)) {
                ids.advanceExact(number);
                hashes.advanceExact(number);
                words.advanceExact(number);
                documents[number] = new IndexedDocument(leaf, number,
                        new DocumentId(ids.binaryValue().utf8ToString()), hashes.binaryValue().utf8ToString(),
                        Math.toIntExact(words.longValue()));
            }
        }
        return Arrays.asList(documents);
    }

    /** Where the document's words stand, from the first to the one given. */
    OffsetTable offsets(int lastWord) throws IOException {
        BinaryDocValues offsets = DocValues.getBinary(leaf.reader(), OFFSETS);
        offsets.advanceExact(number);
        return OffsetTable.decode(offsets.binaryValue(), lastWord + 1);
    }

    private static Field forms(MatchMode mode, Tokens tokens) {
        return new Field(field(mode), new WordForms(mode, tokens), FORMS);
    }
}
