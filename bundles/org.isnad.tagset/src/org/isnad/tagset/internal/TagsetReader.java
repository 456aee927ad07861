/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.isnad.model.SafeName;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Contrast;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.TagsetException.Problem;

/** Reads a tagset and checks it on the way, so that each problem is told with its place. */
final class TagsetReader {

    private static final String TAG = "tag";
    private static final Pattern KEY = Pattern.compile("(Shift\\+)?[A-Z0-9]");
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Label NOTHING = new Label("", "");

    private final JsonCursor json;
    /** The keys that mark something from the text, whatever layer it belongs to. */
    private final Set<String> keys = new HashSet<>();

    private TagsetReader(JsonCursor json) {
        this.json = json;
    }

    static Tagset read(byte[] content, String source) throws TagsetException {
        try {
            JsonCursor json = new JsonCursor(decode(content, source), source);
            try {
                json.start();
                Tagset tagset = new TagsetReader(json).tagset();
                json.end();
                return tagset;
            } catch (JsonProcessingException e) {
                throw json.syntax(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading memory cannot fail", e);
        }
    }

    private static String decode(byte[] content, String source) throws TagsetException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            String before = new String(content, 0, bytes.position(), StandardCharsets.UTF_8);
            int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            throw new TagsetException(Problem.SYNTAX, e, source, line, column, "UTF-8");
        }
    }

    private Tagset tagset() throws IOException, TagsetException {
        var read = new Object() {
            String name;
            Label label;
            List<Layer> layers;
        };
        json.object(property -> {
            switch (property) {
                case "name" -> read.name = fileName();
                case "label" -> read.label = label();
                case "layers" -> read.layers = layers();
                default -> {
                    return false;
                }
            }
            return true;
        }, "name", "label", "layers");
        return new Tagset(read.name, read.label, read.layers);
    }

    private List<Layer> layers() throws IOException, TagsetException {
        Set<String> names = new HashSet<>();
        return json.array(() -> layer(names));
    }

    private Layer layer(Set<String> names) throws IOException, TagsetException {
        var read = new Object() {
            String name;
            Layer.Kind kind;
            Label label;
            Label description = NOTHING;
            Style style;
            String key = "";
            List<FeatureType> features = List.of();
        };
        json.object(property -> {
            switch (property) {
                case "name" -> read.name = name(names);
                case "kind" -> read.kind = word(Layer.Kind.class);
                case "label" -> read.label = label();
                case "description" -> read.description = label();
                case "colour" -> read.style = style();
                case "key" -> read.key = key(keys);
                case "features" -> read.features = features();
                default -> {
                    return false;
                }
            }
            return true;
        }, "name", "kind", "label", "colour");
        List<FeatureType> features = read.features.stream().map(feature -> coloured(feature, read.style)).toList();
        return new Layer(read.name, read.kind, read.label, read.description, read.style, read.key, features);
    }

    private List<FeatureType> features() throws IOException, TagsetException {
        Set<String> names = new HashSet<>();
        return json.array(() -> feature(names));
    }

    private FeatureType feature(Set<String> names) throws IOException, TagsetException {
        var read = new Object() {
            String name;
            Label label;
            FeatureType.Kind kind = FeatureType.Kind.STRING;
            List<Tag> values = List.of();
            boolean many;
            boolean required;
            String standard = "";
        };
        json.object(property -> {
            switch (property) {
                case "name" -> read.name = name(names);
                case "label" -> read.label = label();
                case "type" -> read.kind = word(FeatureType.Kind.class);
                case "values" -> read.values = values(keysOf(read.name));
                case "many" -> read.many = json.bool();
                case "required" -> read.required = json.bool();
                case "default" -> read.standard = json.string();
                default -> {
                    return false;
                }
            }
            return true;
        }, "name", "label", "type");
        boolean known = read.values.isEmpty() || read.standard.isEmpty()
                || read.values.stream().anyMatch(value -> value.name().equals(read.standard));
        if (!known) {
            throw json.problem(Problem.BAD_VALUE, read.standard);
        }
        return new FeatureType(read.name, read.label, read.kind, read.values, read.many, read.required,
                read.standard);
    }

