/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.labelstudio.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.OwnJson;
import org.isnad.exchange.support.StrictJson;
import org.isnad.exchange.support.Stretch;
import org.isnad.exchange.support.UnitRanges;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.OffsetUnit;
import org.isnad.text.message.MessageBundle;

/**
 * Writes an array of tasks with an annotation for each annotator, for a configuration with the controls {@code label}
 * and {@code choices} on {@code text}. What Isnad needs, the annotator too, stands in the {@code meta} of a region,
 * which Label Studio keeps; it counts what it imports as said by whoever imports.
 */
public final class LabelStudioWriter implements FormatWriter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(LabelStudioWriter.class);
    private static final Set<String> TAKEN = Set.of(LabelStudioReader.TEXT, OwnJson.KEY);

    private JsonGenerator json;
    private String annotator = "";

    @Override
    public void open(ExportContext context) throws IOException {
        json = StrictJson.writer(context.target().single());
        json.writeStartArray();
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart(LabelStudioReader.ANNOTATIONS);
        for (Map.Entry<Annotator, ExportAnnotations> said : document.annotations().entrySet()) {
            // without an e-mail address of one of its users Label Studio refuses the file for who completed it
            json.writeStartObject();
            json.writeArrayFieldStart(LabelStudioSaid.RESULT);
            annotator = said.getKey().name();
            writeResults(document, said.getValue(), losses);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart(LabelStudioReader.DATA);
        json.writeStringField(LabelStudioReader.TEXT, document.text());
        OwnJson.writeMetadata(json, document, TAKEN, losses);
        OwnJson.write(json, document);
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        if (json != null) {
            json.writeEndArray();
            json.close();
        }
    }

    private void writeResults(ExportDocument document, ExportAnnotations said, LossReport losses) throws IOException {
        UnitRanges ranges = new UnitRanges(document, OffsetUnit.CODE_POINT, losses);
        Set<AnnotationId> regions = new HashSet<>();
        for (SpanData span : said.spans()) {
            for (Stretch place : ranges.of(span)) {
                regions.add(span.id());
                writeRegion(span, place);
            }
        }
        for (DocumentAnnotationData annotation : said.documentAnnotations()) {
            writeStart(annotation, annotation.layer(), LabelStudioSaid.CHOICES);
            json.writeObjectFieldStart(LabelStudioSaid.VALUE);
            writeLabels(LabelStudioSaid.CHOICES, annotation);
            json.writeEndObject();
            writeEnd(annotation);
        }
        for (RelationData relation : said.relations()) {
            if (regions.contains(relation.source()) && regions.contains(relation.target())) {
                writeRelation(relation);
            } else {
                losses.lost(document.document(), relation, MESSAGES.text("relation-end"));
            }
        }
    }

    private void writeRegion(SpanData span, Stretch place) throws IOException {
        writeStart(span, LabelStudioSaid.LABEL_CONTROL, LabelStudioSaid.LABELS);
        json.writeObjectFieldStart(LabelStudioSaid.VALUE);
        json.writeNumberField(LabelStudioSaid.START, place.begin());
        json.writeNumberField(LabelStudioSaid.END, place.end());
        json.writeStringField(LabelStudioReader.TEXT, place.quote());
        writeLabels(LabelStudioSaid.LABELS, span);
        json.writeEndObject();
        writeEnd(span);
    }

    private void writeRelation(RelationData relation) throws IOException {
        json.writeStartObject();
        json.writeStringField(LabelStudioSaid.TYPE, LabelStudioSaid.RELATION_TYPE);
        json.writeStringField(LabelStudioSaid.FROM, relation.source().toString());
        json.writeStringField(LabelStudioSaid.TO, relation.target().toString());
        json.writeStringField(LabelStudioSaid.DIRECTION, LabelStudioSaid.RIGHT);
        writeLabels(LabelStudioSaid.LABELS, relation);
        writeEnd(relation);
    }

    private void writeStart(AnnotationData annotation, String control, String type) throws IOException {
        json.writeStartObject();
        json.writeStringField(LabelStudioSaid.ID, annotation.id().toString());
        json.writeStringField(LabelStudioSaid.FROM_NAME, control);
        json.writeStringField(LabelStudioSaid.TO_NAME, LabelStudioReader.TEXT);
        json.writeStringField(LabelStudioSaid.TYPE, type);
    }

    private void writeLabels(String name, AnnotationData annotation) throws IOException {
        List<String> tags = annotation.features().getOrDefault("tag", List.of(annotation.layer()));
        json.writeFieldName(name);
        json.writeArray(tags.toArray(String[]::new), 0, tags.size());
    }

    private void writeEnd(AnnotationData annotation) throws IOException {
        json.writeObjectFieldStart(LabelStudioSaid.META);
        if (!annotation.comment().isEmpty()) {
            json.writeArrayFieldStart(LabelStudioReader.TEXT);
            json.writeString(annotation.comment());
            json.writeEndArray();
        }
        OwnJson.writeSaid(json, annotation, annotator);
        json.writeEndObject();
        json.writeEndObject();
    }
}
