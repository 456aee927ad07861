/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.isnad.model.Annotation;

/**
 * What an annotation can be: of a layer, and tagged where the layer has tags.
 *
 * @param tag empty for a layer without tags
 */
public record TagChoice(Layer layer, Optional<Tag> tag) {

    /** The choices of a layer, in its order. */
    public static List<TagChoice> of(Layer layer) {
        return layer.tags().isEmpty() ? List.of(new TagChoice(layer, Optional.empty()))
                : layer.tags().stream().map(tag -> new TagChoice(layer, Optional.of(tag))).toList();
    }

    /** The choices of all layers whose annotations are of a kind, in the tagset's order. */
    public static List<TagChoice> of(Tagset tagset, Layer.Kind kind) {
        return tagset.layers().stream().filter(layer -> layer.kind() == kind).flatMap(layer -> of(layer).stream())
                .toList();
    }

    /** The choice among a tagset's spans that a key makes. @param legend as {@code P} or {@code Shift+P} */
    public static Optional<TagChoice> byKey(Tagset tagset, String legend) {
        return of(tagset, Layer.Kind.SPAN).stream().filter(choice -> choice.key().equalsIgnoreCase(legend)).findFirst();
    }

    /** What people call an annotation: its tag, or else its layer; as it is stored where the tagset knows neither. */
    public static String label(Tagset tagset, Annotation annotation, Locale locale) {
        Optional<Layer> layer = tagset.layer(annotation.layer());
        String tag = annotation.tag().orElse("");
        return layer.flatMap(declared -> declared.tag(tag)).map(Tag::label).map(label -> label.in(locale))
                .orElseGet(() -> !tag.isEmpty() ? tag : layer.map(declared -> declared.label().in(locale))
                        .orElse(annotation.layer()));
    }

    /** What a new annotation begins with: the tag, and the defaults of the layer's other features. */
    public Map<String, List<String>> features() {
        Map<String, List<String>> features = layer.defaults();
        tag.ifPresent(chosen -> features.put(Layer.TAG, List.of(chosen.name())));
        return features;
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
