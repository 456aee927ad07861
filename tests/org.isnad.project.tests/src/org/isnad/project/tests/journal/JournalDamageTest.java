/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.isnad.project.internal.journal.JournalFault;
import org.isnad.project.internal.journal.News;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals that were cut at every length and had every byte changed. */
class JournalDamageTest {

    @TempDir
    private Path temporary;
    private final RandomGenerator random = Seeded.random(11);
    private Path root;
    private Path file;
    private byte[] whole;
    /** Where each record ends. */
    private int[] ends;

    @BeforeEach
    void aJournalOfThree() throws Exception {
        root = Desk.folder(temporary);
        Desk desk = new Desk(root);
        ends = new int[3];
        for (int i = 0; i < 3; i++) {
            desk.append(Desk.mark(random, Integer.toString(i)));
            ends[i] = (int) desk.journal.length();
        }
        file = desk.file(1);
        whole = Files.readAllBytes(file);
    }

    @Test
    void everyCutIsNamedAndWhatIsWholeBeforeItStays() throws Exception {
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            News news = assertGoesOn(recordsWithin(length));

            assertEquals(JournalFault.Kind.CUT, news.fault().orElseThrow().kind(), "cut at " + length);
        }
        assertEquals(List.of(), damaged(), "nothing of an unfinished record is worth keeping");
    }

    @Test
    void everyChangedByteIsNamedAndWhatIsGoodBeforeItStays() throws Exception {
        for (int at = 0; at < whole.length; at++) {
            for (int bit = Seeded.slow() ? 0 : at % 8; bit < (Seeded.slow() ? 8 : at % 8 + 1); bit++) {
                byte[] altered = whole.clone();
                altered[at] ^= (byte) (1 << bit);
                Files.write(file, altered);

                // What stands in the header, the file's name says as well: all records stay.
                News news = assertGoesOn(at < ends[0] - recordLength() ? 3 : recordsWithin(at));

                JournalFault fault = news.fault().orElseThrow();
                assertEquals(JournalFault.Kind.ALTERED, fault.kind(), "bit " + bit + " of byte " + at);
                Path aside = file.resolveSibling("1-" + fault.offset() + ".damaged");
                assertTrue(Arrays.equals(altered, Files.readAllBytes(aside)));
                Files.delete(aside);
            }
        }
    }

    @Test
    void zerosThatAPowerCutLeavesAreAnUnfinishedRecord() throws Exception {
        Files.write(file, Arrays.copyOf(Arrays.copyOf(whole, ends[1]), whole.length));

        assertEquals(JournalFault.Kind.CUT, assertGoesOn(2).fault().orElseThrow().kind());
    }

    @Test
    void whatSomebodyHasHalfWrittenIsReadWhenItIsWhole() throws Exception {
        Desk reader = new Desk(root);
        Files.write(file, Arrays.copyOf(whole, ends[0] + 1));
        reader.catchUp();
        for (int length = ends[0] + 1; length <= whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertEquals(News.Kind.MORE, reader.catchUp().kind());

            assertEquals(recordsWithin(length), reader.seen.size());
        }
        Files.write(file, whole);
        assertEquals(List.of(), reader.catchUp().fault().stream().toList());
        assertEquals(List.of("0", "1", "2"), Desk.comments(reader.seen));
    }

    @Test
    void readersLeaveAFaultAlone() throws Exception {
        byte[] cut = Arrays.copyOf(whole, ends[2] - 1);
        Files.write(file, cut);
        Desk reader = new Desk(root);

        reader.catchUp();

        assertEquals(List.of("0", "1"), Desk.comments(reader.seen));
        assertTrue(reader.journal.isCurrent());
        assertTrue(Arrays.equals(cut, Files.readAllBytes(file)));
    }

    /** A desk that is told of the fault appends, and one that comes later finds nothing wrong. */
    private News assertGoesOn(int records) throws Exception {
        Desk desk = new Desk(root);
        News news = desk.catchUp();
        assertEquals(List.of("0", "1", "2").subList(0, records), Desk.comments(news.entries()));

        desk.append(Desk.mark(random, "next"));

        Desk later = new Desk(root);
        assertEquals(List.of(), later.catchUp().fault().stream().toList());
        assertEquals(records + 1, later.seen.size());
        assertEquals("next", Desk.comments(later.seen).getLast());
        return news;
    }

    private int recordsWithin(int length) {
        return (int) Arrays.stream(ends).filter(end -> end <= length).count();
    }

    private int recordLength() {
        return ends[1] - ends[0];
    }

    private List<Path> damaged() throws Exception {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(path -> path.toString().endsWith(".damaged")).toList();
        }
    }
}
