/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonGenerator;
import org.isnad.exchange.ExportDocument;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.TextRange;

/**
 * Writes the structures and the view of one document. Arrays are structures of their own, before what refers to them.
 */
final class JsonDocument {

    private static final int TEXT = 1;
    private static final String VIEW = "_InitialView";

    private final ExportDocument document;
    private final List<AnnotationData> annotations;
    private final JsonTypes types;
    private final JsonGenerator json;
    private final Map<AnnotationId, Integer> numbers = new HashMap<>();
    private final List<Integer> members = new ArrayList<>();
    private int last = TEXT;

    JsonDocument(ExportDocument document, List<AnnotationData> annotations, JsonTypes types, JsonGenerator json) {
        this.document = document;
        this.annotations = annotations;
        this.types = types;
        this.json = json;
    }

    void write() throws IOException {
        annotations.forEach(annotation -> numbers.put(annotation.id(), ++last));
        json.writeArrayFieldStart(JsonCas.STRUCTURES);
        writeText();
        writeDescription();
        for (AnnotationData annotation : annotations) {
            write(annotation);
        }
        json.writeEndArray();
        json.writeObjectFieldStart(JsonCas.VIEWS);
        json.writeObjectFieldStart(VIEW);
        json.writeNumberField(JsonCas.SOFA, TEXT);
        json.writeArrayFieldStart(JsonCas.MEMBERS);
        for (int member : members) {
            json.writeNumber(member);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeText() throws IOException {
        begin(TEXT, "uima.cas.Sofa");
        json.writeNumberField("sofaNum", 1);
        json.writeStringField("sofaID", VIEW);
        json.writeStringField("mimeType", "text");
        json.writeStringField(Cas.SOFA_STRING, document.text());
        json.writeEndObject();
    }

    private void writeDescription() throws IOException {
        beginIndexed(++last, Part.DOCUMENT_METADATA);
        writePlace(new TextRange(0, document.text().length()));
        json.writeStringField("language", "x-unspecified");
        json.writeStringField("documentTitle", document.document().title());
        json.writeStringField("documentId", document.document().id().value());
        json.writeEndObject();
        for (Map.Entry<String, String> metadatum : document.document().metadata().entrySet()) {
            beginIndexed(++last, Part.METADATUM);
            json.writeStringField("name", metadatum.getKey());
            json.writeStringField("value", metadatum.getValue());
            json.writeEndObject();
        }
    }

    private void begin(int number, String type) throws IOException {
        json.writeStartObject();
        json.writeNumberField(JsonCas.ID, number);
        json.writeStringField(JsonCas.TYPE, type);
    }

    /** Of the text, and in the index of the view. */
    private void beginIndexed(int number, String type) throws IOException {
        begin(number, type);
        reference(Cas.SOFA, TEXT);
        members.add(number);
    }

    private void writePlace(TextRange range) throws IOException {
        json.writeNumberField(Cas.BEGIN, range.begin());
        json.writeNumberField(Cas.END, range.end());
    }

    private void reference(String feature, int number) throws IOException {
        json.writeNumberField(JsonCas.REFERENCE + feature, number);
    }

    private void write(AnnotationData annotation) throws IOException {
        Map<String, Integer> arrays = arrays(annotation);
        beginIndexed(numbers.get(annotation.id()), types.names().type(annotation));
        switch (annotation) {
            case SpanData span -> writePlace(span.extent());
            case RelationData relation -> {
                reference("source", numbers.get(relation.source()));
                reference("target", numbers.get(relation.target()));
            }
            case GroupData group -> {
                // its members are an array
            }
            case DocumentAnnotationData whole -> {
                // hangs on the whole document
            }
        }
        json.writeStringField("id", annotation.id().toString());
        if (!annotation.comment().isEmpty()) {
            json.writeStringField("comment", annotation.comment());
        }
        for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
            if (!types.isMany(annotation, feature.getKey())) {
                json.writeStringField(types.names().feature(feature.getKey()), feature.getValue().getFirst());
            }
        }
        for (Map.Entry<String, Integer> array : arrays.entrySet()) {
            reference(array.getKey(), array.getValue());
        }
        json.writeEndObject();
    }

    /** Writes the arrays of an annotation. @return their numbers, by the features that refer to them */
    private Map<String, Integer> arrays(AnnotationData annotation) throws IOException {
        Map<String, Integer> arrays = new TreeMap<>();
        if (annotation instanceof SpanData span && span.ranges().size() > 1) {
            List<Integer> parts = new ArrayList<>();
            for (TextRange range : span.ranges()) {
                parts.add(++last);
                begin(last, Part.RANGE);
                reference(Cas.SOFA, TEXT);
                writePlace(range);
                json.writeEndObject();
            }
            arrays.put("parts", references(parts));
        } else if (annotation instanceof GroupData group) {
            arrays.put("members",
                    references(group.members().stream().map(Member::annotation).map(numbers::get).toList()));
            arrays.put("roles", texts(group.members().stream().map(Member::role).toList()));
        }
        for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
            if (types.isMany(annotation, feature.getKey())) {
                arrays.put(types.names().feature(feature.getKey()), texts(feature.getValue()));
            }
        }
        return arrays;
    }

    private int references(List<Integer> elements) throws IOException {
        begin(++last, "uima.cas.FSArray");
        json.writeArrayFieldStart(JsonCas.ELEMENTS);
        for (int element : elements) {
            json.writeNumber(element);
        }
        json.writeEndArray();
        json.writeEndObject();
        return last;
    }

    private int texts(List<String> elements) throws IOException {
        begin(++last, WrittenTypes.STRING_ARRAY);
        json.writeFieldName(JsonCas.ELEMENTS);
        json.writeArray(elements.toArray(String[]::new), 0, elements.size());
        json.writeEndObject();
        return last;
    }
}
