/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;

/**
 * Gives each tag of a tagset its bar, in the tagset's order: the one whose tags so far differ most in colour, for eyes
 * of all kinds and on both pages. So tags that some cannot tell apart by colour have different bars, and a tag that is
 * added to the end of a tagset leaves the others theirs.
 */
final class BarStyles {

    private final Map<String, BarStyle> byName = new HashMap<>();
    private final Map<BarStyle, List<Seen>> taken = new HashMap<>();

    /** A style's colours on both pages. */
    private record Seen(ColourSight light, ColourSight dark) {

        static Seen of(Style style) {
            return new Seen(ColourSight.of(Shades.parse(style.light())), ColourSight.of(Shades.parse(style.dark())));
        }

        double distance(Seen other) {
            return Math.min(light.distance(other.light), dark.distance(other.dark));
        }
    }

    BarStyles(Tagset tagset) {
        for (Layer layer : tagset.layers()) {
            if (layer.kind() == Layer.Kind.SPAN) {
                if (layer.tags().isEmpty()) {
                    give(name(layer.name(), ""), layer.style());
                }
                for (Tag tag : layer.tags()) {
                    give(name(layer.name(), tag.name()), tag.style());
                }
            }
        }
    }

    /** @param tag empty for none; what is not declared has the solid bar */
    BarStyle of(String layer, String tag) {
        BarStyle bar = byName.get(name(layer, tag));
        return bar == null ? byName.getOrDefault(name(layer, ""), BarStyle.SOLID) : bar;
    }

    private void give(String name, Style style) {
        Seen seen = Seen.of(style);
        BarStyle best = BarStyle.SOLID;
        double farthest = -1;
        for (BarStyle bar : BarStyle.values()) {
            double distance = taken.getOrDefault(bar, List.of()).stream().mapToDouble(seen::distance).min()
                    .orElse(Double.MAX_VALUE);
            if (distance > farthest) {
                farthest = distance;
                best = bar;
            }
        }
        taken.computeIfAbsent(best, bar -> new ArrayList<>()).add(seen);
        byName.put(name, best);
    }

    private static String name(String layer, String tag) {
        return layer + '\n' + tag;
    }
}
