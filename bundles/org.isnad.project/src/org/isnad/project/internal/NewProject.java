/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;

/**
 * Makes the folder of one project, wholly or not at all: when the disk refuses, what was made is taken back, and
 * nothing else. Where even that fails, or the process dies, the next attempt knows the leftovers by their content and goes on.
 */
final class NewProject {

    private static final String IGNORED = "/.isnad/\n*" + AtomicWriter.UNFINISHED + "\n";
    /** Git must not change a line end: offsets and checksums are those of the exact bytes. */
    private static final String ATTRIBUTES = """
            documents/*/text.txt -text
            documents/*/earlier/*.txt -text
            documents/*/original -text
            originals/* -text
            *.xml -text
            project.isnad -text
            """;

    private final Layout layout;
    private final FolderProject.Settings settings;
    private final AtomicWriter writer;
    private final Map<Path, byte[]> files = new LinkedHashMap<>();
    /** What this attempt may have made, the newest first. */
    private final Deque<Path> made = new ArrayDeque<>();

    NewProject(Layout layout, FolderProject.Settings settings, Path tagsetFile, byte[] tagset, byte[] manifest) {
        this.layout = layout;
        this.settings = settings;
        this.writer = new AtomicWriter(settings.storage());
        files.put(layout.root().resolve(".gitignore"), IGNORED.getBytes(StandardCharsets.US_ASCII));
        files.put(layout.root().resolve(".gitattributes"), ATTRIBUTES.getBytes(StandardCharsets.US_ASCII));
        files.put(tagsetFile, tagset);
        // Last: a folder is a project when it has a manifest, and then everything else is there.
        files.put(layout.manifest(), manifest);
    }

    /**
     * @throws ProjectException {@link ProjectProblem#FOLDER_NOT_EMPTY}, {@link ProjectProblem#NOT_A_FOLDER},
     *                          {@link ProjectProblem#HELD}, {@link ProjectProblem#NOT_WRITABLE}
     */
    void make() throws ProjectException {
        try {
            refuseIfTaken();
            makeFolder(layout.root());
            makeFolder(layout.own());
            note(layout.lock());
            note(layout.holder());
            try (FolderLock lock = FolderLock.takeNew(layout, settings)) {
                // Somebody else may have made a project here while this one waited.
                refuseIfTaken();
                writeAll();
            }
        } catch (IOException e) {
            takeBack(e);
            throw Problems.notWritable(layout.root(), e);
        } catch (ProjectException e) {
            if (e.problem() == ProjectProblem.NOT_WRITABLE) {
                takeBack(e);
            }
            throw e;
        }
    }

    private void writeAll() throws IOException {
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            note(file.getKey().getParent());
            note(file.getKey());
            writer.write(file.getKey(), file.getValue());
        }
    }

    private void refuseIfTaken() throws ProjectException, IOException {
        Path there = layout.root();
        while (settings.storage().missing(there)) {
            there = there.getParent();
        }
        if (Files.exists(there) && !Files.isDirectory(there)) {
            throw new ProjectException(ProjectProblem.NOT_A_FOLDER, null, there.toString());
        }
        if (there.equals(layout.root()) && (Files.exists(layout.manifest()) || !holdsOnlyLeftovers(there))) {
            throw new ProjectException(ProjectProblem.FOLDER_NOT_EMPTY, null, layout.root().toString());
        }
    }

    private boolean holdsOnlyLeftovers(Path folder) throws IOException {
        for (Path path : settings.storage().list(folder)) {
            boolean leftover = path.equals(layout.own())
                    || path.getFileName().toString().endsWith(AtomicWriter.UNFINISHED)
                    || path.equals(layout.tagsets()) && Files.isDirectory(path) && holdsOnlyLeftovers(path)
                    || files.containsKey(path) && Arrays.equals(settings.storage().read(path), files.get(path));
            if (!leftover) {
                return false;
            }
        }
        return true;
    }

    private void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(folder.getParent());
            note(folder);
            settings.storage().createFolder(folder);
        }
    }

    private void note(Path path) {
        if (settings.storage().missing(path) && !made.contains(path)) {
            made.push(path);
        }
    }

    private void takeBack(Exception cause) {
        for (Path path : made) {
            try {
                settings.storage().delete(path);
            } catch (IOException e) {
                // The next attempt goes on with it; the cause is what the user must know.
                cause.addSuppressed(e);
            }
        }
    }
}
