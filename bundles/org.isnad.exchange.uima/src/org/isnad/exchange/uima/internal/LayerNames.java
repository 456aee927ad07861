/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.model.schema.Layer;

/**
 * The names of types and features that stand for Isnad's layers and features. UIMA's names are those of Java, and XML's
 * in a file, so that any other character is written {@code _xHHHH_} (as ISO 9075-14 does in XML names): the layer
 * {@code Named entity} is the type {@code org.isnad.layer.Named_x0020_entity}. A name that does not begin with a letter
 * gets an {@code x} before.
 */
final class LayerNames {

    private static final String ROOT = "org.isnad.";
    private static final List<Layer.Kind> KINDS = List.of(Layer.Kind.values());
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-F]{4})_");

    private LayerNames() {
    }

    /** The type of a layer: {@code org.isnad.layer.X}, {@code .relation.X}, {@code .group.X} or {@code .document.X}. */
    static String type(Layer.Kind kind, String layer) {
        return space(kind) + encode(layer, false);
    }

    /** The package of the types of layers of a kind, with a dot at its end. */
    static String space(Layer.Kind kind) {
        return switch (kind) {
            case SPAN -> ROOT + "layer.";
            case RELATION -> ROOT + "relation.";
            case GROUP -> ROOT + "group.";
            case DOCUMENT -> ROOT + "document.";
        };
    }

    /** The kind of layer that a type stands for; empty for a type that is none of Isnad's layers. */
    static Optional<Layer.Kind> kind(String type) {
        for (Layer.Kind kind : KINDS) {
            if (type.startsWith(space(kind))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** A feature's name, told apart from those that types have by themselves. */
    static String feature(String name) {
        return encode(name, switch (name) {
            case Cas.BEGIN, Cas.END, Cas.SOFA, "source", "target", "members", "roles", "parts", "id", "comment" -> true;
            default -> false;
        });
    }

    private static String encode(String name, boolean reserved) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = isLetter(c) || i > 0 && (c >= '0' && c <= '9' || c == '_' && !name.startsWith("_x", i));
            if (i == 0 && (reserved || !plain || c == 'x' && name.length() > 1 && !isPlain(name.charAt(1)))) {
                encoded.append('x').append(escape(c));
            } else {
                encoded.append(plain ? String.valueOf(c) : escape(c));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char c) {
        return isLetter(c) || c >= '0' && c <= '9';
    }

    private static String escape(char c) {
        return String.format(Locale.ROOT, "_x%04X_", (int) c);
    }

    /** Letters of Java's names that every version of XML takes as the first of a name. */
    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '\u0621' && c <= '\u063a'
                || c >= '\u0641' && c <= '\u064a';
    }

    /** What {@link #type} or {@link #feature} made a name of, without the package. */
    static String decode(String encoded) {
        if (!encoded.contains("_x")) {
            return encoded;
        }
        Matcher escapes = ESCAPE.matcher(encoded.startsWith("x_x") ? encoded.substring(1) : encoded);
        return escapes.replaceAll(escape -> Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
