/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.isnad.model.ObjectId;
import org.isnad.model.change.ObjectChange;
import org.isnad.project.internal.journal.Effects;

/**
 * What a file and the journal together say.
 *
 * @param objects   as they are now
 * @param decisions what leads from the journal's last states, or the file's, to these where another program changed the
 *                  file as well; to be appended before the next change, so that all processes decide the same
 */
record Merged<V>(Collection<V> objects, List<ObjectChange<?>> decisions) {

    /** What the file alone says. */
    static <V> Merged<V> of(Collection<V> file) {
        return new Merged<>(file, List.of());
    }

    /**
     * Merges object by object.
     *
     * @param twin gives an object another id that follows from its content
     */
    static <V> Merged<V> of(Place place, Collection<V> file, Effects<ObjectId, V> effects, Function<V, ObjectId> id,
            UnaryOperator<V> twin) {
        Map<ObjectId, V> theirs = index(file, id);
        Map<ObjectId, V> now = effects.resolve(theirs, id::apply, twin);
        List<ObjectChange<?>> decisions = new ArrayList<>();
        now.forEach((key, object) -> {
            if (!effects.chains().containsKey(key) && !theirs.containsKey(key)) {
                decisions.add(place.change(null, object));
            }
        });
        effects.chains().forEach((key, chain) -> {
            V object = now.get(key);
            if (!Objects.equals(object, chain.last())) {
                decisions.add(place.change(chain.last(), object));
            }
        });
        return new Merged<>(now.values(), decisions);
    }

    /** These objects, changed as a journal did that was lost. What it changed is to be decided again. */
    Merged<V> with(Place place, Effects<ObjectId, V> lost, Function<V, ObjectId> id, UnaryOperator<V> twin) {
        if (lost == null) {
            return this;
        }
        Map<ObjectId, V> theirs = index(objects, id);
        Map<ObjectId, V> now = lost.resolve(theirs, id::apply, twin);
        Map<String, ObjectId> all = new TreeMap<>();
        theirs.keySet().forEach(key -> all.put(key.toString(), key));
        now.keySet().forEach(key -> all.put(key.toString(), key));
        List<ObjectChange<?>> more = new ArrayList<>(decisions);
        all.values().stream().filter(key -> !Objects.equals(theirs.get(key), now.get(key)))
                .forEach(key -> more.add(place.change(theirs.get(key), now.get(key))));
        return new Merged<>(now.values(), more);
    }

    static <V> Map<ObjectId, V> index(Collection<? extends V> objects, Function<V, ObjectId> id) {
        Map<ObjectId, V> index = new HashMap<>(objects.size() * 2);
        objects.forEach(object -> index.put(id.apply(object), object));
        return index;
    }
}
