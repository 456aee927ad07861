/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.LossReport;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.Origin;
import org.isnad.model.schema.Layer;
import org.isnad.text.message.MessageBundle;

/**
 * What a format of JSON has no place for: kept under one name, {@code isnad}, which other programs pass over, in the
 * object that stands for the annotation or the document. What the format itself says wins when it was changed there.
 */
public final class OwnJson {

    /** The name of the object. */
    public static final String KEY = "isnad";
    /** In a document's object: from which its id is made. */
    public static final String NAME = "name";

    private static final MessageBundle MESSAGES = MessageBundle.beside(OwnJson.class);

    private static final String ID = "id";
    private static final String LAYER = "layer";
    private static final String FEATURES = "features";
    private static final String COMMENT = "comment";
    private static final String TIME = "time";
    private static final String ORIGIN = "origin";
    private static final String ANNOTATOR = "annotator";
    private static final String METADATA = "metadata";
    private static final String TITLE = "title";

    private OwnJson() {
    }

    /** What formats with labels alone are given: the tag, or the layer if there is not exactly one tag. */
    public static String label(AnnotationData annotation) {
        List<String> tags = annotation.features().getOrDefault(Layer.TAG, List.of());
        return tags.size() == 1 ? tags.getFirst() : annotation.layer();
    }

    /**
     * Writes the field of an annotation: everything about it but its place, and its tag where that is the label.
     *
     * @param comment whether the format has no place for the comment
     */
    public static void write(JsonGenerator json, AnnotationData annotation, boolean comment) throws IOException {
        json.writeObjectFieldStart(KEY);
        writeAll(json, annotation, comment);
        json.writeEndObject();
    }

    /** Writes the field of an annotation, whose comment has a place in the format and whose annotator has none. */
    public static void writeSaid(JsonGenerator json, AnnotationData annotation, String annotator) throws IOException {
        json.writeObjectFieldStart(KEY);
        json.writeStringField(ANNOTATOR, annotator);
        writeAll(json, annotation, false);
        json.writeEndObject();
    }

    /** Who said it, if {@link #writeSaid} wrote it; otherwise empty. */
    public static String annotator(JsonNode object) {
        return JsonText.of(object.path(KEY).path(ANNOTATOR));
    }

    private static void writeAll(JsonGenerator json, AnnotationData annotation, boolean comment) throws IOException {
        json.writeStringField(LAYER, annotation.layer());
        Map<String, List<String>> features = new TreeMap<>(annotation.features());
        List<String> tags = features.getOrDefault(Layer.TAG, List.of());
        if (tags.size() == 1) {
            features.remove(Layer.TAG);
        } else {
            features.put(Layer.TAG, tags);
        }
        json.writeFieldName(FEATURES);
        JsonText.write(json, features);
        writeRest(json, annotation, comment);
    }

    /** Writes the field of an annotation for formats that have a place for its layer and features. */
    public static void writeBare(JsonGenerator json, AnnotationData annotation) throws IOException {
        json.writeObjectFieldStart(KEY);
        writeRest(json, annotation, true);
        json.writeEndObject();
    }

    private static void writeRest(JsonGenerator json, AnnotationData annotation, boolean comment) throws IOException {
        json.writeStringField(ID, annotation.id().toString());
        if (comment && !annotation.comment().isEmpty()) {
            json.writeStringField(COMMENT, annotation.comment());
        }
        json.writeStringField(TIME, annotation.time().toString());
        json.writeStringField(ORIGIN, annotation.origin().toString());
    }

    /**
     * Reads what {@link #write} wrote; nothing is said where there is nothing.
     *
     * @param object what stands for the annotation; may hold anything
     */
    public static Statement read(JsonNode object, Statement into) {
        JsonNode own = object.path(KEY);
        if (!own.isObject()) {
            // somebody else's name that happens to be ours
            return into.feature(KEY, own);
        }
        into.layer(JsonText.of(own.path(LAYER)));
        own.path(FEATURES).properties().forEach(
                feature -> into.feature(feature.getKey(), feature.getValue()));
        into.comment(JsonText.of(own.path(COMMENT)));
        try {
            if (own.hasNonNull(ID)) {
                into.id(AnnotationId.valueOf(own.path(ID).asText()));
            }
            if (own.hasNonNull(TIME)) {
                into.time(Instant.parse(own.path(TIME).asText()));
            }
            if (own.hasNonNull(ORIGIN)) {
                into.origin(Origin.parse(own.path(ORIGIN).asText()));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // somebody else's name that happens to be ours: it is kept as a feature
            into.feature(KEY, List.of(own.toString()));
        }
        return into;
    }

    /** Writes the field of a document: the name and title that it has in the project. */
    public static void write(JsonGenerator json, ExportDocument document) throws IOException {
        write(json, document, "", List.of());
    }

    /**
     * Writes the field of a document, and what is said about it as a whole in a format that has only labels for that.
     *
     * @param name under which it stands: an array of objects with {@code label} and the {@linkplain #KEY own object}
     */
    public static void write(JsonGenerator json, ExportDocument document, String name,
            List<DocumentAnnotationData> said) throws IOException {
        json.writeObjectFieldStart(KEY);
        json.writeStringField(NAME, document.document().id().value());
        json.writeStringField(TITLE, document.document().title());
        if (!said.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (DocumentAnnotationData annotation : said) {
                json.writeStartObject();
                json.writeStringField("label", label(annotation));
                write(json, annotation, true);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Writes the field of a document with its metadata, for formats that have no place for any of that. */
    public static void writeWithMetadata(JsonGenerator json, ExportDocument document) throws IOException {
        json.writeObjectFieldStart(KEY);
        json.writeStringField(NAME, document.document().id().value());
        json.writeStringField(TITLE, document.document().title());
        json.writeObjectFieldStart(METADATA);
        for (Map.Entry<String, String> value : document.document().metadata().entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The metadata that {@link #writeWithMetadata} wrote. */
    public static Map<String, String> metadata(JsonNode document) {
        return JsonText.others(document.path(KEY).path(METADATA), Set.of());
    }

    /** From which the document's id is made; empty if nothing is said. */
    public static String name(JsonNode document) {
        return JsonText.of(document.path(KEY).path(NAME));
    }

    /** The document's title, or else one that is made of its text. */
    public static String title(JsonNode document, String text, String fileName) {
        String title = Titles.visible(JsonText.of(document.path(KEY).path(TITLE)));
        return title.isEmpty() ? Titles.of(text, fileName) : title;
    }

    /** Writes a document's metadata, as fields; those whose names the format uses otherwise are lost. */
    public static void writeMetadata(JsonGenerator json, ExportDocument document, Set<String> taken,
            LossReport losses) throws IOException {
        for (Map.Entry<String, String> value : document.document().metadata().entrySet()) {
            if (taken.contains(value.getKey())) {
                losses.lost(document.document(), null, MESSAGES.text("metadata-name", value.getKey()));
            } else {
                json.writeStringField(value.getKey(), value.getValue());
            }
        }
    }
}
