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
import org.apache.lucene.index.LeafReaderContext;
import org.isnad.model.DocumentId;
import org.isnad.search.internal.index.Part;
import org.isnad.search.internal.store.Snapshot.Location;

/**
 * What one reader holds, looked at once: many snapshots share what the disk holds. Not to be changed.
 *
 * @param reader   null if there is none
 * @param segments with the parts that belong together within them
 * @param texts    the live text parts
 * @param marks    the live marks parts
 */
record Holding(DirectoryReader reader, List<Segment> segments, Map<DocumentId, Location> texts,
        Map<DocumentId, Location> marks) {

    static Holding of(DirectoryReader reader, PartCache cache) throws IOException {
        Holding holding = new Holding(reader, new ArrayList<>(), new HashMap<>(), new HashMap<>());
        if (reader != null) {
            for (LeafReaderContext leaf : reader.leaves()) {
                holding.add(new Segment(leaf.reader(), cache.parts(leaf.reader())));
            }
        }
        holding.texts.forEach((id, text) -> Snapshot.pair(text, holding.marks.get(id), holding.segments));
        return holding;
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

    /** Lets the cache know that the segments are still read. */
    void keep(PartCache cache) throws IOException {
        for (Segment segment : segments) {
            cache.parts(segment.reader());
        }
    }
}
