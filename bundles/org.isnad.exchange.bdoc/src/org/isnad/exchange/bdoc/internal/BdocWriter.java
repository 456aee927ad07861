/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.bdoc.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.JsonText;
import org.isnad.exchange.support.OwnJson;
import org.isnad.exchange.support.Stretch;
import org.isnad.exchange.support.StrictJson;
import org.isnad.exchange.support.UnitRanges;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.message.MessageBundle;

/** Writes a bdoc document for each document, with a set for each annotator and offsets in code points. */
public final class BdocWriter implements FormatWriter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(BdocWriter.class);

    private ExportTarget target;

    @Override
    public void open(ExportContext context) {
        target = context.target();
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        String name = document.document().id().value();
        try (JsonGenerator json = StrictJson.writer(target.file(name, "bdocjs"))) {
            json.writeStartObject();
            json.writeObjectFieldStart(Bdoc.SETS);
            for (Map.Entry<Annotator, ExportAnnotations> said : document.annotations().entrySet()) {
                new Set(document, losses, json).write(said.getKey().name(), said.getValue());
            }
            json.writeEndObject();
            json.writeStringField(Bdoc.TEXT, document.text());
            json.writeFieldName(Bdoc.FEATURES);
            json.writeStartObject();
            for (Map.Entry<String, String> value : document.document().metadata().entrySet()) {
                json.writeStringField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
            json.writeStringField(Bdoc.OFFSETS, Bdoc.PYTHON);
            json.writeStringField(Bdoc.NAME, name);
            OwnJson.write(json, document);
            json.writeEndObject();
        }
    }

    /** One annotation set. Ids count from 0, and what refers to others comes after them. */
    private static final class Set {

        private final ExportDocument document;
        private final LossReport losses;
        private final JsonGenerator json;
        private final UnitRanges ranges;
        private final Stretch whole;
        private final Map<AnnotationId, Integer> numbers = new HashMap<>();
        private final Map<AnnotationId, Stretch> places = new HashMap<>();

        Set(ExportDocument document, LossReport losses, JsonGenerator json) {
            this.document = document;
            this.losses = losses;
            this.json = json;
            this.ranges = new UnitRanges(document, OffsetUnit.CODE_POINT, losses);
            this.whole = new Stretch(0, OffsetMapper.of(document.text(), OffsetUnit.CODE_POINT).length(), "");
        }

        void write(String annotator, ExportAnnotations said) throws IOException {
            said.all().forEach(annotation -> numbers.put(annotation.id(), numbers.size()));
            json.writeObjectFieldStart(annotator);
            json.writeStringField(Bdoc.NAME, annotator);
            json.writeArrayFieldStart(Bdoc.ANNOTATIONS);
            for (SpanData span : said.spans()) {
                for (Stretch place : ranges.of(span)) {
                    places.put(span.id(), place);
                    writeStart(span, place);
                    writeEnd();
                }
            }
            for (DocumentAnnotationData annotation : said.documentAnnotations()) {
                writeStart(annotation, whole);
                json.writeStringField(Bdoc.KIND, Bdoc.DOCUMENT);
                writeEnd();
            }
            for (RelationData relation : said.relations()) {
                writeStart(relation, over(List.of(relation.source(), relation.target())));
                json.writeStringField(Bdoc.KIND, Bdoc.RELATION);
                json.writeNumberField(Bdoc.SOURCE, numbers.get(relation.source()));
                json.writeNumberField(Bdoc.TARGET, numbers.get(relation.target()));
                writeEnd();
            }
            for (GroupData group : said.groups()) {
                write(group);
            }
            json.writeEndArray();
            json.writeNumberField(Bdoc.NEXT_ID, numbers.size());
            json.writeEndObject();
        }

        private void write(GroupData group) throws IOException {
            writeStart(group, over(group.members().stream().map(Member::annotation).toList()));
            json.writeStringField(Bdoc.KIND, Bdoc.GROUP);
            json.writeArrayFieldStart(Bdoc.MEMBERS);
            for (Member member : group.members()) {
                json.writeStartArray();
                json.writeString(member.role());
                json.writeNumber(numbers.get(member.annotation()));
                json.writeEndArray();
            }
            json.writeEndArray();
            writeEnd();
        }

        /** From the first to the last of the spans among the members; all of the text if there are none. */
        private Stretch over(List<AnnotationId> members) {
            return members.stream().filter(places::containsKey).map(places::get)
                    .reduce((one, other) -> new Stretch(Math.min(one.begin(), other.begin()),
                            Math.max(one.end(), other.end()), ""))
                    .orElse(whole);
        }

        private void writeStart(AnnotationData annotation, Stretch place) throws IOException {
            json.writeStartObject();
            json.writeStringField(Bdoc.TYPE, annotation.layer());
            json.writeNumberField(Bdoc.START, place.begin());
            json.writeNumberField(Bdoc.END, place.end());
            json.writeNumberField(Bdoc.ID, numbers.get(annotation.id()));
            OwnJson.writeBare(json, annotation);
            json.writeObjectFieldStart(Bdoc.FEATURES);
            for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
                if (feature.getKey().startsWith("isnad.")) {
                    losses.lost(document.document(), annotation, MESSAGES.text("feature", feature.getKey()));
                } else {
                    json.writeFieldName(feature.getKey());
                    JsonText.write(json, feature.getValue());
                }
            }
        }

        private void writeEnd() throws IOException {
            json.writeEndObject();
            json.writeEndObject();
        }
    }
}
