/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.match;

import java.util.Arrays;

/**
 * What a match has captured: the begin and the end, in characters, of each name's part, or −1 for none. Names are
 * numbers within a query. Immutable.
 */
public final class Captures implements Comparable<Captures> {

    private static final Captures NONE = new Captures(new int[0]);

    /** Of two objects and a reference. */
    private static final int OVERHEAD = 40;

    private final int[] borders;

    private Captures(int[] borders) {
        this.borders = borders;
    }

    /** Nothing is captured under any of so many names. */
    public static Captures none(int names) {
        if (names == 0) {
            return NONE;
        }
        int[] borders = new int[2 * names];
        Arrays.fill(borders, -1);
        return new Captures(borders);
    }

    /** How much memory it takes, about. */
    int bytes() {
        return OVERHEAD + borders.length * Integer.BYTES;
    }

    public boolean has(int name) {
        return borders[2 * name] >= 0;
    }

    public int begin(int name) {
        return borders[2 * name];
    }

    public int end(int name) {
        return borders[2 * name + 1];
    }

    /** The same with one part captured, in place of what had the name. */
    Captures with(int name, int begin, int end) {
        int[] changed = borders.clone();
        changed[2 * name] = begin;
        changed[2 * name + 1] = end;
        return new Captures(changed);
    }

    /** Both; where both have a name, the later one counts. */
    Captures and(Captures later) {
        int[] both = borders.clone();
        for (int i = 0; i < both.length; i++) {
            if (later.borders[i] >= 0) {
                both[i] = later.borders[i];
            }
        }
        return new Captures(both);
    }

    @Override
    public int compareTo(Captures other) {
        return Arrays.compare(borders, other.borders);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Captures same && Arrays.equals(borders, same.borders);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(borders);
    }
}
