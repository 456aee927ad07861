/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;

/**
 * The right to write into a project's folder, held while writing only. The operating system holds the lock proper and
 * lets go of it when the process ends, however it ends, so a lock cannot be left behind. A file beside it tells the
 * others who writes; one that is found without a lock tells that its writer died.
 */
final class FolderLock implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger(FolderLock.class.getName());

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int LONGEST_HOLDER = 1000;

    /**
     * One lock a folder within this process, taken before the file is opened: closing any channel of a file drops the
     * process's lock on it where the system has POSIX locks, so there may only be one channel.
     */
    private static final Map<Path, Semaphore> WITHIN_PROCESS = new ConcurrentHashMap<>();

    private final Semaphore turn;
    private final FileChannel channel;
    private final FileLock lock;
    private final Storage storage;
    private final Path holder;

    private FolderLock(Semaphore turn, FileChannel channel, FileLock lock, Storage storage, Path holder) {
        this.turn = turn;
        this.channel = channel;
        this.lock = lock;
        this.storage = storage;
        this.holder = holder;
    }

    /**
     * Takes the lock, waiting for it as long as the settings' patience, and removes what a writer that died left
     * unfinished.
     *
     * @throws ProjectException {@link ProjectProblem#HELD}, {@link ProjectProblem#NOT_WRITABLE}
     */
    static FolderLock take(Layout layout, FolderProject.Settings settings) throws ProjectException {
        if (isGone(layout)) {
            // A new folder in its place would look as if everything had been removed.
            throw Problems.notWritable(layout.root(), new NoSuchFileException(layout.manifest().toString()));
        }
        return takeNew(layout, settings);
    }

    /** As {@link #take}, in a folder that is there and is to become a project. */
    static FolderLock takeNew(Layout layout, FolderProject.Settings settings) throws ProjectException {
        long deadline = System.nanoTime() + settings.patience().toNanos();
        Semaphore turn = turn(layout);
        boolean mine = false;
        try {
            mine = turn.tryAcquire(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (!mine) {
                throw held(layout);
            }
            FolderLock taken = take(layout, settings, deadline, turn);
            mine = false;
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw held(layout);
        } finally {
            if (mine) {
                turn.release();
            }
        }
    }

    private static FolderLock take(Layout layout, FolderProject.Settings settings, long deadline, Semaphore turn)
            throws ProjectException {
        Storage storage = settings.storage();
        try {
            if (!Files.isDirectory(layout.own())) {
                storage.createFolder(layout.own());
                storage.forceFolder(layout.root());
            }
            FileChannel channel = storage.openToLock(layout.lock());
            try {
                Optional<FileLock> lock = tryLock(channel);
                while (lock.isEmpty() && System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                    lock = tryLock(channel);
                }
                if (lock.isEmpty()) {
                    throw held(layout);
                }
                FolderLock taken = new FolderLock(turn, channel, lock.get(), storage, layout.holder());
                taken.moveIn(layout, settings);
                return taken;
            } catch (IOException | RuntimeException | ProjectException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw Problems.notWritable(layout.lock(), e);
        }
    }

    /** Whether the project was moved away or unplugged: then nothing is there, and nothing was removed. */
    static boolean isGone(Layout layout) {
        return !Files.exists(layout.manifest());
    }

    /** Whether a process died while it wrote, or is just writing. */
    static boolean isMarked(Layout layout) {
        return Files.exists(layout.holder());
    }

    private static Semaphore turn(Layout layout) throws ProjectException {
        try {
            return WITHIN_PROCESS.computeIfAbsent(layout.root().toRealPath(), root -> new Semaphore(1));
        } catch (IOException e) {
            throw Problems.notWritable(layout.root(), e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            // Something else in this process holds the file, not through this class.
            return Optional.empty();
        }
    }

    private void moveIn(Layout layout, FolderProject.Settings settings) throws IOException {
        if (Files.exists(holder)) {
            new AtomicWriter(storage).removeUnfinished(layout);
        }
        String note = host() + '\n' + ProcessHandle.current().pid() + '\n' + settings.clock().instant() + '\n';
        storage.note(holder, note.getBytes(StandardCharsets.UTF_8));
    }

    private static ProjectException held(Layout layout) {
        String[] lines = { "?", "?", "?" };
        try {
            if (Files.size(layout.holder()) < LONGEST_HOLDER) {
                String[] found = new String(Files.readAllBytes(layout.holder()), StandardCharsets.UTF_8).split("\n");
                System.arraycopy(found, 0, lines, 0, Math.min(found.length, lines.length));
            }
        } catch (IOException e) {
            // The holder has just finished, or keeps its name to itself; the question marks say so.
            lines[0] = "?";
        }
        return new ProjectException(ProjectProblem.HELD, null, layout.root().toString(), lines[0], lines[1], lines[2]);
    }

    /** The machine's name, as far as it is known without asking the network. */
    private static String host() {
        for (String variable : List.of("COMPUTERNAME", "HOSTNAME")) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            // Neither Windows nor Linux; whoever reads this is most likely at the same machine.
            return "localhost";
        }
    }

    /** Lets go. A note that stays behind is no failure: it is taken for that of a dead writer, and removed. */
    @Override
    public void close() {
        try (channel; lock) {
            storage.delete(holder);
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "the next writer removes the note of this one", e);
        } finally {
            turn.release();
        }
    }
}
