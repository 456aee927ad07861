/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.isnad.model.schema.Constraint;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.FeatureType.Kind;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Placement;
import org.isnad.model.schema.Placement.Sharing;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.language.Words;

/** Writes tagsets in the tagset language. What was imported is written out. */
final class SourceWriter {

    private static final String STEP = "    ";

    private final StringBuilder text = new StringBuilder();
    private String indent = "";

    private SourceWriter() {
    }

    static String write(Tagset tagset) {
        SourceWriter writer = new SourceWriter();
        writer.line("tagset " + Words.name(tagset.name()) + label(tagset.label(), tagset.name()));
        tagset.layers().forEach(writer::layer);
        return writer.text.toString();
    }

    private void layer(Layer layer) {
        text.append('\n');
        open(word(layer.kind()) + " layer " + Words.name(layer.name()) + label(layer.label(), layer.name()));
        if (!isEmpty(layer.description())) {
            line("description " + pair(layer.description()));
        }
        line("colour " + colours(layer.style()));
        if (!layer.key().isEmpty()) {
            line("key " + layer.key());
        }
        placement(layer);
        layer.roles().forEach(role -> line(role(role)));
        layer.features().forEach(feature -> feature(feature, layer.style()));
        layer.constraints().forEach(this::constraint);
        close();
    }

    private void placement(Layer layer) {
        List<String> allowed = new ArrayList<>();
        Placement placement = layer.placement();
        if (placement.sharing() != Sharing.NONE) {
            allowed.add(placement.sharing() == Sharing.ANY ? "overlap" : "nesting");
        }
        if (placement.sentences()) {
            allowed.add("sentences");
        }
        if (placement.gaps()) {
            allowed.add("gaps");
        }
        if (layer.kind() == Layer.Kind.SPAN && !allowed.isEmpty()) {
            line("allow " + String.join(", ", allowed));
        }
    }

    private static String role(Role role) {
        String many = role.least() == 1 && role.most() == 1 ? ""
                : role.least() == 0 && role.most() == 1 ? "?"
                : role.least() == 0 && role.most() == Role.UNBOUNDED ? "*"
                : role.least() == 1 && role.most() == Role.UNBOUNDED ? "+"
                : "[" + role.least() + ".." + (role.most() == Role.UNBOUNDED ? "*" : role.most()) + "]";
        return "role " + Words.name(role.name()) + many + label(role.label(), role.name())
                + (role.layers().isEmpty() ? "" : " : " + names(role.layers()));
    }

    private void feature(FeatureType feature, Style style) {
        StringBuilder head = new StringBuilder("feature ").append(Words.name(feature.name()))
                .append(label(feature.label(), feature.name())).append(" : ").append(type(feature));
        if (feature.many() && feature.kind() != Kind.TAG) {
            head.append(" many");
        }
        if (feature.required()) {
            head.append(" required");
        }
        if (!feature.defaultValue().isEmpty()) {
            head.append(" default ").append(value(feature.defaultValue()));
        }
        if (feature.values().isEmpty()) {
            line(head.toString());
        } else {
            open(head.toString());
            tags(feature.values(), "", style);
            close();
        }
    }

    private static String type(FeatureType feature) {
        return switch (feature.kind()) {
            case TAG -> feature.many() ? "tags" : "tag";
            case NUMBER_RANGE -> "range";
            case ANNOTATION -> "annotation"
                    + (feature.targets().isEmpty() ? "" : " of " + names(feature.targets()));
            default -> word(feature.kind());
        };
    }

    private void tags(List<Tag> all, String parent, Style inherited) {
        for (Tag tag : all) {
            if (tag.parent().equals(parent)) {
                StringBuilder head = new StringBuilder("tag ").append(Words.name(tag.name()))
                        .append(label(tag.label(), tag.name()));
                if (!tag.key().isEmpty()) {
                    head.append(" key ").append(tag.key());
                }
                if (!tag.style().equals(inherited)) {
                    head.append(" colour ").append(colours(tag.style()));
                }
                if (!isEmpty(tag.description())) {
                    head.append('\n').append(indent).append(STEP).append("description ")
                            .append(pair(tag.description()));
                }
                if (all.stream().anyMatch(other -> other.parent().equals(tag.name()))) {
                    open(head.toString());
                    tags(all, tag.name(), tag.style());
                    close();
                } else {
                    line(head.toString());
                }
            }
        }
    }

    private void constraint(Constraint constraint) {
        line("constraint " + Words.name(constraint.name()) + ":\n" + indent + STEP
                + ConditionText.write(constraint.condition()) + "\n" + indent + STEP + "else "
                + word(constraint.severity()) + " " + pair(constraint.message()));
    }

    private static String names(List<String> names) {
        return String.join(", ", names.stream().map(Words::name).toList());
    }

    /** As a default value: numbers and dates need no quotation marks. */
    private static String value(String value) {
        return value.matches("-?[0-9]+(\\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}|true|false") ? value : Words.name(value);
    }

    private static String label(Label label, String name) {
        return label.english().equals(name) && label.arabic().equals(name) ? "" : " " + pair(label);
    }

    private static String pair(Label label) {
        return Words.quoted(label.english()) + " / " + Words.quoted(label.arabic());
    }

    private static boolean isEmpty(Label label) {
        return label.english().isEmpty() && label.arabic().isEmpty();
    }

    private static String colours(Style style) {
        return style.light() + " / " + style.dark();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private void open(String head) {
        line(head + " {");
        indent += STEP;
    }

    private void close() {
        indent = indent.substring(STEP.length());
        line("}");
    }

    private void line(String content) {
        text.append(indent).append(content).append('\n');
    }
}
