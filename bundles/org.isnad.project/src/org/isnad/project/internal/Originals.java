/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.project.Original;
import org.isnad.project.ProjectException;
import org.isnad.project.internal.DamagedFileException.Reason;

/**
 * The files that documents were read from. Their bytes lie once in the project, under their hash, however many documents
 * were read from one file; a note in the folder of each document says which are its own and what the file was called. No
 * name from outside ever names a file here. Safe for any number of threads; whoever writes has the lock on the folder.
 */
final class Originals {

    /** The hash, a blank, the name. */
    private static final Pattern NOTE = Pattern.compile("([0-9a-f]{64}) ([^\\n]+)\\n");

    private final Layout layout;
    private final Storage storage;
    private final AtomicWriter writer;
    /** What documents had that were removed, until it is looked whether others have it. Guarded by the writing lock. */
    private final Set<String> left = new TreeSet<>();
    /** The last one that was put, and its note: many documents may come of one file. Guarded by the writing lock. */
    private WeakReference<Original> last = new WeakReference<>(null);
    private Note lastNote;

    Originals(Layout layout, Storage storage, AtomicWriter writer) {
        this.layout = layout;
        this.storage = storage;
        this.writer = writer;
    }

    /** What a document's note says. */
    record Note(String hash, String name) {

        byte[] bytes() {
            return (hash + ' ' + name + '\n').getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What the note of a new document will say. */
    Note note(Original original) {
        return original == last.get() ? lastNote : new Note(StrictText.hash(original.content()), original.name());
    }

    /**
     * Puts the bytes there before the document that names them; they are there once. A damaged file is made good.
     *
     * @return whether there was no such file
     */
    boolean put(Note note, Original original) throws IOException {
        Path file = layout.original(note.hash());
        boolean there = Files.exists(file);
        if (!there || original != last.get() && !StrictText.hash(storage.read(file)).equals(note.hash())) {
            writer.write(file, original.content());
        }
        last = new WeakReference<>(original);
        lastNote = note;
        return !there;
    }

    /** Takes back what was put there for a document that did not come to be. */
    void takeBack(Note note, Exception cause) {
        try {
            writer.delete(layout.original(note.hash()));
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * The file that a document was read from, also of one that was removed and is to come back.
     *
     * @throws ProjectException {@link org.isnad.project.ProjectProblem#DAMAGED} if it is missing or altered
     */
    Optional<Original> find(DocumentData document) throws ProjectException {
        Path file = layout.originalNote(document.id());
        try {
            Optional<Note> note = storage.missing(file) ? read(layout.retiredNote(document)) : read(file);
            if (note.isEmpty()) {
                return Optional.empty();
            }
            file = layout.original(note.get().hash());
            file = storage.missing(file) ? layout.retired(note.get().hash()) : file;
            if (storage.missing(file)) {
                throw new DamagedFileException(Reason.MISSING, null);
            }
            byte[] content = storage.read(file);
            if (!StrictText.hash(content).equals(note.get().hash())) {
                throw new DamagedFileException(Reason.ALTERED, null);
            }
            return Optional.of(new Original(note.get().name(), content));
        } catch (DamagedFileException e) {
            throw Problems.damaged(layout, file, e);
        } catch (IOException e) {
            throw Problems.notReadable(file, e);
        }
    }

    /** The note in a file; nothing if there is no file. */
    private Optional<Note> read(Path file) throws IOException, DamagedFileException {
        if (storage.missing(file)) {
            return Optional.empty();
        }
        try {
            Matcher note = NOTE.matcher(StrictText.decode(storage.read(file)));
            if (note.matches()) {
                return Optional.of(new Note(note.group(1), note.group(2)));
            }
            throw new DamagedFileException(Reason.MALFORMED, null);
        } catch (CharacterCodingException e) {
            throw new DamagedFileException(Reason.MALFORMED, e);
        }
    }

    /** Keeps the note of a document whose removal is being saved where an undo finds it, and takes it out of the project. */
    void retire(DocumentData document) throws ProjectException {
        Path file = layout.originalNote(document.id());
        try {
            Optional<Note> note = read(file);
            if (note.isPresent()) {
                writer.write(layout.retiredNote(document), note.get().bytes());
                left.add(note.get().hash());
            }
            writer.delete(file);
        } catch (DamagedFileException e) {
            delete(file);
        } catch (IOException e) {
            throw Problems.notWritable(file, e);
        }
    }

    private void delete(Path file) throws ProjectException {
        try {
            writer.delete(file);
        } catch (IOException e) {
            throw Problems.notWritable(file, e);
        }
    }

    /** Gives a document that came back what it had. The bytes come first. */
    void restore(DocumentData document) throws ProjectException {
        Path file = layout.originalNote(document.id());
        Path retired = layout.retiredNote(document);
        if (storage.missing(retired) || !storage.missing(file)) {
            return;
        }
        try {
            Optional<Note> note = read(retired);
            Path content = note.map(Note::hash).map(layout::retired).orElse(retired);
            if (note.isPresent() && storage.missing(layout.original(note.get().hash())) && !storage.missing(content)) {
                writer.write(layout.original(note.get().hash()), storage.read(content));
            }
            if (note.isPresent()) {
                left.remove(note.get().hash());
                writer.write(file, note.get().bytes());
            }
            writer.delete(retired);
        } catch (DamagedFileException e) {
            delete(retired);
        } catch (IOException e) {
            throw Problems.notWritable(file, e);
        }
    }

    /** Takes the bytes out of the project that no document names any more. Comes when all documents are saved. */
    void sweep() throws ProjectException {
        if (left.isEmpty()) {
            return;
        }
        try {
            Set<String> named = named();
            for (String hash : left) {
                Path file = layout.original(hash);
                if (!named.contains(hash) && !storage.missing(file)) {
                    writer.write(layout.retired(hash), storage.read(file));
                    writer.delete(file);
                }
            }
            left.clear();
            if (Files.isDirectory(layout.originals()) && storage.list(layout.originals()).isEmpty()) {
                writer.delete(layout.originals());
            }
        } catch (IOException e) {
            throw Problems.notWritable(layout.originals(), e);
        }
    }

    /** The hashes that documents of the project name. What a damaged note named nobody knows; the checks name it. */
    Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path folder : Files.isDirectory(layout.documents()) ? storage.list(layout.documents()) : Set.<Path>of()) {
            Path file = folder.resolve(Layout.ORIGINAL);
            if (Files.isRegularFile(file)) {
                try {
                    read(file).map(Note::hash).ifPresent(named::add);
                } catch (DamagedFileException e) {
                    // What it named is kept beside the project for an undo, if nothing else names it.
                    continue;
                }
            }
        }
        return named;
    }

    /** What is wrong with a document's original: the file of it that is damaged; nothing if all is well. */
    Optional<Path> problem(DocumentId id) throws IOException {
        Path file = layout.originalNote(id);
        try {
            Optional<Note> note = read(file);
            Path content = note.map(Note::hash).map(layout::original).orElse(file);
            return note.isEmpty() || !storage.missing(content)
                    && StrictText.hash(storage.read(content)).equals(note.get().hash())
                    ? Optional.empty() : Optional.of(content);
        } catch (DamagedFileException e) {
            return Optional.of(file);
        }
    }
}
