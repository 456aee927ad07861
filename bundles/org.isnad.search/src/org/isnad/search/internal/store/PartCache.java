/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.isnad.search.internal.index.Part;

/** Remembers which parts lie in a segment: a segment never changes, except that parts are deleted from it. */
public final class PartCache {

    private final Map<CacheKey, Part[]> segments = new HashMap<>();
    private final Set<CacheKey> asked = new HashSet<>();

    synchronized Part[] parts(LeafReader segment) throws IOException {
        CacheKey key = segment.getCoreCacheHelper().getKey();
        asked.add(key);
        Part[] known = segments.get(key);
        if (known == null) {
            known = Part.in(segment);
            segments.put(key, known);
        }
        return known;
    }

    /** Forgets segments that nobody asked for since this was last called. */
    synchronized void prune() {
        segments.keySet().retainAll(asked);
        asked.clear();
    }
}
