/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.isnad.model.SafeName;
import org.isnad.model.schema.Condition;
import org.isnad.model.schema.Constraint;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Placement;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Contrast;
import org.isnad.tagset.Problem;
import org.isnad.tagset.TagsetException;

/** Reads a tagset and checks it on the way, so that each problem is told with its place. */
final class TagsetReader {

    private static final String TAG = "tag";
    private static final Label NOTHING = new Label("", "");

    private final JsonCursor json;
    /** The keys that mark something from the text, whatever layer it belongs to. */
    private final Set<String> keys = new HashSet<>();

    private TagsetReader(JsonCursor json) {
        this.json = json;
    }

    static Tagset read(byte[] content, String source) throws TagsetException {
        try {
            JsonCursor json = new JsonCursor(Utf8.decode(content, source), source);
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
            Placement placement = Placement.ANYWHERE;
            List<Role> roles = List.of();
            List<Constraint> constraints = List.of();
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
                case "placement" -> read.placement = placement();
                case "roles" -> read.roles = json.array(this::role);
                case "constraints" -> read.constraints = json.array(this::constraint);
                default -> {
                    return false;
                }
            }
            return true;
        }, "name", "kind", "label", "colour");
        List<FeatureType> features = read.features.stream().map(feature -> coloured(feature, read.style)).toList();
        return new Layer(read.name, read.kind, read.label, read.description, read.style, read.key, features,
                read.placement, read.roles, read.constraints);
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
            List<String> targets = List.of();
        };
        json.object(property -> {
            switch (property) {
                case "name" -> read.name = name(names);
                case "label" -> read.label = label();
                case "type" -> read.kind = kind();
                case "values" -> read.values = values(keysOf(read.name));
                case "many" -> read.many = json.bool();
                case "required" -> read.required = json.bool();
                case "default" -> read.standard = json.string();
                case "targets" -> read.targets = json.array(json::string);
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
                read.standard, read.targets);
    }

    /** Format 1 says {@code number} for what may have a fraction. */
    private FeatureType.Kind kind() throws IOException, TagsetException {
        return word(FeatureType.Kind.class, Map.of("number", FeatureType.Kind.DECIMAL));
    }

    private Placement placement() throws IOException, TagsetException {
        var read = new Object() {
            Placement.Sharing sharing;
            boolean sentences;
            boolean gaps;
        };
        json.object(property -> {
            switch (property) {
                case "sharing" -> read.sharing = word(Placement.Sharing.class);
                case "sentences" -> read.sentences = json.bool();
                case "gaps" -> read.gaps = json.bool();
                default -> {
                    return false;
                }
            }
            return true;
        }, "sharing", "sentences", "gaps");
        return new Placement(read.sharing, read.sentences, read.gaps);
    }

    private Role role() throws IOException, TagsetException {
        var read = new Object() {
            String name;
            Label label;
            int least;
            int most = Role.UNBOUNDED;
            List<String> layers = List.of();
        };
        json.object(property -> {
            switch (property) {
                case "name" -> read.name = json.string();
                case "label" -> read.label = label();
                case "least" -> read.least = json.integer();
                case "most" -> read.most = json.integer();
                case "layers" -> read.layers = json.array(json::string);
                default -> {
                    return false;
                }
            }
            return true;
        }, "name", "label", "least");
        if (read.least < 0 || read.most < Math.max(1, read.least)) {
            throw json.problem(Problem.BAD_VALUE, read.least + ".." + read.most);
        }
        return new Role(read.name, read.label, read.least, read.most, read.layers);
    }

    private Constraint constraint() throws IOException, TagsetException {
        var read = new Object() {
            String name;
            Condition condition;
            Constraint.Severity severity;
            Label message;
        };
        json.object(property -> {
            switch (property) {
                case "name" -> read.name = json.string();
                case "condition" -> read.condition = new ConditionReader(json).condition();
                case "severity" -> read.severity = word(Constraint.Severity.class);
                case "message" -> read.message = label();
                default -> {
                    return false;
                }
            }
            return true;
        }, "name", "condition", "severity", "message");
        return new Constraint(read.name, read.condition, read.severity, read.message);
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
            String parent = "";
        };
        json.object(property -> {
            switch (property) {
                case "name" -> read.name = name(names);
                case "label" -> read.label = label();
                case "description" -> read.description = label();
                case "colour" -> read.style = style();
                case "key" -> read.key = key(scope);
                case "parent" -> read.parent = json.string();
                default -> {
                    return false;
                }
            }
            return true;
        }, "name", "label");
        return new Tag(read.name, read.label, read.description, read.style, read.key, read.parent);
    }

    /** Gives the layer's colours to values that have none of their own. */
    private static FeatureType coloured(FeatureType feature, Style style) {
        List<Tag> values = feature.values().stream().map(value -> value.style() != null ? value
                : new Tag(value.name(), value.label(), value.description(), style, value.key(), value.parent())).toList();
        return new FeatureType(feature.name(), feature.label(), feature.kind(), values, feature.many(),
                feature.required(), feature.defaultValue(), feature.targets());
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
        if (!Keys.isKey(key)) {
            throw json.problem(Problem.BAD_VALUE, key);
        }
        if (!taken.add(key)) {
            throw json.problem(Problem.DUPLICATE_KEY, key);
        }
        return key;
    }

    private <E extends Enum<E>> E word(Class<E> words) throws IOException, TagsetException {
        return word(words, Map.of());
    }

    private <E extends Enum<E>> E word(Class<E> words, Map<String, E> older) throws IOException, TagsetException {
        String word = json.string();
        for (E constant : words.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        E same = older.get(word);
        if (same == null) {
            throw json.problem(Problem.BAD_VALUE, word);
        }
        return same;
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
