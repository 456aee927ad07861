/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.doccano.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.JsonLines;
import org.isnad.exchange.support.OwnJson;
import org.isnad.exchange.support.Stretch;
import org.isnad.exchange.support.UnitRanges;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.OffsetUnit;
import org.isnad.text.message.MessageBundle;

/**
 * Writes a line a document: as projects for relation extraction are imported and exported ({@code entities} and
 * {@code relations}), or as those for sequence labelling ({@code label} with triples), which holds less. Categories
 * stand under {@code cats} as projects for intent detection have them.
 */
public final class DoccanoWriter implements FormatWriter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(DoccanoWriter.class);

    private static final Set<String> TAKEN = Set.of(DoccanoReader.TEXT, DoccanoReader.DATA, DoccanoReader.ENTITIES,
            DoccanoReader.RELATIONS, DoccanoReader.CATEGORIES, DoccanoReader.ANNOTATIONS, "label", "labels", OwnJson.KEY);

    private JsonGenerator json;
    private boolean triples;

    @Override
    public void open(ExportContext context) throws IOException {
        triples = context.options().text("shape").equals("label");
        json = JsonLines.writer(context.target().single());
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        ExportAnnotations said = document.annotations().values().stream().findFirst()
                .orElse(ExportAnnotations.of(List.of()));
        json.writeStartObject();
        json.writeStringField(DoccanoReader.TEXT, document.text());
        if (triples) {
            writeTriples(document, said, losses);
        } else {
            writeEntities(document, said, losses);
        }
        if (!said.documentAnnotations().isEmpty()) {
            json.writeArrayFieldStart(DoccanoReader.CATEGORIES);
            for (DocumentAnnotationData category : said.documentAnnotations()) {
                json.writeString(OwnJson.label(category));
            }
            json.writeEndArray();
        }
        OwnJson.writeMetadata(json, document, TAKEN, losses);
        OwnJson.write(json, document, DoccanoReader.CATEGORIES, said.documentAnnotations());
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        if (json != null) {
            json.close();
        }
    }

    private void writeTriples(ExportDocument document, ExportAnnotations said, LossReport losses) throws IOException {
        UnitRanges ranges = new UnitRanges(document, OffsetUnit.UTF16, losses);
        json.writeArrayFieldStart(DoccanoSaid.LABEL);
        for (SpanData span : said.spans()) {
            for (Stretch place : ranges.of(span)) {
                json.writeStartArray();
                json.writeNumber(place.begin());
                json.writeNumber(place.end());
                json.writeString(OwnJson.label(span));
                json.writeEndArray();
            }
            if (span.features().keySet().stream().anyMatch(name -> !name.equals("tag")) || !span.comment().isEmpty()) {
                losses.lost(document.document(), span, MESSAGES.text("triple"));
            }
        }
        json.writeEndArray();
        said.relations().forEach(relation -> losses.lost(document.document(), relation, MESSAGES.text("no-relations")));
    }

    private void writeEntities(ExportDocument document, ExportAnnotations said, LossReport losses)
            throws IOException {
        UnitRanges ranges = new UnitRanges(document, OffsetUnit.UTF16, losses);
        Map<AnnotationId, Integer> numbers = new HashMap<>();
        json.writeArrayFieldStart(DoccanoReader.ENTITIES);
        for (SpanData span : said.spans()) {
            for (Stretch place : ranges.of(span)) {
                writeStart(numbers, span);
                json.writeStringField(DoccanoSaid.LABEL, OwnJson.label(span));
                json.writeNumberField(DoccanoSaid.START, place.begin());
                json.writeNumberField(DoccanoSaid.END, place.end());
                OwnJson.write(json, span, true);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart(DoccanoReader.RELATIONS);
        for (RelationData relation : said.relations()) {
            Integer from = numbers.get(relation.source());
            Integer to = numbers.get(relation.target());
            if (from == null || to == null) {
                losses.lost(document.document(), relation, MESSAGES.text("relation-end"));
                continue;
            }
            json.writeStartObject();
            json.writeNumberField(DoccanoSaid.FROM, from);
            json.writeNumberField(DoccanoSaid.TO, to);
            json.writeStringField(DoccanoSaid.TYPE, OwnJson.label(relation));
            OwnJson.write(json, relation, true);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeStart(Map<AnnotationId, Integer> numbers, AnnotationData annotation) throws IOException {
        numbers.put(annotation.id(), numbers.size());
        json.writeStartObject();
        json.writeNumberField(DoccanoReader.ID, numbers.size() - 1);
    }
}
