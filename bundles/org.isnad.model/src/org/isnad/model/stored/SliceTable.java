/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.util.Arrays;

/**
 * Values by the bytes that they were read from, so that what occurs often is decoded once and is one object.
 *
 * @param <V> the values' type
 */
final class SliceTable<V> {

    private static final int START = 256;

    private final byte[] bytes;
    private int[] froms = new int[START];
    private int[] tos = new int[START];
    private int[] hashes = new int[START];
    private Object[] values = new Object[START];
    private int size;
    private int asked;

    SliceTable(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The value of equal bytes; null if there is none, then {@link #put} may follow. */
    @SuppressWarnings("unchecked")
    V get(int from, int to) {
        int hash = hash(from, to);
        int slot = hash & values.length - 1;
        while (values[slot] != null && (hashes[slot] != hash
                || !Arrays.equals(bytes, from, to, bytes, froms[slot], tos[slot]))) {
            slot = slot + 1 & values.length - 1;
        }
        asked = slot;
        // Only put() fills the slots.
        return (V) values[slot];
    }

    /** Keeps the value of the bytes that {@link #get} was just asked for in vain. */
    void put(int from, int to, V value) {
        set(asked, from, to, hash(from, to), value);
        if (++size > values.length / 4 * 3) {
            grow();
        }
    }

    private void set(int slot, int from, int to, int hash, Object value) {
        froms[slot] = from;
        tos[slot] = to;
        hashes[slot] = hash;
        values[slot] = value;
    }

    private int hash(int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ hash >>> 15;
    }

    private void grow() {
        int[] oldFroms = froms;
        int[] oldTos = tos;
        int[] oldHashes = hashes;
        Object[] oldValues = values;
        int length = 2 * oldValues.length;
        froms = new int[length];
        tos = new int[length];
        hashes = new int[length];
        values = new Object[length];
        for (int i = 0; i < oldValues.length; i++) {
            if (oldValues[i] != null) {
                int slot = oldHashes[i] & length - 1;
                while (values[slot] != null) {
                    slot = slot + 1 & length - 1;
                }
                set(slot, oldFroms[i], oldTos[i], oldHashes[i], oldValues[i]);
            }
        }
    }
}
