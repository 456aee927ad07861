/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.store;

import java.util.Arrays;

import org.apache.lucene.index.LeafReader;
import org.isnad.search.internal.index.Part;

/**
 * A segment of the index, and which of its parts belong together with which others: those that are not deleted, nor in
 * another store as well.
 */
public final class Segment {

    private static final long NOWHERE = -1;

    private final LeafReader reader;
    private final Part[] parts;
    /**
     * By text part where its marks are; by marks part where its text is. The segment's index and the number,
     * packed.
     */
    private final long[] others;

    Segment(LeafReader reader, Part[] parts) {
        this.reader = reader;
        this.parts = parts;
        others = new long[parts.length];
        Arrays.fill(others, NOWHERE);
    }

    private Segment(Segment other) {
        reader = other.reader;
        parts = other.parts;
        others = other.others.clone();
    }

    /** For a snapshot in which other parts count. */
    Segment copy() {
        return new Segment(this);
    }

    /** Parts a part from its other half. */
    void forget(Part part) {
        others[part.number()] = NOWHERE;
    }

    void pair(Part part, int otherSegment, Part other) {
        others[part.number()] = (long) otherSegment << Integer.SIZE | other.number();
    }

    public LeafReader reader() {
        return reader;
    }

    /** By number, deleted ones too. */
    Part[] parts() {
        return parts;
    }

    public Part part(int number) {
        return parts[number];
    }

    public int size() {
        return parts.length;
    }

    /** Whether a part has its other half, which is a text's marks or a mark's text. */
    public boolean hasOther(int number) {
        return others[number] != NOWHERE;
    }

    /** The index of the segment that holds the other half. */
    public int otherSegment(int number) {
        return (int) (others[number] >>> Integer.SIZE);
    }

    /** The number of the other half within its segment. */
    public int otherNumber(int number) {
        return (int) others[number];
    }
}
