/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;

/**
 * The one desktop process of a user. It holds a lock on a file; another process that finds the lock taken leaves its
 * call as a file in a folder that the first one watches. No socket is needed for that, and none is opened.
 */
public final class RunningDesktop implements AutoCloseable {

    private static final String LOCK = "isnad.lock";
    private static final String CALLS = "calls";
    private static final String ENDING = ".call";
    /** Long enough for a desktop that is just starting or busy on a slow machine. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path calls;
    private final FileChannel channel;
    private final FileLock lock;
    private final WatchService watch;

    private RunningDesktop(Path calls, FileChannel channel) throws IOException {
        this.calls = calls;
        this.channel = channel;
        this.lock = tryLock(channel);
        this.watch = calls.getFileSystem().newWatchService();
    }

    /** @return null if another process, or another part of this one, has the lock */
    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Becomes the one desktop of the area, unless there is one. */
    public static RunningDesktop in(Path area) throws IOException {
        Path calls = Files.createDirectories(area.resolve(CALLS));
        return new RunningDesktop(calls, FileChannel.open(area.resolve(LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE));
    }

    /** Whether this process is the desktop, and not one that came second. */
    public boolean isThisProcess() {
        return lock != null;
    }

    /**
     * Leaves a call to the running desktop and waits until it is taken.
     *
     * @param patience how long to wait
     * @throws IOException if the desktop does not take it
     */
    public void handOver(DesktopCall call, Duration patience) throws IOException {
        WatchKey taken = watchFor(StandardWatchEventKinds.ENTRY_DELETE);
        Path file = calls.resolve(ProcessHandle.current().pid() + ENDING);
        Path draft = Files.write(file.resolveSibling(file.getFileName() + ".new"), call.words(),
                StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (Files.exists(file) && System.nanoTime() < end) {
                if (watch.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) != null) {
                    taken.pollEvents();
                    taken.reset();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (Files.deleteIfExists(file)) {
            throw new IOException(Texts.text("desktop.silent"));
        }
    }

    /**
     * Takes calls from now on, on a thread of its own that ends with {@link #close}.
     *
     * @param receiver gets the calls, on that thread
     */
    public void receive(Consumer<DesktopCall> receiver) throws IOException {
        watchFor(StandardWatchEventKinds.ENTRY_CREATE);
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    takeAll(receiver);
                    WatchKey key = watch.take();
                    key.pollEvents();
                    key.reset();
                }
            } catch (ClosedWatchServiceException e) {
                // The desktop closes: calls that come now start a program of their own.
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                ILog.get().error("Calls of other processes are not taken any more.", e);
            }
        }, "Calls of other processes");
        thread.setDaemon(true);
        thread.start();
    }

    private void takeAll(Consumer<DesktopCall> receiver) throws IOException {
        try (Stream<Path> files = Files.list(calls)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).sorted().toList()) {
                List<String> words = Files.readAllLines(file, StandardCharsets.UTF_8);
                if (DesktopCall.of(words) instanceof DesktopCall.Wanted(DesktopCall call)) {
                    receiver.accept(call);
                }
                Files.delete(file);
            }
        }
    }

    private WatchKey watchFor(WatchEvent.Kind<Path> event) throws IOException {
        return calls.register(watch, event);
    }

    @Override
    public void close() throws IOException {
        watch.close();
        channel.close();
    }
}
