/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import org.isnad.model.schema.Constraint;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Placement;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;

/** Writes tagsets in the order of properties that {@link TagsetReader} expects, the same bytes on every system. */
final class TagsetWriter {

    private final JsonGenerator json;

    private TagsetWriter(JsonGenerator json) {
        this.json = json;
    }

    static byte[] write(Tagset tagset) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try (JsonGenerator json = new JsonFactory().createGenerator(buffer, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(printer);
            new TagsetWriter(json).tagset(tagset);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer cannot fail", e);
        }
        return buffer.toByteArray();
    }

    private void tagset(Tagset tagset) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", tagset.name());
        label("label", tagset.label());
        json.writeArrayFieldStart("layers");
        for (Layer layer : tagset.layers()) {
            layer(layer);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void layer(Layer layer) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", layer.name());
        word("kind", layer.kind());
        label("label", layer.label());
        label("description", layer.description());
        style(layer.style());
        key(layer.key());
        json.writeArrayFieldStart("features");
        for (FeatureType feature : layer.features()) {
            feature(feature, layer.style());
        }
        json.writeEndArray();
        if (!layer.placement().equals(Placement.ANYWHERE)) {
            placement(layer.placement());
        }
        if (!layer.roles().isEmpty()) {
            json.writeArrayFieldStart("roles");
            for (Role role : layer.roles()) {
                role(role);
            }
            json.writeEndArray();
        }
        if (!layer.constraints().isEmpty()) {
            json.writeArrayFieldStart("constraints");
            for (Constraint constraint : layer.constraints()) {
                constraint(constraint);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void placement(Placement placement) throws IOException {
        json.writeObjectFieldStart("placement");
        word("sharing", placement.sharing());
        json.writeBooleanField("sentences", placement.sentences());
        json.writeBooleanField("gaps", placement.gaps());
        json.writeEndObject();
    }

    private void role(Role role) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", role.name());
        label("label", role.label());
        json.writeNumberField("least", role.least());
        if (role.most() != Role.UNBOUNDED) {
            json.writeNumberField("most", role.most());
        }
        names("layers", role.layers());
        json.writeEndObject();
    }

    private void constraint(Constraint constraint) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", constraint.name());
        json.writeFieldName("condition");
        new ConditionWriter(json).condition(constraint.condition());
        word("severity", constraint.severity());
        label("message", constraint.message());
        json.writeEndObject();
    }

    private void names(String property, List<String> names) throws IOException {
        if (!names.isEmpty()) {
            json.writeArrayFieldStart(property);
            for (String name : names) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
    }

    private void feature(FeatureType feature, Style layerStyle) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", feature.name());
        label("label", feature.label());
        word("type", feature.kind());
        if (feature.many()) {
            json.writeBooleanField("many", true);
        }
        if (feature.required()) {
            json.writeBooleanField("required", true);
        }
        if (!feature.defaultValue().isEmpty()) {
            json.writeStringField("default", feature.defaultValue());
        }
        names("targets", feature.targets());
        if (!feature.values().isEmpty()) {
            json.writeArrayFieldStart("values");
            for (Tag value : feature.values()) {
                value(value, layerStyle);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void value(Tag value, Style layerStyle) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", value.name());
        label("label", value.label());
        label("description", value.description());
        if (!value.style().equals(layerStyle)) {
            style(value.style());
        }
        key(value.key());
        if (!value.parent().isEmpty()) {
            json.writeStringField("parent", value.parent());
        }
        json.writeEndObject();
    }

    private void label(String name, Label label) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("en", label.english());
        json.writeStringField("ar", label.arabic());
        json.writeEndObject();
    }

    private void style(Style style) throws IOException {
        json.writeObjectFieldStart("colour");
        json.writeStringField("light", style.light());
        json.writeStringField("dark", style.dark());
        json.writeEndObject();
    }

    private void key(String key) throws IOException {
        if (!key.isEmpty()) {
            json.writeStringField("key", key);
        }
    }

    private void word(String name, Enum<?> word) throws IOException {
        json.writeStringField(name, word.name().toLowerCase(Locale.ROOT));
    }
}
