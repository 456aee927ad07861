/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.isnad.model.AnnotationData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;

/** The labels of a tagset, with a class of the page's style for each. */
final class Colours {

    /** What the tagset does not declare. */
    private static final String OTHER = "k";

    /** @param name as people read it */
    record Named(String style, String name) {
    }

    private final Tagset tagset;
    private final Locale locale;
    private final Map<String, Named> names = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();

    Colours(Tagset tagset, Locale locale) {
        this.tagset = tagset;
        this.locale = locale;
        for (Layer layer : tagset.layers()) {
            add(layer.name(), "", layer.label().in(locale), layer.style());
            for (Tag tag : layer.tags()) {
                add(layer.name(), tag.name(), tag.label().in(locale), tag.style());
            }
        }
    }

    private void add(String layer, String tag, String name, Style style) {
        names.put(layer + '\n' + tag, new Named(OTHER + styles.size(), name));
        styles.add(style);
    }

    List<Layer> layers() {
        return tagset.layers();
    }

    Named of(Layer layer, String tag) {
        return names.get(layer.name() + '\n' + tag);
    }

    /** The label of an annotation: its tag's, or else its layer's. */
    Named of(AnnotationData annotation) {
        String tag = annotation.tag().orElse("");
        Named own = names.get(annotation.layer() + '\n' + tag);
        if (own != null) {
            return own;
        }
        Named layer = names.get(annotation.layer() + '\n');
        String style = layer == null ? OTHER : layer.style();
        return new Named(style, tag.isEmpty() ? annotation.layer() : tag);
    }

    /** What people call a layer. */
    String layer(String name) {
        Named layer = names.get(name + '\n');
        return layer == null ? name : layer.name();
    }

    /** What people call a role of a layer. */
    String role(String layer, String role) {
        return tagset.layer(layer).flatMap(declared -> declared.role(role))
                .map(declared -> declared.label().in(locale)).orElse(role);
    }

    /** What people call a feature of a layer. */
    String feature(String layer, String feature) {
        return tagset.layer(layer).flatMap(declared -> declared.feature(feature))
                .map(declared -> declared.label().in(locale)).orElse(feature);
    }

    /** The page's style sheet, with the colours for light and dark. */
    String sheet() {
        StringBuilder sheet = new StringBuilder(shipped());
        StringBuilder dark = new StringBuilder();
        for (int i = 0; i < styles.size(); i++) {
            sheet.append('.').append(OTHER).append(i).append("{--c:").append(styles.get(i).light()).append("}\n");
            dark.append('.').append(OTHER).append(i).append("{--c:").append(styles.get(i).dark()).append("}\n");
        }
        return sheet.append("@media screen and (prefers-color-scheme:dark){\n").append(dark).append("}\n").toString();
    }

    private static String shipped() {
        try (InputStream in = Colours.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
