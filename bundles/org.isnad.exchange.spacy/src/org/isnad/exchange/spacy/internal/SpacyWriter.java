/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.spacy.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.OffsetUnit;
import org.isnad.text.message.MessageBundle;

/**
 * Writes Prodigy's tasks: a line for each annotator of a document. Tokens are cut at blanks and at the borders of spans,
 * so that every span fits them: spaCy drops examples with spans that do not.
 */
public final class SpacyWriter implements FormatWriter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(SpacyWriter.class);

    private JsonGenerator json;

    @Override
    public void open(ExportContext context) throws IOException {
        json = JsonLines.writer(context.target().single());
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        if (document.annotations().isEmpty()) {
            writeLine(document, "", ExportAnnotations.of(List.of()), losses);
        }
        for (Map.Entry<Annotator, ExportAnnotations> said : document.annotations().entrySet()) {
            writeLine(document, said.getKey().name(), said.getValue(), losses);
        }
    }

    @Override
    public void close() throws IOException {
        if (json != null) {
            json.close();
        }
    }

    private void writeLine(ExportDocument document, String annotator, ExportAnnotations said, LossReport losses)
            throws IOException {
        Map<AnnotationId, Stretch> places = places(document, said, losses);
        SpacyTokens tokens = new SpacyTokens(document.text(), places.values());
        json.writeStartObject();
        json.writeStringField(SpacySaid.ANSWER, SpacySaid.ACCEPT);
        json.writeStringField(SpacyReader.TEXT, document.text());
        tokens.write(json);
        writeSpans(said, places, tokens);
        writeRelations(document, said, places, tokens, losses);
        writeChoices(said);
        json.writeObjectFieldStart(SpacyReader.META);
        OwnJson.writeMetadata(json, document, Set.of(), losses);
        json.writeEndObject();
        if (!annotator.isEmpty()) {
            json.writeStringField(SpacySaid.ANNOTATOR, annotator);
            json.writeStringField(SpacySaid.SESSION, annotator);
        }
        OwnJson.write(json, document, SpacySaid.ACCEPT, said.documentAnnotations());
        json.writeEndObject();
    }

    private static Map<AnnotationId, Stretch> places(ExportDocument document, ExportAnnotations said,
            LossReport losses) {
        UnitRanges ranges = new UnitRanges(document, OffsetUnit.CODE_POINT, losses);
        Map<AnnotationId, Stretch> places = new HashMap<>();
        said.spans().forEach(span -> ranges.of(span).forEach(place -> places.put(span.id(), place)));
        return places;
    }

    private void writeSpans(ExportAnnotations said, Map<AnnotationId, Stretch> places, SpacyTokens tokens)
            throws IOException {
        json.writeArrayFieldStart(SpacySaid.SPANS);
        for (SpanData span : said.spans()) {
            if (places.containsKey(span.id())) {
                json.writeStartObject();
                writePlace(span, places.get(span.id()), tokens);
                OwnJson.write(json, span, true);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void writePlace(SpanData span, Stretch place, SpacyTokens tokens) throws IOException {
        json.writeNumberField(SpacySaid.START, place.begin());
        json.writeNumberField(SpacySaid.END, place.end());
        json.writeNumberField(SpacySaid.TOKEN_START, tokens.first(place));
        json.writeNumberField(SpacySaid.TOKEN_END, tokens.last(place));
        json.writeStringField(SpacySaid.LABEL, OwnJson.label(span));
    }

    private void writeRelations(ExportDocument document, ExportAnnotations said, Map<AnnotationId, Stretch> places,
            SpacyTokens tokens, LossReport losses) throws IOException {
        Map<AnnotationId, SpanData> spans = said.spans().stream()
                .collect(Collectors.toMap(SpanData::id, span -> span, (one, other) -> one));
        json.writeArrayFieldStart(SpacySaid.RELATIONS);
        for (RelationData relation : said.relations()) {
            if (!places.containsKey(relation.source()) || !places.containsKey(relation.target())) {
                losses.lost(document.document(), relation, MESSAGES.text("relation-end"));
                continue;
            }
            json.writeStartObject();
            json.writeNumberField(SpacySaid.HEAD, tokens.last(places.get(relation.source())));
            json.writeNumberField(SpacySaid.CHILD, tokens.last(places.get(relation.target())));
            json.writeStringField(SpacySaid.LABEL, OwnJson.label(relation));
            writeEnd(SpacySaid.HEAD_SPAN, spans.get(relation.source()), places, tokens);
            writeEnd(SpacySaid.CHILD_SPAN, spans.get(relation.target()), places, tokens);
            OwnJson.write(json, relation, true);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The id tells spans of the same place and label apart. */
    private void writeEnd(String name, SpanData span, Map<AnnotationId, Stretch> places, SpacyTokens tokens)
            throws IOException {
        json.writeObjectFieldStart(name);
        writePlace(span, places.get(span.id()), tokens);
        json.writeObjectFieldStart(OwnJson.KEY);
        json.writeStringField(SpacySaid.ID, span.id().toString());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeChoices(ExportAnnotations said) throws IOException {
        List<String> accepted = new ArrayList<>();
        said.documentAnnotations().forEach(annotation -> accepted.add(OwnJson.label(annotation)));
        if (accepted.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(SpacySaid.OPTIONS);
        for (String option : new LinkedHashSet<>(accepted)) {
            json.writeStartObject();
            json.writeStringField(SpacySaid.ID, option);
            json.writeStringField(SpacyReader.TEXT, option);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName(SpacySaid.ACCEPT);
        json.writeArray(accepted.toArray(String[]::new), 0, accepted.size());
    }
}
