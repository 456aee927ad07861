/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.lucene.util.FixedBitSet;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.search.internal.store.Segment;
import org.isnad.search.internal.store.Snapshot;

/**
 * Which texts of a snapshot the project still has as they were indexed.
 *
 * @param snapshot that was looked at
 * @param changes  how many changes there were then
 * @param changed  documents with changes that were perhaps not indexed then
 * @param texts    those that are current, by segment; not to be changed
 * @param waiting  how many documents have something that is not indexed yet
 */
record Currency(Snapshot snapshot, long changes, Set<DocumentId> changed, FixedBitSet[] texts, int waiting) {

    /**
     * Looks at all documents. Called inside {@link Project#read}.
     *
     * @param changed    asked for before the snapshot was taken, so that what is not among them is in it
     * @param unreadable documents that cannot be indexed; nobody waits for them
     */
    static Currency of(Project project, Snapshot snapshot, long changes, Set<DocumentId> changed,
            Set<DocumentId> unreadable) {
        List<Segment> segments = snapshot.segments();
        List<FixedBitSet> texts = new ArrayList<>();
        segments.forEach(segment -> texts.add(new FixedBitSet(segment.size())));
        int waiting = 0;
        for (Document document : project.documents()) {
            Snapshot.Location text = snapshot.text(document.id()).orElse(null);
            boolean current = text != null && text.part().textHash().equals(document.textHash());
            if (current) {
                texts.get(text.segment()).set(text.part().number());
            }
            boolean whole = current && !changed.contains(document.id())
                    && segments.get(text.segment()).hasOther(text.part().number());
            waiting += whole || unreadable.contains(document.id()) ? 0 : 1;
        }
        return new Currency(snapshot, changes, changed, texts.toArray(FixedBitSet[]::new), waiting);
    }

    boolean isOf(Snapshot asked, long now, Set<DocumentId> changedNow) {
        return snapshot == asked && changes == now && changed.equals(changedNow);
    }
}
