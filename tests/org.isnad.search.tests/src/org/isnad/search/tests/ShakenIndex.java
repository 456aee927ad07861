/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.isnad.search.HitRequest;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.search.tree.TokenCondition.TokenForm;

/**
 * An index that is brought up to date in whichever way chance wants: updated, made anew, left to follow its project, its
 * update cancelled, its process killed while it wrote, or closed and opened again.
 */
final class ShakenIndex implements AutoCloseable {

    private static final int MOST_LOOKS = 3_000;
    private static final Query ANY = Query.everywhere(new Pattern.Word(
            new TokenCondition.Form(TokenForm.FOLDED, new TextTest.Equal("قال"))));

    private final RandomGenerator random;
    private final Path parent;
    private final Function<Path, SearchIndex> opener;
    private Path folder;
    private SearchIndex index;

    /** @param parent the index lies in a folder of its own below */
    ShakenIndex(RandomGenerator random, Path parent, Function<Path, SearchIndex> opener) throws IOException {
        this.random = random;
        this.parent = parent;
        this.opener = opener;
        folder = Files.createTempDirectory(parent, "index");
        index = opener.apply(folder);
    }

    /** The index when it has all that the project holds now. */
    SearchIndex current() throws SearchException, IOException, InterruptedException {
        switch (random.nextInt(8)) {
            case 0 -> index.rebuild(() -> false);
            case 1 -> {
                reopen(folder);
                index.update(() -> false);
            }
            case 2 -> {
                kill();
                index.update(() -> false);
            }
            case 3 -> {
                int last = random.nextInt(4);
                int[] asked = new int[1];
                index.update(() -> asked[0]++ >= last);
                index.update(() -> false);
            }
            case 4, 5 -> follow();
            default -> index.update(() -> false);
        }
        return index;
    }

    private void reopen(Path another) {
        index.close();
        folder = another;
        index = opener.apply(folder);
    }

    /** Goes on with the files as they were at some moment of an update. */
    private void kill() throws SearchException, IOException {
        Path left = Files.createTempDirectory(parent, "killed");
        int moment = random.nextInt(6);
        int[] asked = new int[1];
        index.update(() -> {
            if (asked[0]++ == moment) {
                copy(folder, left);
            }
            return false;
        });
        reopen(left);
    }

    /** A file that is deleted meanwhile is left out: the index is damaged then, which it has to notice. */
    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                try {
                    Files.copy(file, to.resolve(file.getFileName()));
                } catch (NoSuchFileException deleted) {
                    continue;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow() throws SearchException, InterruptedException {
        Semaphore news = new Semaphore(0);
        Runnable listener = news::release;
        index.addListener(listener);
        int waiting = waiting();
        for (int look = 0; look < MOST_LOOKS && waiting > 0; look++) {
            news.tryAcquire(20, TimeUnit.MILLISECONDS);
            waiting = waiting();
        }
        index.removeListener(listener);
        assertEquals(0, waiting, "documents that were not followed");
    }

    private int waiting() throws SearchException {
        return index.find(HitRequest.of(ANY, 0), () -> false).waiting();
    }

    @Override
    public void close() {
        index.close();
    }
}
