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
import java.util.stream.Collectors;

import org.isnad.model.Span;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.TagChoice;
import org.isnad.model.schema.Tagset;
import org.isnad.ui.BidiText;

/**
 * A key that says more about the current annotation: which subtype of its tag it is, or a value of the first feature
 * that lists its values and has none yet. Those with a key of their own have it here too, unless a tag has it; the
 * others are numbered.
 *
 * @param legend  the Latin legend, after {@code Shift+} where a tag of the tagset has the digit alone
 * @param feature the feature that it sets
 */
public record SecondKey(String legend, String feature, Tag value) {

    private static final int MOST = 9;

    /** The second keys of a span; none when all that can be said by a key is said. */
    public static List<SecondKey> of(Tagset tagset, Span span) {
        Optional<Layer> layer = tagset.layer(span.layer());
        if (layer.isEmpty()) {
            return List.of();
        }
        List<Tag> subtypes = span.tag().map(tag -> layer.get().tags().stream()
                .filter(one -> one.parent().equals(tag)).toList()).orElse(List.of());
        if (!subtypes.isEmpty()) {
            return numbered(tagset, Layer.TAG, subtypes);
        }
        return layer.get().features().stream()
                .filter(feature -> !feature.name().equals(Layer.TAG) && feature.kind() == FeatureType.Kind.TAG)
                .filter(feature -> !feature.values().isEmpty() && span.feature(feature.name()).isEmpty())
                .findFirst().map(feature -> numbered(tagset, feature.name(), feature.values())).orElse(List.of());
    }

    private static List<SecondKey> numbered(Tagset tagset, String feature, List<Tag> values) {
        boolean digits = TagChoice.of(tagset, Layer.Kind.SPAN).stream().anyMatch(choice -> choice.key().matches("\\d"));
        List<SecondKey> keys = new ArrayList<>();
        int number = 0;
        for (Tag value : values) {
            if (!value.key().isEmpty() && isFree(tagset, feature, value.key())) {
                keys.add(new SecondKey(value.key(), feature, value));
            } else if (number < MOST) {
                number++;
                keys.add(new SecondKey((digits ? "Shift+" : "") + number, feature, value));
            }
        }
        return keys;
    }

    /** A tag's own key comes first everywhere: a value of another feature with the same key is numbered. */
    private static boolean isFree(Tagset tagset, String feature, String key) {
        return feature.equals(Layer.TAG) || TagChoice.byKey(tagset, key).isEmpty();
    }

    /** What the keys do, in one line. */
    static String tell(List<SecondKey> keys, Locale locale) {
        return keys.stream().map(key -> BidiText.isolate(key.legend) + " " + key.value.label().in(locale))
                .collect(Collectors.joining(" · "));
    }
}