    /** Where a value's key must be unique. It depends on the feature's name, which therefore stands before. */
    private Set<String> keysOf(String feature) throws TagsetException {
        if (feature == null) {
            throw json.problem(Problem.MISSING_PROPERTY, "name");
        }
        return TAG.equals(feature) ? keys : new HashSet<>();
    }

    private List<Tag> values(Set<String> scope) throws IOException, TagsetException {
        Set<String> names = new HashSet<>();
        return json.array(() -> value(names, scope));
    }

    private Tag value(Set<String> names, Set<String> scope) throws IOException, TagsetException {
        var read = new Object() {
            String name;
            Label label;
            Label description = NOTHING;
            Style style;
            String key = "";
        };
        json.object(property -> {
            switch (property) {
                case "name" -> read.name = name(names);
                case "label" -> read.label = label();
                case "description" -> read.description = label();
                case "colour" -> read.style = style();
                case "key" -> read.key = key(scope);
                default -> {
                    return false;
                }
            }
            return true;
        }, "name", "label");
        return new Tag(read.name, read.label, read.description, read.style, read.key);
    }

    /** Gives the layer's colours to values that have none of their own. */
    private static FeatureType coloured(FeatureType feature, Style style) {
        List<Tag> values = feature.values().stream().map(value -> value.style() != null ? value
                : new Tag(value.name(), value.label(), value.description(), style, value.key())).toList();
        return new FeatureType(feature.name(), feature.label(), feature.kind(), values, feature.many(),
                feature.required(), feature.defaultValue());
    }

    private String fileName() throws IOException, TagsetException {
        String name = json.string();
        if (!SafeName.isSafe(name)) {
            throw json.problem(Problem.BAD_VALUE, name);
        }
        return name;
    }

    private String name(Set<String> taken) throws IOException, TagsetException {
        String name = json.string();
        if (name.isBlank()) {
            throw json.problem(Problem.BAD_VALUE, "“”");
        }
        if (!taken.add(name)) {
            throw json.problem(Problem.DUPLICATE_NAME, name);
        }
        return name;
    }

    private String key(Set<String> taken) throws IOException, TagsetException {
        String key = json.string();
        if (!KEY.matcher(key).matches()) {
            throw json.problem(Problem.BAD_VALUE, key);
        }
        if (!taken.add(key)) {
            throw json.problem(Problem.DUPLICATE_KEY, key);
        }
        return key;
    }

    private <E extends Enum<E>> E word(Class<E> words) throws IOException, TagsetException {
        String word = json.string();
        for (E constant : words.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw json.problem(Problem.BAD_VALUE, word);
    }

    private Label label() throws IOException, TagsetException {
        String[] texts = pair("en", "ar");
        return new Label(texts[0], texts[1]);
    }

    private Style style() throws IOException, TagsetException {
        String[] colours = pair("light", "dark");
        Style style;
        try {
            style = new Style(colours[0], colours[1]);
        } catch (IllegalArgumentException e) {
            throw json.problem(Problem.BAD_VALUE, colours[0] + ", " + colours[1]);
        }
        if (!Contrast.suffices(style)) {
            throw json.problem(Problem.LOW_CONTRAST, colours[0] + ", " + colours[1]);
        }
        return style;
    }

    private String[] pair(String first, String second) throws IOException, TagsetException {
        String[] values = new String[2];
        json.object(property -> {
            boolean isFirst = property.equals(first);
            if (!isFirst && !property.equals(second)) {
                return false;
            }
            values[isFirst ? 0 : 1] = json.string();
            return true;
        }, first, second);
        return values;
    }
}
