/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;

/**
 * Something a selection can be marked with: a tag of a layer, or a layer that has no tags.
 *
 * @param tag null for a layer without tags
 */
public record TagChoice(Layer layer, Tag tag) {

    /** The feature that holds a layer's tags. */
    static final String FEATURE = "tag";

    /** All choices of a tagset's span layers, in its order. */
    public static List<TagChoice> of(Tagset tagset) {
        List<TagChoice> choices = new ArrayList<>();
        for (Layer layer : tagset.layers()) {
            if (layer.kind() == Layer.Kind.SPAN) {
                if (layer.tags().isEmpty()) {
                    choices.add(new TagChoice(layer, null));
                } else {
                    layer.tags().forEach(tag -> choices.add(new TagChoice(layer, tag)));
                }
            }
        }
        return choices;
    }

    /** The choice that a key makes. @param legend as {@code P} or {@code Shift+P} */
    public static Optional<TagChoice> byKey(Tagset tagset, String legend) {
        return of(tagset).stream().filter(choice -> choice.key().equalsIgnoreCase(legend)).findFirst();
    }

    /** The tag's name as stored; empty for a layer without tags. */
    public String tagName() {
        return tag == null ? "" : tag.name();
    }

    public String label(Locale locale) {
        return tag == null ? layer.label().in(locale) : tag.label().in(locale);
    }

    public String description(Locale locale) {
        return tag == null ? layer.description().in(locale) : tag.description().in(locale);
    }

    /** The Latin legend of the key that chooses it; empty for none. */
    public String key() {
        return tag == null ? layer.key() : tag.key();
    }
}
