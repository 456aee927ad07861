/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.isnad.model.DocumentId;
import org.isnad.search.internal.index.Part;

/**
 * What is indexed at one moment, on disk and in memory together: what the memory has of a document counts before what
 * the disk has of it. Whoever takes it gives it back.
 */
public final class Snapshot {

    private final IndexReader reader;
    private final Holding disk;
    private final List<Segment> segments;
    private final Map<DocumentId, Location> texts = new HashMap<>();
    private final Map<DocumentId, Location> marks = new HashMap<>();

    /** @param segment the segment's index */
    public record Location(int segment, Part part) {
    }

    /**
     * Takes the readers for itself as well: each is closed when all its users have let it go.
     *
     * @param disk   null if there is none
     * @param memory null if there is none
     * @param before which may know already what the disk holds; null if there was none
     */
    public Snapshot(DirectoryReader disk, DirectoryReader memory, PartCache cache, Snapshot before)
            throws IOException {
        reader = new MultiReader(
                Stream.of(disk, memory).flatMap(Stream::ofNullable).toArray(DirectoryReader[]::new), false);
        try {
            boolean known = before != null && before.disk.reader() == disk;
            this.disk = known ? before.disk : Holding.of(disk, cache);
            this.disk.keep(cache);
            Holding top = Holding.of(memory, cache);
            cache.prune();
            segments = new ArrayList<>(this.disk.segments());
            if (!top.segments().isEmpty()) {
                segments.replaceAll(Segment::copy);
                add(top);
            }
        } catch (IOException | RuntimeException broken) {
            reader.decRef();
            throw broken;
        }
    }

    /** Of nothing. */
    public static Snapshot empty() {
        try {
            return new Snapshot(null, null, new PartCache(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Holding top) {
        int first = segments.size();
        segments.addAll(top.segments());
        top.texts().forEach((id, text) -> texts.put(id, new Location(first + text.segment(), text.part())));
        top.marks().forEach((id, mark) -> marks.put(id, new Location(first + mark.segment(), mark.part())));
        Set<DocumentId> ids = new HashSet<>(texts.keySet());
        ids.addAll(marks.keySet());
        ids.forEach(this::settle);
    }

    private void settle(DocumentId id) {
        forget(disk.texts().get(id));
        forget(disk.marks().get(id));
        text(id).ifPresent(text -> pair(text, marks.getOrDefault(id, disk.marks().get(id)), segments));
    }

    private void forget(Location older) {
        if (older != null) {
            segments.get(older.segment()).forget(older.part());
        }
    }

    /** Puts a text and its own marks together: those of another text are not asked. @param mark may be null */
    static void pair(Location text, Location mark, List<Segment> segments) {
        if (mark != null && mark.part().textHash().equals(text.part().textHash())) {
            segments.get(text.segment()).pair(text.part(), mark.segment(), mark.part());
            segments.get(mark.segment()).pair(mark.part(), text.segment(), text.part());
        }
    }

    public List<Segment> segments() {
        return segments;
    }

    /** The text part of a document that counts. */
    public Optional<Location> text(DocumentId id) {
        return Optional.ofNullable(texts.getOrDefault(id, disk.texts().get(id)));
    }

    /** All text parts that count. */
    public Stream<Location> texts() {
        return Stream.concat(texts.values().stream(), disk.texts().entrySet().stream()
                .filter(text -> !texts.containsKey(text.getKey())).map(Map.Entry::getValue));
    }

    /** @return false if the snapshot was closed meanwhile */
    public boolean take() {
        return reader.tryIncRef();
    }

    public void giveBack() throws IOException {
        reader.decRef();
    }
}
