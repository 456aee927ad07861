/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonGenerator;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.support.StrictJson;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;

/**
 * The JSON of an INCEpTION project, after the classes of its module {@code inception-model-export}: a layer for each of
 * the tagset's but groups, which INCEpTION has no kind of layer for, and a tagset for each list of tags.
 */
final class ArchiveJson {

    /**
     * A document that was written.
     *
     * @param name  its file's
     * @param users who says something about it
     */
    record Written(String name, List<String> users) {
    }

    private final JsonGenerator json;

    private ArchiveJson(JsonGenerator json) {
        this.json = json;
    }

    static byte[] of(ExportContext context, List<Written> documents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = StrictJson.writer(bytes)) {
            new ArchiveJson(json).project(context, documents);
        }
        return bytes.toByteArray();
    }

    private void project(ExportContext context, List<Written> documents) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", context.title());
        json.writeStringField("mode", "annotation");
        json.writeNumberField("version", 1);
        json.writeStringField("script_direction", "RTL");
        documents(documents);
        permissions(documents);
        json.writeArrayFieldStart("tag_sets");
        for (Layer layer : context.tagset().layers()) {
            for (FeatureType feature : layer.features()) {
                if (!feature.values().isEmpty()) {
                    tags(layer, feature);
                }
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("layers");
        for (Layer layer : context.tagset().layers()) {
            if (layer.kind() != Layer.Kind.GROUP) {
                layer(layer);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void documents(List<Written> documents) throws IOException {
        json.writeArrayFieldStart("source_documents");
        for (Written document : documents) {
            json.writeStartObject();
            json.writeStringField("name", document.name());
            json.writeStringField("format", "text");
            json.writeStringField("state", document.users().isEmpty() ? "NEW" : "ANNOTATION_INPROGRESS");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("annotation_documents");
        for (Written document : documents) {
            for (String user : document.users()) {
                json.writeStartObject();
                json.writeStringField("name", document.name());
                json.writeStringField("user", user);
                json.writeStringField("state", "INPROGRESS");
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void permissions(List<Written> documents) throws IOException {
        TreeSet<String> users = new TreeSet<>();
        documents.forEach(document -> users.addAll(document.users()));
        users.remove(ArchiveParts.CURATOR);
        users.remove(ArchiveParts.INITIAL);
        json.writeArrayFieldStart("project_permissions");
        for (String user : users) {
            json.writeStartObject();
            json.writeStringField("level", "ANNOTATOR");
            json.writeStringField("user", user);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void layer(Layer layer) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", LayerNames.type(layer.kind(), layer.name()));
        json.writeStringField("uiName", shown(layer.label(), layer.name()));
        json.writeStringField("type", switch (layer.kind()) {
            case SPAN, GROUP -> "span";
            case RELATION -> "relation";
            case DOCUMENT -> "document-metadata";
        });
        json.writeStringField("description", layer.description().english());
        json.writeBooleanField("enabled", true);
        json.writeBooleanField("built_in", false);
        json.writeBooleanField("readonly", false);
        json.writeStringField("anchoring_mode", "CHARACTERS");
        json.writeStringField("overlap_mode", "ANY_OVERLAP");
        json.writeStringField("validation_mode", "NEVER");
        json.writeBooleanField("cross_sentence", true);
        json.writeBooleanField("show_hover", true);
        json.writeArrayFieldStart("features");
        for (FeatureType feature : layer.features()) {
            feature(layer, feature);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void feature(Layer layer, FeatureType feature) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", LayerNames.feature(feature.name()));
        json.writeStringField("uiName", shown(feature.label(), feature.name()));
        json.writeStringField("type", feature.many() ? "uima.cas.StringArray" : "uima.cas.String");
        json.writeStringField("multi_value_mode", feature.many() ? "ARRAY" : "NONE");
        json.writeStringField("link_mode", "NONE");
        json.writeBooleanField("enabled", true);
        json.writeBooleanField("visible", true);
        json.writeBooleanField("required", feature.required());
        if (!feature.values().isEmpty()) {
            json.writeFieldName("tag_set");
            tags(layer, feature);
        }
        json.writeEndObject();
    }

    /** The same list stands with its feature and among the project's: INCEpTION knows it again by its name. */
    private void tags(Layer layer, FeatureType feature) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", layer.name() + '.' + feature.name());
        json.writeStringField("language", "ar");
        json.writeBooleanField("create_tag", false);
        json.writeArrayFieldStart("tags");
        for (Tag tag : feature.values()) {
            json.writeStartObject();
            json.writeStringField("tag_name", tag.name());
            json.writeStringField("tag_description", tag.description().english());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String shown(Label label, String name) {
        return label.english().isBlank() ? name : label.english();
    }
}
