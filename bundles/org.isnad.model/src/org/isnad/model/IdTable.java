/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.Collection;

/** Annotations by id, in one array: a map of objects for each would be larger than the annotations. */
final class IdTable {

    private static final int SMALLEST = 16;
    /** An odd multiplier without a pattern: the high bits of a product depend on all bits of the id. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private AnnotationData[] slots = new AnnotationData[SMALLEST];
    private int size;

    int size() {
        return size;
    }

    void clear(int expected) {
        slots = new AnnotationData[capacity(expected)];
        size = 0;
    }

    private static int capacity(int expected) {
        int capacity = SMALLEST;
        while (expected > limit(capacity)) {
            capacity *= 2;
        }
        return capacity;
    }

    private static int limit(int capacity) {
        return capacity / 5 * 4;
    }

    private int home(long high, long low) {
        return (int) ((high * 31 + low) * SPREAD >>> 64 - Integer.numberOfTrailingZeros(slots.length));
    }

    private int find(long high, long low) {
        int slot = home(high, low);
        while (slots[slot] != null && (slots[slot].low() != low || slots[slot].high() != high)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    AnnotationData get(AnnotationId id) {
        return slots[find(id.high(), id.low())];
    }

    /** @return what had the id before, null if nothing */
    AnnotationData put(AnnotationData annotation) {
        int slot = find(annotation.high(), annotation.low());
        AnnotationData before = slots[slot];
        slots[slot] = annotation;
        if (before == null && ++size > limit(slots.length)) {
            AnnotationData[] old = slots;
            slots = new AnnotationData[2 * old.length];
            for (AnnotationData one : old) {
                if (one != null) {
                    slots[find(one.high(), one.low())] = one;
                }
            }
        }
        return before;
    }

    void putAll(Collection<? extends AnnotationData> annotations) {
        annotations.forEach(this::put);
    }

    /** Removes what has the id, and closes the gap so that all others are found. */
    void remove(AnnotationData annotation) {
        int gap = find(annotation.high(), annotation.low());
        if (slots[gap] == null) {
            return;
        }
        size--;
        slots[gap] = null;
        for (int i = gap + 1 & slots.length - 1; slots[i] != null; i = i + 1 & slots.length - 1) {
            int home = home(slots[i].high(), slots[i].low());
            boolean mayStay = gap <= i ? gap < home && home <= i : gap < home || home <= i;
            if (!mayStay) {
                slots[gap] = slots[i];
                slots[i] = null;
                gap = i;
            }
        }
    }
}
