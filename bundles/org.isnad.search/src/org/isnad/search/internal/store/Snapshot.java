/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.isnad.model.DocumentId;
import org.isnad.search.internal.index.Part;

/** What is indexed at one moment, on disk and in memory together. Whoever takes it gives it back. */
public final class Snapshot {

    private final IndexReader reader;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<DocumentId, Location> texts = new HashMap<>();
    private final Map<DocumentId, Location> marks = new HashMap<>();

    /** @param segment the segment's index */
    public record Location(int segment, Part part) {
    }

    /**
     * Takes the readers for itself as well: each is closed when all its users have let it go.
     *
     * @param readers where two hold the same part, the first one counts
     */
    public Snapshot(List<DirectoryReader> readers, PartCache cache) throws IOException {
        reader = new MultiReader(readers.toArray(DirectoryReader[]::new), false);
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                add(new Segment(leaf.reader(), cache.parts(leaf.reader())));
            }
            cache.prune();
            pair();
        } catch (IOException | RuntimeException broken) {
            reader.decRef();
            throw broken;
        }
    }

    private void add(Segment segment) {
        int index = segments.size();
        segments.add(segment);
        for (Part part : segment.parts()) {
            if (part.isLive(segment.reader())) {
                (part.ofText() ? texts : marks).putIfAbsent(part.id(), new Location(index, part));
            }
        }
    }

    /** Marks that belong to another text than the one that is indexed are not asked. */
    private void pair() {
        texts.forEach((id, text) -> {
            segments.get(text.segment()).addText(text.part());
            Location other = marks.get(id);
            if (other != null && other.part().textHash().equals(text.part().textHash())) {
                segments.get(text.segment()).pair(text.part(), other.segment(), other.part());
                segments.get(other.segment()).pair(other.part(), text.segment(), text.part());
            }
        });
    }

    public List<Segment> segments() {
        return segments;
    }

    /** The text parts that count. */
    public Map<DocumentId, Location> texts() {
        return texts;
    }

    /** The marks parts that count. */
    public Map<DocumentId, Location> marks() {
        return marks;
    }

    /** @return false if the snapshot was closed meanwhile */
    public boolean take() {
        return reader.tryIncRef();
    }

    public void giveBack() throws IOException {
        reader.decRef();
    }
}
