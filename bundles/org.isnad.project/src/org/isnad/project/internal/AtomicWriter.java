/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Writes so that a reader, also after a crash, finds the old or the new file and nothing between: write beside, force,
 * read back, move over, force the folder.
 */
public final class AtomicWriter {

    /** How the names of unfinished files and folders end. */
    static final String UNFINISHED = ".isnad-tmp";
    /** What the name of an unfinished folder has in the middle; no name of ours has the sign itself. */
    private static final String WITH_FILES_ELSEWHERE = "+annotated";
    /** Project folder, documents and annotations, one document or annotator: nothing lies deeper. */
    private static final int DEPTH = 4;
    private static final AtomicLong UNLOCKED = new AtomicLong();

    private final Storage storage;

    public AtomicWriter(Storage storage) {
        this.storage = storage;
    }

    /** Puts a file, whether or not one is there; makes its folder when needed. */
    public void write(Path file, byte[] content) throws IOException {
        makeFolder(file.getParent());
        write(beside(file), file, content);
    }

    private void write(Path beside, Path file, byte[] content) throws IOException {
        try {
            createVerified(beside, content);
            storage.move(beside, file);
        } catch (IOException | RuntimeException e) {
            discard(beside, e);
            throw e;
        }
        storage.forceFolder(file.getParent());
    }

    /**
     * As {@link #write}, without the lock on the project, for what can be made again: no other writer is disturbed, and
     * what another writer's cleaning up disturbs is not written.
     */
    void writeUnlocked(Path file, byte[] content) throws IOException {
        makeFolder(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + "-"
                + UNLOCKED.incrementAndGet() + UNFINISHED);
        write(beside, file, content);
    }

    /**
     * Puts a folder that was not there, with all its files at once, and with files elsewhere that belong to it: all or
     * nothing. Those elsewhere are there first; as long as they are without the folder, the unfinished folder's name
     * tells {@link #removeUnfinished} to take them back.
     *
     * @param elsewhere named after the folder, and not there yet
     */
    void writeFolder(Path folder, Map<String, byte[]> files, Map<Path, byte[]> elsewhere) throws IOException {
        makeFolder(folder.getParent());
        Path beside = beside(elsewhere.isEmpty() ? folder
                : folder.resolveSibling(folder.getFileName() + WITH_FILES_ELSEWHERE));
        try {
            storage.createFolder(beside);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                createVerified(beside.resolve(file.getKey()), file.getValue());
            }
            storage.forceFolder(beside);
            if (!elsewhere.isEmpty()) {
                // The name must be on the disk before what it tells to take back.
                storage.forceFolder(folder.getParent());
            }
            for (Map.Entry<Path, byte[]> file : elsewhere.entrySet()) {
                write(file.getKey(), file.getValue());
            }
            storage.move(beside, folder);
        } catch (IOException | RuntimeException e) {
            takeBack(folder, elsewhere.keySet(), e);
            for (String name : files.keySet()) {
                discard(beside.resolve(name), e);
            }
            discard(beside, e);
            throw e;
        }
        storage.forceFolder(folder.getParent());
    }

    /** A move may have happened although it failed; then everything is there. */
    private void takeBack(Path folder, Set<Path> elsewhere, Exception cause) {
        if (!Files.exists(folder)) {
            elsewhere.stream().filter(Files::exists).forEach(file -> discard(file, cause));
        }
    }

    /** Removes a file; one that is not there is no error. */
    public void delete(Path file) throws IOException {
        if (Files.exists(file)) {
            storage.delete(file);
            storage.forceFolder(file.getParent());
        }
    }

    /** Removes what a process left unfinished that died. Only while nobody else writes. */
    void removeUnfinished(Layout layout) throws IOException {
        removeAnnotationsWithoutDocument(layout);
        removeUnfinished(layout.root(), layout.root(), 1);
        for (Path ours : List.of(layout.tagsets(), layout.documents(), layout.annotations(), layout.claims(),
                layout.originals(), layout.journal(), layout.history(), layout.cache())) {
            if (Files.isDirectory(ours)) {
                removeUnfinished(layout.root(), ours, DEPTH - 1);
            }
        }
    }

    /** Annotations that came with a document which did not come to be; those of a document that was removed stay. */
    private void removeAnnotationsWithoutDocument(Layout layout) throws IOException {
        for (Path unfinished : folders(layout.documents())) {
            String name = unfinished.getFileName().toString();
            int sign = name.indexOf(WITH_FILES_ELSEWHERE + UNFINISHED);
            if (sign > 0 && !Files.exists(layout.documents().resolve(name.substring(0, sign)))) {
                for (Path annotator : folders(layout.annotations())) {
                    delete(annotator.resolve(name.substring(0, sign) + Layout.XML));
                }
            }
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList();
        }
    }

    /** Other folders in a project belong to other people, who may keep them to themselves. */
    private void removeUnfinished(Path root, Path folder, int depth) throws IOException {
        List<Path> unfinished;
        try (Stream<Path> paths = Files.walk(folder, depth)) {
            unfinished = paths.filter(path -> isUnfinished(root, path)).sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : unfinished) {
            storage.delete(path);
        }
    }

    private static boolean isUnfinished(Path root, Path path) {
        for (Path name : root.relativize(path)) {
            if (name.toString().endsWith(UNFINISHED)) {
                return true;
            }
        }
        return false;
    }

    private void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(folder.getParent());
            storage.createFolder(folder);
            storage.forceFolder(folder.getParent());
        }
    }

    private void createVerified(Path file, byte[] content) throws IOException {
        storage.create(file, content);
        if (!Arrays.equals(storage.read(file), content)) {
            throw new IOException(file + " did not keep what was written to it");
        }
    }

    /** The writer alone holds the lock on the project, so one fixed name is enough; an old one is in the way. */
    private Path beside(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + UNFINISHED);
        if (Files.isDirectory(beside)) {
            try (Stream<Path> leftovers = Files.list(beside)) {
                for (Path leftover : leftovers.toList()) {
                    storage.delete(leftover);
                }
            }
        }
        if (Files.exists(beside)) {
            storage.delete(beside);
        }
        return beside;
    }

    private void discard(Path unfinished, Exception cause) {
        try {
            storage.delete(unfinished);
        } catch (IOException e) {
            // It is removed on the next opening; the cause is what the user must know.
            cause.addSuppressed(e);
        }
    }
}
