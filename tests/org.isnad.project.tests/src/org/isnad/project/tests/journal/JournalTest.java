/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import org.isnad.project.internal.NewerVersionException;
import org.isnad.project.internal.journal.Entry;
import org.isnad.project.internal.journal.Journal;
import org.isnad.project.internal.journal.News;
import org.isnad.project.internal.journal.Stamp;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path temporary;
    private final RandomGenerator random = Seeded.random(7);
    private Path root;
    private Desk one;
    private Desk other;

    @BeforeEach
    void twoDesks() throws Exception {
        root = Desk.folder(temporary);
        one = new Desk(root);
        other = new Desk(root);
    }

    @Test
    void whatIsAppendedIsReadByOthersWithWhoWhenAndWhat() throws Exception {
        Entry first = one.append(Desk.mark(random, "1"));
        Entry second = one.append(Desk.markMany(random, "2", 3));

        News news = other.catchUp();

        assertEquals(List.of(first, second), news.entries());
        assertEquals(new Stamp("سارة", Instant.EPOCH, "وسم"), first.stamp());
        assertEquals(List.of(1L, 2L), news.entries().stream().map(Entry::number).toList());
    }

    @Test
    void newsIsWhatWasNotKnown() throws Exception {
        one.append(Desk.mark(random, "1"));
        other.catchUp();
        assertTrue(other.journal.isCurrent());
        Entry second = one.append(Desk.mark(random, "2"));
        assertFalse(other.journal.isCurrent());

        News news = other.catchUp();

        assertEquals(News.Kind.MORE, news.kind());
        assertEquals(List.of(second), news.entries());
        assertEquals(List.of(), other.catchUp().entries());
    }

    @Test
    void twoWhoAppendInTurnReadTheSame() throws Exception {
        for (int i = 0; i < 20; i++) {
            (random.nextBoolean() ? one : other).append(Desk.mark(random, Integer.toString(i)));
        }
        one.catchUp();
        other.catchUp();

        assertEquals(20, one.seen.size());
        assertEquals(one.seen, other.seen);
    }

    @Test
    void aCheckpointBeginsAGenerationAndKeepsTheOldAsHistory() throws Exception {
        one.append(Desk.mark(random, "1"));
        other.append(Desk.mark(random, "2"));
        one.checkpoint();
        one.append(Desk.mark(random, "3"));

        News news = other.catchUp();

        assertEquals(News.Kind.ANEW, news.kind());
        assertEquals(List.of("3"), Desk.comments(news.entries()));
        assertFalse(Files.exists(one.file(1)));
        assertEquals(List.of("1", "2", "3"), Desk.everything(root));
    }

    @Test
    void whatACheckpointLeftBehindThatDiedIsRemovedByTheNext() throws Exception {
        one.append(Desk.mark(random, "1"));
        byte[] former = Files.readAllBytes(one.file(1));
        one.checkpoint();
        Files.write(one.file(1), former);
        other.catchUp();
        assertEquals(List.of(), other.seen, "the greatest generation counts");
        one.append(Desk.mark(random, "2"));

        one.checkpoint();

        assertFalse(Files.exists(one.file(1)) || Files.exists(one.file(2)));
        assertEquals(List.of("1", "2"), Desk.everything(root));
    }

    @Test
    void aCheckpointOfNothingDoesNothing() throws Exception {
        one.checkpoint();
        assertFalse(Files.exists(one.file(1)));
        one.append(Desk.mark(random, "1"));
        one.checkpoint();
        one.checkpoint();
        assertTrue(Files.exists(one.file(2)));
    }

    @Test
    void historyForgetsTheOldestWhenItsSpaceIsUsedUp() throws Exception {
        for (int i = 0; i < 30; i++) {
            one.append(Desk.markMany(random, Integer.toString(i), 2_000));
            one.checkpoint();
        }
        List<String> kept = Desk.everything(root);

        assertTrue(kept.size() < 30 && kept.getLast().equals("29"), kept::toString);
        try (Stream<Path> files = Files.list(root.resolve(".isnad").resolve("history"))) {
            assertTrue(files.mapToLong(file -> file.toFile().length()).sum() <= Desk.HISTORY);
        }
    }

    @Test
    void whoeverKnowsAJournalThatWasDeletedIsTold() throws Exception {
        one.append(Desk.mark(random, "1"));
        Files.delete(one.file(1));

        News news = one.catchUp();

        assertEquals(News.Kind.LOST, news.kind());
        one.append(Desk.mark(random, "again"));
        assertEquals(News.Kind.ANEW, other.catchUp().kind());
        assertEquals(List.of("again"), Desk.comments(other.seen));
        assertTrue(Files.exists(one.file(2)), "a generation never comes twice");
    }

    @Test
    void aJournalThatWasDeletedBesideItsHistoryGoesOnBehindIt() throws Exception {
        for (String comment : List.of("1", "2", "3")) {
            one.append(Desk.mark(random, comment));
            one.checkpoint();
        }
        Files.delete(one.file(4));

        other.append(Desk.mark(random, "4"));
        other.checkpoint();

        assertEquals(List.of("1", "2", "3", "4"), Desk.everything(root));
    }

    @Test
    void whatIsAddedToADamagedHistoryCanBeRead() throws Exception {
        one.append(Desk.mark(random, "1"));
        one.checkpoint();
        Path file = root.resolve(".isnad").resolve("history").resolve("1.gz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 20));

        one.append(Desk.mark(random, "2"));
        one.checkpoint();

        assertEquals(List.of("2"), Desk.everything(root));
    }

    @Test
    void aGenerationThatSomebodyBeganAgainIsNotTakenForTheOldOne() throws Exception {
        one.append(Desk.mark(Seeded.random(1), "1"));
        Files.delete(one.file(1));
        other.append(Desk.mark(Seeded.random(2), "2"));
        other.append(Desk.mark(Seeded.random(3), "3"));
        assertTrue(Files.exists(other.file(1)), "under the same number, with records of the same length");

        News news = one.catchUp();

        assertEquals(News.Kind.LOST, news.kind());
        assertEquals(List.of("2", "3"), Desk.comments(news.entries()));
    }

    @Test
    void aGenerationThatWasNotKeptAsItIsKnownWasLost() throws Exception {
        one.append(Desk.mark(random, "1"));
        other.catchUp();
        one.append(Desk.mark(random, "2"));
        other.checkpoint();
        assertEquals(News.Kind.ANEW, one.catchUp().kind());
        one.append(Desk.mark(random, "3"));
        Files.delete(one.file(2));

        other.append(Desk.mark(random, "4"));
        other.checkpoint();

        assertEquals(News.Kind.LOST, one.catchUp().kind());
    }

    @Test
    void whoeverKnowsMoreThanIsThereIsTold() throws Exception {
        one.append(Desk.mark(random, "1"));
        byte[] before = Files.readAllBytes(one.file(1));
        one.append(Desk.mark(random, "2"));
        Files.write(one.file(1), before);

        News news = one.catchUp();

        assertEquals(News.Kind.LOST, news.kind());
        assertEquals(List.of("1"), Desk.comments(news.entries()));
    }

    @Test
    void aNewerVersionIsNotTouched() throws Exception {
        one.append(Desk.mark(random, "1"));
        byte[] bytes = Files.readAllBytes(one.file(1));
        ByteBuffer buffer = ByteBuffer.wrap(bytes).putInt(8, Journal.VERSION + 1);
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, 20);
        Files.write(one.file(1), buffer.putInt(20, (int) sum.getValue()).array());

        assertThrows(NewerVersionException.class, other::catchUp);
        assertThrows(NewerVersionException.class, () -> other.append(Desk.mark(random, "2")));
    }

    @Test
    void anOlderJournalIsReadAndRenewedBeforeItIsAddedTo() throws Exception {
        one.append(Desk.mark(random, "1"));
        one.append(Desk.mark(random, "2"));
        Files.write(one.file(1), ofVersionOne(Files.readAllBytes(one.file(1))));
        Desk reader = new Desk(root);
        Desk writer = new Desk(root);

        assertEquals(List.of("1", "2"), Desk.comments(reader.catchUp().entries()));
        writer.append(Desk.mark(random, "3"));

        assertFalse(Files.exists(one.file(1)), "an older program finds none that it understands");
        assertEquals(Journal.VERSION, ByteBuffer.wrap(Files.readAllBytes(one.file(2))).getInt(8));
        reader.catchUp();
        assertEquals(List.of("1", "2", "3"), Desk.comments(reader.seen));
        assertEquals(List.of("1", "2", "3"), Desk.comments(new Desk(root).catchUp().entries()));
    }

    /** The same journal as the version before wrote it: annotations have the same form in both. */
    private static byte[] ofVersionOne(byte[] journal) {
        ByteBuffer bytes = ByteBuffer.wrap(journal).putInt(8, 1);
        bytes.putInt(20, checksum(journal, 0, 20));
        long generation = bytes.getLong(12);
        for (int at = 24; bytes.get(at) == 'R'; at += 21 + bytes.getInt(at + 1)) {
            int payload = at + 21;
            int operation = payload + 4 + bytes.getInt(payload) + 12;
            bytes.put(operation + 4 + bytes.getInt(operation), (byte) 1);
            bytes.putInt(at + 13, checksum(journal, payload, bytes.getInt(at + 1)));
            byte[] head = ByteBuffer.allocate(25).put(journal, at, 17).putLong(generation).array();
            bytes.putInt(at + 17, checksum(head, 0, head.length));
        }
        return journal;
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }
}
