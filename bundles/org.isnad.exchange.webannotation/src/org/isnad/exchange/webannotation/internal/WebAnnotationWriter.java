/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webannotation.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.OwnJson;
import org.isnad.exchange.support.StrictJson;
import org.isnad.exchange.support.Stretch;
import org.isnad.exchange.support.UnitRanges;
import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.DocumentMetadata;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.Direction;
import org.isnad.text.OffsetUnit;
import org.isnad.text.Paragraphs;
import org.isnad.text.message.MessageBundle;

/**
 * Writes a text file and a collection of annotations a document. A span is a target with a position and a quotation for
 * each of its pieces; a relation targets its source and has a body that links to its target; a group targets its
 * members, whose roles are names.
 */
public final class WebAnnotationWriter implements FormatWriter {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String ARABIC = "ar";

    private static final MessageBundle MESSAGES = MessageBundle.beside(WebAnnotationWriter.class);

    private ExportTarget target;

    @Override
    public void open(ExportContext context) {
        target = context.target();
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        String name = document.document().id().value();
        try (OutputStream out = target.file(name, "txt")) {
            // at the head of a file it is a signature and not read as text
            String text = document.text().indexOf(BYTE_ORDER_MARK) == 0 ? BYTE_ORDER_MARK + document.text()
                    : document.text();
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        try (JsonGenerator json = StrictJson.writer(target.file(name, "jsonld"))) {
            new Collection(document, json, losses).write();
        }
    }

    /** The annotations of one document. */
    private static final class Collection {

        private final ExportDocument document;
        private final JsonGenerator json;
        private final LossReport losses;
        private final UnitRanges ranges;
        private final String source;
        private final boolean rightToLeft;

        Collection(ExportDocument document, JsonGenerator json, LossReport losses) {
            this.document = document;
            this.json = json;
            this.losses = losses;
            this.ranges = new UnitRanges(document, OffsetUnit.CODE_POINT, losses);
            this.source = URLEncoder.encode(document.document().id().value(), StandardCharsets.UTF_8)
                    .replace("+", "%20") + ".txt";
            this.rightToLeft = Paragraphs.direction(document.text()) == Direction.RIGHT_TO_LEFT;
        }

        void write() throws IOException {
            json.writeStartObject();
            writeContext();
            json.writeStringField(Terms.TYPE, Terms.COLLECTION);
            json.writeStringField(Terms.LABEL, document.document().title());
            OwnJson.writeWithMetadata(json, document);
            json.writeObjectFieldStart(Terms.FIRST);
            json.writeStringField(Terms.TYPE, Terms.PAGE);
            json.writeArrayFieldStart(Terms.ITEMS);
            for (Map.Entry<Annotator, ExportAnnotations> said : document.annotations().entrySet()) {
                write(said.getKey().name(), said.getValue());
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        /** Our own object is said to be JSON, so that it survives what programs do to JSON-LD. */
        private void writeContext() throws IOException {
            json.writeArrayFieldStart(Terms.AT_CONTEXT);
            json.writeString(Terms.CONTEXT);
            json.writeStartObject();
            json.writeObjectFieldStart(OwnJson.KEY);
            json.writeStringField("@id", "urn:isnad:own");
            json.writeStringField("@type", "@json");
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }

        private void write(String annotator, ExportAnnotations said) throws IOException {
            for (SpanData span : said.spans()) {
                List<Stretch> places = ranges.of(span);
                if (!places.isEmpty()) {
                    writeHead(annotator, span, Terms.TAGGING);
                    writeTarget(span, places);
                    json.writeEndObject();
                }
            }
            for (DocumentAnnotationData annotation : said.documentAnnotations()) {
                writeHead(annotator, annotation, Terms.DESCRIBING);
                json.writeFieldName(Terms.TARGET);
                writeSource();
                json.writeEndObject();
            }
            for (RelationData relation : said.relations()) {
                writeHead(annotator, relation, Terms.LINKING);
                json.writeStringField(Terms.TARGET, Terms.UUID + relation.source());
                json.writeEndObject();
            }
            for (GroupData group : said.groups()) {
                write(annotator, group);
            }
        }

        private void write(String annotator, GroupData group) throws IOException {
            if (group.members().isEmpty()) {
                losses.lost(document.document(), group, MESSAGES.text("empty-group"));
                return;
            }
            writeHead(annotator, group, Terms.LINKING);
            json.writeArrayFieldStart(Terms.TARGET);
            for (Member member : group.members()) {
                json.writeStartObject();
                json.writeStringField(Terms.TYPE, Terms.SPECIFIC_RESOURCE);
                json.writeStringField(Terms.SOURCE, Terms.UUID + member.annotation());
                if (!member.role().isEmpty()) {
                    json.writeStringField(Terms.NAME, member.role());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void writeHead(String annotator, AnnotationData annotation, String motivation) throws IOException {
            json.writeStartObject();
            json.writeStringField(Terms.ID, Terms.UUID + annotation.id());
            json.writeStringField(Terms.TYPE, Terms.ANNOTATION);
            json.writeStringField(Terms.MOTIVATION, motivation);
            json.writeObjectFieldStart(Terms.CREATOR);
            json.writeStringField(Terms.TYPE, "Person");
            json.writeStringField(Terms.NAME, annotator);
            json.writeEndObject();
            json.writeStringField(Terms.CREATED, annotation.time().toString());
            json.writeArrayFieldStart(Terms.BODY);
            writeBody(Terms.CLASSIFYING, "", annotation.layer());
            for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
                for (String value : feature.getValue()) {
                    boolean tag = feature.getKey().equals("tag");
                    writeBody(tag ? Terms.TAGGING : Terms.DESCRIBING, tag ? "" : feature.getKey(), value);
                }
            }
            if (!annotation.comment().isEmpty()) {
                writeBody(Terms.COMMENTING, "", annotation.comment());
            }
            if (annotation instanceof RelationData relation) {
                json.writeStartObject();
                json.writeStringField(Terms.TYPE, Terms.SPECIFIC_RESOURCE);
                json.writeStringField(Terms.PURPOSE, Terms.LINKING);
                json.writeStringField(Terms.SOURCE, Terms.UUID + relation.target());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void writeBody(String purpose, String name, String value) throws IOException {
            json.writeStartObject();
            json.writeStringField(Terms.TYPE, Terms.TEXTUAL_BODY);
            json.writeStringField(Terms.PURPOSE, purpose);
            if (!name.isEmpty()) {
                json.writeStringField(Terms.NAME, name);
            }
            json.writeStringField(Terms.VALUE, value);
            json.writeEndObject();
        }

        private void writeTarget(SpanData span, List<Stretch> places) throws IOException {
            json.writeObjectFieldStart(Terms.TARGET);
            json.writeStringField(Terms.TYPE, Terms.SPECIFIC_RESOURCE);
            json.writeFieldName(Terms.SOURCE);
            writeSource();
            json.writeArrayFieldStart(Terms.SELECTOR);
            for (int i = 0; i < places.size(); i++) {
                json.writeStartObject();
                json.writeStringField(Terms.TYPE, Terms.POSITION);
                json.writeNumberField(Terms.START, places.get(i).begin());
                json.writeNumberField(Terms.END, places.get(i).end());
                json.writeEndObject();
                if (!places.get(i).quote().isEmpty()) {
                    Quotation.of(document.text(), span.ranges().get(i)).write(json);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        /** For text from right to left the model wants the direction and the language that programs are to assume. */
        private void writeSource() throws IOException {
            json.writeStartObject();
            json.writeStringField(Terms.ID, source);
            json.writeStringField(Terms.TYPE, "Text");
            json.writeStringField("format", "text/plain");
            Optional<String> language = Optional.ofNullable(
                    document.document().metadata().get(DocumentMetadata.LANGUAGE)).or(
                            () -> rightToLeft ? Optional.of(ARABIC) : Optional.empty());
            if (language.isPresent()) {
                json.writeStringField("language", language.get());
                json.writeStringField("processingLanguage", language.get());
            }
            json.writeStringField("textDirection", rightToLeft ? "rtl" : "ltr");
            json.writeEndObject();
        }
    }
}
