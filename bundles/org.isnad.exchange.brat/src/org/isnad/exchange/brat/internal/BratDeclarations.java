/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.isnad.exchange.LabelsSeen;
import org.isnad.exchange.brat.internal.BratNames.Kind;
import org.isnad.exchange.brat.internal.BratNames.Name;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;

/**
 * The labels that an {@code annotation.conf} declares (brat.nlplab.org/configuration.html). Types under others are tags
 * like them; which arguments a type may have is not kept, but for the names of roles.
 */
final class BratDeclarations {

    /** A line of a section: a type, maybe behind {@code !} for one that groups others only, then its arguments. */
    private static final Pattern TYPE = Pattern.compile("\\s*(!?)([^\\s!\\[\\]<>=#]\\S*)(?:\\s+(.*))?");
    private static final Pattern ARGUMENT = Pattern.compile("([^\\s,:?*+{]+)[?*+]?(?:\\{[^}]*})?\\s*:\\s*([^,\\s]+)");
    private static final Style PLAIN = new Style("#ececec", "#3f3f3f");

    private final LabelsSeen labels = new LabelsSeen("brat");
    private final BratNames names;

    private BratDeclarations(BratNames names) {
        this.names = names;
    }

    /** Empty if nothing is declared. @param names as the same file has them */
    static Optional<Tagset> read(String configuration, BratNames names) {
        BratDeclarations declarations = new BratDeclarations(names);
        declarations.read(configuration);
        return declarations.labels.isEmpty() ? Optional.empty() : Optional.of(declarations.labels.tagset());
    }

    private void read(String configuration) {
        String section = "";
        for (String line : configuration.lines().toList()) {
            String plain = line.strip();
            if (plain.startsWith("[") && plain.endsWith("]")) {
                section = plain.substring(1, plain.length() - 1);
            } else if (!plain.isEmpty() && !plain.startsWith("#") && !plain.matches("-+")) {
                type(section, TYPE.matcher(line));
            }
        }
    }

    private void type(String section, Matcher line) {
        if (!line.matches() || !line.group(1).isEmpty()) {
            return;
        }
        String arguments = Optional.ofNullable(line.group(3)).orElse("");
        switch (section) {
            case "entities", "spans" -> layer(Kind.SPAN, Layer.Kind.SPAN, line.group(2));
            case "relations" -> layer(arguments.contains("<REL-TYPE>:symmetric-transitive") ? Kind.EQUIVALENCE
                    : Kind.RELATION, arguments.contains("<REL-TYPE>:symmetric-transitive") ? Layer.Kind.GROUP
                    : Layer.Kind.RELATION, line.group(2));
            case "events" -> {
                LabelsSeen.LayerSeen layer = layer(Kind.EVENT, Layer.Kind.GROUP, line.group(2));
                arguments(arguments).map(argument -> argument.group(1)).filter(role -> !role.startsWith("<"))
                        .forEach(layer::role);
            }
            case "attributes" -> attribute(line.group(2), arguments);
            default -> {
                // sections of later versions say nothing about labels
            }
        }
    }

    private LabelsSeen.LayerSeen layer(Kind kind, Layer.Kind of, String type) {
        Name name = names.name(kind, type);
        return labels.layer(name.layer(), of).tag(name.tag());
    }

    /** An attribute may be of anything; it is declared for the spans, and for the groups where it says so. */
    private void attribute(String name, String arguments) {
        List<Tag> values = new ArrayList<>();
        boolean ofEvents = false;
        for (Matcher argument : arguments(arguments).toList()) {
            if (argument.group(1).equals("Value")) {
                Stream.of(argument.group(2).split("\\|")).filter(value -> !value.isEmpty()).distinct()
                        .forEach(value -> values.add(new Tag(value, label(value), label(""), PLAIN, "")));
            } else {
                ofEvents |= argument.group(2).contains("<EVENT>");
            }
        }
        FeatureType feature = new FeatureType(name, label(name), values.isEmpty() ? FeatureType.Kind.BOOLEAN
                : FeatureType.Kind.TAG, values, false, false, "");
        for (Name layer : ofEvents ? names.all().get(Kind.EVENT) : names.all().get(Kind.SPAN)) {
            labels.layer(layer.layer(), ofEvents ? Layer.Kind.GROUP : Layer.Kind.SPAN).feature(feature);
        }
        if (names.isEmpty()) {
            labels.layer(names.name(ofEvents ? Kind.EVENT : Kind.SPAN, "").layer(),
                    ofEvents ? Layer.Kind.GROUP : Layer.Kind.SPAN).feature(feature);
        }
    }

    private static Stream<Matcher> arguments(String arguments) {
        List<Matcher> found = new ArrayList<>();
        Matcher next = ARGUMENT.matcher(arguments);
        while (next.find()) {
            Matcher one = ARGUMENT.matcher(arguments);
            one.find(next.start());
            found.add(one);
        }
        return found.stream();
    }

    private static Label label(String text) {
        return new Label(text, text);
    }
}
