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
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.isnad.model.SafeName;
import org.isnad.model.schema.Tagset;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.TagsetSource;
import org.isnad.project.internal.DamagedFileException.Reason;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.Tagsets;

/**
 * The tagset of a project and the file that it comes from: {@code <name>.tagset}, or {@code <name>.json} in a project
 * of format version 1 whose tagset was never changed.
 */
final class TagsetShelf implements TagsetSurroundings {

    private static final Logger LOGGER = System.getLogger(TagsetShelf.class.getName());

    private final Layout layout;
    private final Storage storage;
    private final Tagsets tagsets;
    private final String name;
    private volatile Tagset tagset;

    /**
     * Reads the tagset.
     *
     * @throws ProjectException {@link ProjectProblem#BAD_TAGSET}, {@link ProjectProblem#DAMAGED},
     *                          {@link ProjectProblem#NOT_READABLE}
     */
    TagsetShelf(Layout layout, Storage storage, Tagsets tagsets, String name) throws ProjectException {
        this.layout = layout;
        this.storage = storage;
        this.tagsets = tagsets;
        this.name = name;
        if (!SafeName.isSafe(name)) {
            throw Problems.damaged(layout, layout.manifest(), new DamagedFileException(Reason.MALFORMED, null));
        }
        readAgain();
    }

    Tagset tagset() {
        return tagset;
    }

    TagsetSource source() throws ProjectException {
        Path file = file();
        boolean older = !file.equals(layout.tagsetSource(name));
        byte[] content = older ? tagsets.source(tagset) : read(file);
        try {
            return new TagsetSource(layout.name(file), StrictText.decode(content), older, this);
        } catch (CharacterCodingException e) {
            throw Problems.damaged(layout, file, new DamagedFileException(Reason.MALFORMED, e));
        }
    }

    /** A tagset that may be written. */
    record Next(Tagset tagset, byte[] before, byte[] after) {
    }

    /**
     * Compiles another text for the place of one that was read before. Nothing is changed. The caller holds the lock.
     *
     * @throws TagsetException  if the text is no tagset
     * @throws ProjectException {@link ProjectProblem#TAGSET_CHANGED} if the file says something else by now
     */
    Next prepare(TagsetSource before, String text) throws TagsetException, ProjectException {
        Path file = layout.tagsetSource(name);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Tagset compiled = tagsets.read(content, layout.name(file), this);
        TagsetSource now = source();
        if (!now.file().equals(before.file()) || !now.text().equals(before.text())) {
            throw new ProjectException(ProjectProblem.TAGSET_CHANGED, null, layout.name(file));
        }
        return new Next(compiled, storage.missing(file) ? new byte[0] : read(file), content);
    }

    /** Writes what was prepared. The caller holds the lock. @throws ProjectException if it cannot be written */
    void write(Next next, AtomicWriter writer) throws ProjectException {
        Path file = layout.tagsetSource(name);
        try {
            writer.write(file, next.after());
        } catch (IOException e) {
            throw Problems.notWritable(file, e);
        }
        tagset = next.tagset();
    }

    /** The note of a tagset that is written together with annotations. */
    UnfinishedTagset unfinished() {
        return new UnfinishedTagset(layout, storage, name);
    }

    /**
     * Reads the file again.
     *
     * @throws ProjectException as the constructor
     */
    void readAgain() throws ProjectException {
        Path file = file();
        byte[] content = read(file);
        try {
            tagset = tagsets.read(content, layout.name(file), this);
        } catch (TagsetException e) {
            throw new ProjectException(ProjectProblem.BAD_TAGSET, e, layout.name(file), e);
        }
    }

    @Override
    public Optional<byte[]> sibling(String other) {
        Path file = layout.tagsetSource(other);
        if (!SafeName.isSafe(other) || storage.missing(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(storage.read(file));
        } catch (IOException e) {
            // told as an import that cannot be found, at its place
            return Optional.empty();
        }
    }

    @Override
    public Optional<byte[]> kept(String key) {
        try {
            return Optional.of(storage.read(layout.cache().resolve(key)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String key, byte[] content) {
        try {
            new AtomicWriter(storage).writeUnlocked(layout.cache().resolve(key), content);
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "the compiled tagset is not kept, and compiled again the next time", e);
        }
    }

    private Path file() {
        Path source = layout.tagsetSource(name);
        Path older = layout.tagset(name);
        return storage.missing(source) && !storage.missing(older) ? older : source;
    }

    private byte[] read(Path file) throws ProjectException {
        try {
            return storage.read(file);
        } catch (NoSuchFileException e) {
            throw Problems.damaged(layout, file, new DamagedFileException(Reason.MISSING, e));
        } catch (IOException e) {
            throw Problems.notReadable(file, e);
        }
    }
}
