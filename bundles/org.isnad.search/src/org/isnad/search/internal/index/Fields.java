/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.isnad.model.DocumentId;
import org.isnad.text.Tokens;

/** The fields of both parts of a document. */
public final class Fields {

    /** The id of a document, in its text part. */
    public static final String TEXT = "text";
    /** The id of a document, in its marks part. */
    public static final String MARKS = "marks";
    /** The hash of the text: that of the words, or that which the marks belong to. */
    public static final String HASH = "hash";
    /** What the marks were read from, see {@code Project.annotationState}. */
    public static final String STATE = "state";
    public static final String WORDS = "words";
    public static final String OFFSETS = "offsets";
    public static final String BLOCK = "block";
    /** All values of a part's spans. */
    public static final String VALUES = "values";
    /** Layers, and layers with values, with how many places they have. */
    public static final String LAYERS = "layers";
    /** What kind of token it is. */
    public static final String KIND = "kind";

    private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS);

    private Fields() {
    }

    /** What a writer deletes or replaces the text part by. */
    public static Term textKey(DocumentId id) {
        return new Term(TEXT, id.value());
    }

    /** What a writer deletes or replaces the marks part by. */
    public static Term marksKey(DocumentId id) {
        return new Term(MARKS, id.value());
    }

    /**
     * A text part.
     *
     * @param tokens of the text
     */
    public static List<IndexableField> text(DocumentId id, String textHash, String text, Tokens tokens) {
        List<IndexableField> fields = part(TEXT, id, textHash);
        fields.add(new NumericDocValuesField(WORDS, tokens.size()));
        fields.add(new BinaryDocValuesField(OFFSETS, OffsetTable.encode(tokens)));
        for (WordField words : WordField.values()) {
            fields.add(new Field(words.id(), new WordForms(words, tokens), POSITIONS));
        }
        fields.add(new Field(KIND, new Kinds(tokens), POSITIONS));
        addSpans(FoundSpans.block(text, tokens), fields);
        return fields;
    }

    /**
     * A marks part.
     *
     * @param state    what the marks were read from
     * @param textHash of the text that they belong to
     */
    public static List<IndexableField> marks(DocumentId id, String textHash, String state, MarksBuilder marks) {
        List<IndexableField> fields = part(MARKS, id, textHash);
        fields.add(new BinaryDocValuesField(STATE, new BytesRef(state)));
        addSpans(marks.build(), fields);
        return fields;
    }

    private static List<IndexableField> part(String key, DocumentId id, String textHash) {
        List<IndexableField> fields = new ArrayList<>();
        fields.add(new StringField(key, id.value(), Field.Store.NO));
        fields.add(new BinaryDocValuesField(key, new BytesRef(id.value())));
        fields.add(new BinaryDocValuesField(HASH, new BytesRef(textHash)));
        return fields;
    }

    private static void addSpans(BlockWriter block, List<IndexableField> fields) {
        if (block.isEmpty()) {
            return;
        }
        DocumentValues values = block.values();
        values.sorted().forEach(value -> fields.add(new SortedSetDocValuesField(VALUES, value)));
        fields.add(new Field(LAYERS, new Counts(block.counts()), FREQUENCIES));
        fields.add(new BinaryDocValuesField(BLOCK, block.toBytes(values)));
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
