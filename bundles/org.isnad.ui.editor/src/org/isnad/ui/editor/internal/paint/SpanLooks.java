/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.RGB;
import org.isnad.model.Span;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;

/** Finds the look of spans in a tagset, for one language and one page colour. */
public final class SpanLooks {

    private static final Style UNDECLARED = new Style("#5f6368", "#9aa0a6");

    private record Key(String layer, String tag) {
    }

    private final Tagset tagset;
    private final Locale locale;
    private final boolean dark;
    private final Map<Key, SpanLook> looks = new HashMap<>();

    public SpanLooks(Tagset tagset, Locale locale, boolean dark) {
        this.tagset = tagset;
        this.locale = locale;
        this.dark = dark;
    }

    /** The span's look. What the tagset does not declare is grey and bears its stored name. */
    public SpanLook of(Span span) {
        return of(span.layer(), span.tag().orElse(""));
    }

    /** @param tag empty for none */
    public SpanLook of(String layer, String tag) {
        return looks.computeIfAbsent(new Key(layer, tag), this::make);
    }

    private SpanLook make(Key key) {
        Optional<Layer> layer = tagset.layer(key.layer());
        Optional<Tag> tag = layer.flatMap(declared -> declared.tag(key.tag()));
        Style style = tag.map(Tag::style).or(() -> layer.map(Layer::style)).orElse(UNDECLARED);
        String name = key.tag().isEmpty() ? key.layer() : key.tag();
        String layerLabel = layer.map(declared -> declared.label().in(locale)).orElse(key.layer());
        String label = tag.map(declared -> declared.label().in(locale))
                .orElse(key.tag().isEmpty() ? layerLabel : key.tag());
        RGB colour = Shades.parse(dark ? style.dark() : style.light());
        return new SpanLook(colour, BarStyle.ofLayer(layer.map(tagset.layers()::indexOf).orElse(-1)), label, name,
                layerLabel);
    }
}
