/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ObjectChange;
import org.isnad.project.internal.DiskStorage;
import org.isnad.project.internal.Layout;
import org.isnad.project.internal.NewerVersionException;
import org.isnad.project.internal.Storage;
import org.isnad.project.internal.journal.Entry;
import org.isnad.project.internal.journal.History;
import org.isnad.project.internal.journal.Journal;
import org.isnad.project.internal.journal.News;
import org.isnad.project.internal.journal.Stamp;
import org.isnad.text.TextRange;

/** One process's view of a folder's journal, with every entry that it has seen in the generation. */
final class Desk {

    static final Annotator SARA = Annotator.named("سارة");
    /** In bytes: space for little. */
    static final long HISTORY = 700_000;
    static final Stamp STAMP = new Stamp(SARA.name(), Instant.EPOCH, "وسم");

    final Journal journal;
    final History history;
    final List<Entry> seen = new ArrayList<>();
    private final Layout layout;

    Desk(Path root) {
        this(root, new DiskStorage());
    }

    Desk(Path root, Storage storage) {
        layout = new Layout(root);
        history = new History(layout.history(), storage, HISTORY);
        journal = new Journal(layout.journal(), history, storage);
    }

    /** A folder in which there may be a lock. */
    static Path folder(Path root) throws IOException {
        Files.createDirectories(root.resolve(".isnad"));
        return root;
    }

    Path file(long generation) {
        return layout.journal().resolve(generation + ".log");
    }

    News catchUp() throws IOException, NewerVersionException {
        News news = journal.catchUp();
        if (news.kind() != News.Kind.MORE) {
            seen.clear();
        }
        seen.addAll(news.entries());
        return news;
    }

    /** Appends as a project does. */
    Entry append(Change change) throws IOException, NewerVersionException {
        try (FileChannel lock = lock()) {
            if (catchUp().fault().isPresent()) {
                journal.mend();
            }
            Entry entry = journal.append(STAMP, change);
            seen.add(entry);
            return entry;
        }
    }

    void checkpoint() throws IOException, NewerVersionException {
        try (FileChannel lock = lock()) {
            catchUp();
            journal.next(STAMP, Optional.empty());
        }
    }

    /** Locked until it is closed. */
    private FileChannel lock() throws IOException {
        FileChannel channel = FileChannel.open(layout.journal().resolveSibling("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    /** The comments of all changes that were ever done, in their order. */
    static List<String> everything(Path root) throws IOException, NewerVersionException {
        Desk desk = new Desk(root);
        desk.catchUp();
        List<Entry> all = new ArrayList<>(desk.history.entries(desk.journal.generation()));
        all.addAll(desk.seen);
        return all.stream().map(entry -> comment(entry.change())).toList();
    }

    static List<String> comments(List<Entry> entries) {
        return entries.stream().map(entry -> comment(entry.change())).toList();
    }

    static String comment(Change change) {
        return switch (change) {
            case AnnotationChange step -> step.after().comment();
            case ChangeList list -> comment(list.changes().getFirst());
            case ObjectChange<?> step -> throw new IllegalArgumentException(step.toString());
        };
    }

    /** A new span whose comment says which it is. */
    static AnnotationChange mark(RandomGenerator random, String comment) {
        int begin = random.nextInt(100);
        return AnnotationChange.add(new DocumentId("d" + random.nextInt(5)), SARA,
                new SpanData(new IdSource(Clock.systemUTC(), random).next(), "Entity",
                        List.of(new TextRange(begin, begin + 1 + random.nextInt(9))),
                        Map.of("tag", List.of("PERS")), SARA.name(), Instant.EPOCH, Origin.MANUAL, comment));
    }

    /** A change of many spans, whose first has the comment. */
    static ChangeList markMany(RandomGenerator random, String comment, int count) {
        List<Change> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(mark(random, comment));
        }
        return new ChangeList(parts);
    }
}
