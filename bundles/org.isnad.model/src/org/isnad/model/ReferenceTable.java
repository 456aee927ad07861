/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Answers which relations and groups name an annotation, without a look at each. One slot of an array for each
 * reference, since a document may have a hundred thousand; what has the same key but names another annotation is sorted
 * out when it is asked for.
 */
final class ReferenceTable {

    private static final int SMALLEST = 16;
    /** An odd multiplier without a pattern: the high bits of a product depend on all bits of the id. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private AnnotationData[] slots = new AnnotationData[SMALLEST];
    private long[] keys = new long[SMALLEST];
    private int size;

    void clear() {
        slots = new AnnotationData[SMALLEST];
        keys = new long[SMALLEST];
        size = 0;
    }

    /** Relations, then groups, each by id. */
    List<AnnotationData> naming(AnnotationId id) {
        List<AnnotationData> found = new ArrayList<>();
        long key = key(id);
        for (int slot = home(key); slots[slot] != null; slot = next(slot)) {
            if (keys[slot] == key && slots[slot].references().contains(id)) {
                found.add(slots[slot]);
            }
        }
        found.sort((one, other) -> one.kind() != other.kind() ? one.kind().compareTo(other.kind())
                : AnnotationData.BY_ID.compare(one, other));
        return List.copyOf(found);
    }

    /** Takes in all that the annotation names. */
    void add(AnnotationData annotation) {
        annotation.references().forEach(id -> {
            if (++size > slots.length / 5 * 4) {
                grow();
            }
            put(key(id), annotation);
        });
    }

    private void put(long key, AnnotationData annotation) {
        int slot = home(key);
        while (slots[slot] != null) {
            slot = next(slot);
        }
        slots[slot] = annotation;
        keys[slot] = key;
    }

    private void grow() {
        AnnotationData[] oldSlots = slots;
        long[] oldKeys = keys;
        slots = new AnnotationData[2 * oldSlots.length];
        keys = new long[slots.length];
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != null) {
                put(oldKeys[i], oldSlots[i]);
            }
        }
    }

    /** Forgets all that the annotation names, which was taken in with the same references. */
    void remove(AnnotationData annotation) {
        annotation.references().forEach(id -> remove(key(id), annotation));
    }

    private void remove(long key, AnnotationData annotation) {
        int gap = home(key);
        while (keys[gap] != key || !slots[gap].id().equals(annotation.id())) {
            gap = next(gap);
        }
        size--;
        slots[gap] = null;
        // What was pushed on by the removed one moves back, so that no search ends before it.
        for (int i = next(gap); slots[i] != null; i = next(i)) {
            int home = home(keys[i]);
            boolean mayStay = gap <= i ? gap < home && home <= i : gap < home || home <= i;
            if (!mayStay) {
                slots[gap] = slots[i];
                keys[gap] = keys[i];
                slots[i] = null;
                gap = i;
            }
        }
    }

    private static long key(AnnotationId id) {
        return (id.high() * 31 + id.low()) * SPREAD;
    }

    private int home(long key) {
        return (int) (key >>> 64 - Integer.numberOfTrailingZeros(slots.length));
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }
}
