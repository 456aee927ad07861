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
import org.isnad.model.AnnotatorId;
import org.isnad.model.Origin;
import org.isnad.model.Span;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** Finds the look of spans in a tagset, for one language and one page colour. */
public final class SpanLooks {

    private static final MessageBundle MESSAGES = MessageBundle.beside(SpanLooks.class);
    private static final Style UNDECLARED = new Style("#5f6368", "#9aa0a6");

    private record Key(String layer, String tag) {
    }

    /** @param annotator null for the annotator at work */
    private record LabelKey(SpanLook look, Origin suggestion, AnnotatorId annotator) {
    }

    private final Tagset tagset;
    private final Locale locale;
    private final boolean dark;
    private final BarStyles bars;
    private final Map<Key, SpanLook> looks = new HashMap<>();
    private final Map<LabelKey, LabelText> labels = new HashMap<>();

    public SpanLooks(Tagset tagset, Locale locale, boolean dark) {
        this.tagset = tagset;
        this.locale = locale;
        this.dark = dark;
        bars = new BarStyles(tagset);
    }

    /** The span's look. What the tagset does not declare is grey and bears its stored name. */
    public SpanLook of(Span span) {
        return of(span.layer(), span.tag().orElse(""));
    }

    /** @param tag empty for none */
    public SpanLook of(String layer, String tag) {
        return looks.computeIfAbsent(new Key(layer, tag), this::make);
    }

    /** What is written above a span: also that it is a suggestion, and whose it is if not the annotator's at work. */
    public LabelText label(ShownSpan shown) {
        LabelKey key = new LabelKey(of(shown.span()), shown.suggested() ? shown.span().origin() : null,
                shown.own() ? null : shown.annotator().id());
        LabelText label = labels.get(key);
        if (label == null) {
            label = label(key, shown.annotator().name());
            labels.put(key, label);
        }
        return label;
    }

    private LabelText label(LabelKey key, String annotator) {
        String full = key.look().label();
        String shorter = key.look().shortLabel();
        if (key.suggestion() != null) {
            full = key.suggestion().thousandths() < 0 ? MESSAGES.text(locale, "label.suggestion", full)
                    : MESSAGES.text(locale, "label.scored", full, Math.round(key.suggestion().thousandths() / 10f));
            shorter = MESSAGES.text(locale, "label.suggestion", shorter);
        }
        if (key.annotator() != null) {
            full = MESSAGES.text(locale, "label.theirs", full, BidiText.isolate(annotator));
        }
        return new LabelText(BidiText.isolateWhole(full), BidiText.isolateWhole(shorter));
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
        return new SpanLook(colour, bars.of(key.layer(), key.tag()), label, name, layerLabel);
    }
}
