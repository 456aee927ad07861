/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.journal;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a journal did to the objects of one file. Only the net effect counts, so that it can be had from a file that
 * holds none, some or all of the changes already, as often as one likes.
 *
 * @param <K> the objects' ids
 * @param <V> the objects, immutable values
 */
public final class Effects<K, V> {

    private final Map<K, Chain<V>> chains = new HashMap<>();

    /** Adds a change; one of the two states may be null. */
    public void add(K id, V before, V after) {
        chains.computeIfAbsent(id, key -> new Chain<>()).add(before, after);
    }

    /** Adds all changes that another journal did later. */
    public void add(Effects<K, V> later) {
        later.chains.forEach((id, chain) -> chains.computeIfAbsent(id, key -> new Chain<>()).add(chain));
    }

    /** Forgets the objects whose last state another journal knows, and may have led on from. */
    public void forgetKnown(Effects<K, V> other) {
        chains.entrySet().removeIf(entry -> other.chains.containsKey(entry.getKey())
                && other.chains.get(entry.getKey()).knows(entry.getValue().last()));
    }

    /** The states of each object that was changed, by id. */
    public Map<K, Chain<V>> chains() {
        return Collections.unmodifiableMap(chains);
    }

    /** Whether a file of before the first change would have to be written. */
    public boolean changed() {
        return chains.values().stream().anyMatch(Chain::changed);
    }

    /**
     * The objects as they are now. Where somebody else changed the file meanwhile, both versions are kept, the
     * journal's under another id; and what one side removed and the other changed is kept.
     *
     * @param file what the file holds
     * @param twin gives an object another id that follows from its content, so that merging again changes nothing
     */
    public Map<K, V> resolve(Map<K, V> file, Function<V, K> id, UnaryOperator<V> twin) {
        Map<K, V> now = new HashMap<>(file);
        chains.forEach((key, chain) -> {
            V theirs = file.get(key);
            V mine = chain.last();
            if (Objects.equals(theirs, mine)) {
                return;
            }
            if (chain.knows(theirs)) {
                put(now, key, mine);
            } else if (mine != null && theirs == null) {
                now.put(key, mine);
            } else if (mine != null) {
                V other = twin.apply(mine);
                now.putIfAbsent(id.apply(other), other);
            }
        });
        return now;
    }

    private static <K, V> void put(Map<K, V> map, K key, V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}
