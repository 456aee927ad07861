/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.tags;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;

/**
 * What an annotation can be: of a layer, and tagged where the layer has tags.
 *
 * @param tag empty for a layer without tags
 */
public record Choice(Layer layer, Optional<Tag> tag) {

    /** The choices of a layer, in its order. */
    public static List<Choice> of(Layer layer) {
        return layer.tags().isEmpty() ? List.of(new Choice(layer, Optional.empty()))
                : layer.tags().stream().map(tag -> new Choice(layer, Optional.of(tag))).toList();
    }

    /** The choices of all layers whose annotations are of a kind, in the tagset's order. */
    public static List<Choice> of(Tagset tagset, Layer.Kind kind) {
        return tagset.layers().stream().filter(layer -> layer.kind() == kind).flatMap(layer -> of(layer).stream())
                .toList();
    }

    /** The tag's name as stored; empty for a layer without tags. */
    public String tagName() {
        return tag.map(Tag::name).orElse("");
    }

    public String label(Locale locale) {
        return label().in(locale);
    }

    public String description(Locale locale) {
        return tag.map(Tag::description).orElse(layer.description()).in(locale);
    }

    /** The Latin legend of the key that chooses it; empty for none. */
    public String key() {
        return tag.map(Tag::key).orElse(layer.key());
    }

    /** By what it is found: label and name, in both languages, of the tag and of its layer. */
    public String[] names() {
        return Stream.of(label().english(), label().arabic(), tagName(), layer.name(), layer.label().english(),
                layer.label().arabic()).toArray(String[]::new);
    }

    private Label label() {
        return tag.map(Tag::label).orElse(layer.label());
    }
}
