/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.isnad.model.ObjectId;
import org.isnad.model.change.ObjectChange;
import org.isnad.model.change.StaleChangeException;
import org.isnad.model.stored.StoredForm;
import org.isnad.model.stored.StoredForm.Read;
import org.isnad.project.ProjectException;
import org.isnad.project.internal.journal.Effects;

/**
 * A file of the project, and its objects in memory: what the file and the journal together say. What is in memory is
 * guarded by the lock of the {@link Shelf} that holds the file.
 *
 * @param <T> what the file stores
 * @param <V> the objects in it, immutable values with ids
 */
abstract class HeldFile<T, V> {

    /** Stands for the content of a file that is not there. */
    private static final String ABSENT = "absent";
    private static final String UNKNOWN = "";

    private final Place place;
    private final Layout layout;
    private final Storage storage;
    private final Path path;
    private final StoredForm<T> form;
    /** SHA-256 of the content that the objects were read from or written to. */
    private String known = UNKNOWN;
    private int version = XmlFile.VERSION;
    private List<ObjectChange<?>> decisions = List.of();

    HeldFile(Place place, Layout layout, Storage storage, Path path, StoredForm<T> form) {
        this.place = place;
        this.layout = layout;
        this.storage = storage;
        this.path = path;
        this.form = form;
    }

    /**
     * What the file held at one moment.
     *
     * @param value null if the file was not there
     */
    record Content<T>(String hash, T value, int version) {
    }

    final Place place() {
        return place;
    }

    /** Whether the file must be read again even if it is as it was, because what it depends on is not. */
    boolean isOutdated() {
        return false;
    }

    /** @throws DamagedFileException if the value cannot stand in this file */
    abstract void check(T value) throws DamagedFileException;

    /** The objects of a value, which may be null. */
    abstract Collection<V> objects(T value);

    /** What is to be written; null for no file. */
    abstract T value();

    abstract ObjectId id(V object);

    /** The same object under an id that only this content gets, wherever and how often it is made. */
    abstract V twin(V object);

    /** The object of an id as it is in memory; null if it is not there. */
    abstract V get(ObjectId id);

    /** Puts {@code after} in the place of {@code before}; one of them may be null. The caller looked that it fits. */
    abstract void put(V before, V after);

    /**
     * Puts these objects in the place of all that are in memory.
     *
     * @param value that they come from, which may be null
     * @return whether anything in memory changed
     */
    abstract boolean setAll(T value, Collection<V> objects);

    /** @throws StaleChangeException if the object is not as it must be, or cannot be made so */
    void replace(V before, V after) throws StaleChangeException {
        ObjectId id = id(before != null ? before : after);
        if (!Objects.equals(before, get(id))) {
            throw new StaleChangeException(id, before == null ? "it is there already"
                    : "it is not there any more as it was");
        }
        put(before, after);
    }

    /** Does what another process did. @return whether it fits */
    @SuppressWarnings("unchecked") // a step comes to the place of its kind of objects
    final boolean follow(ObjectChange<?> step) {
        V before = (V) step.before();
        V after = (V) step.after();
        V now = get(id(before != null ? before : after));
        if (!decisions.isEmpty()) {
            return false;
        }
        if (Objects.equals(now, before)) {
            put(before, after);
            return true;
        }
        return Objects.equals(now, after);
    }

    /**
     * What a content and the journal say together.
     *
     * @throws ProjectException if they do not go together
     */
    Merged<V> merge(Content<T> content, Pending journal) throws ProjectException {
        return journal.merge(place, (Effects<ObjectId, V> effects, Effects<ObjectId, V> lost) ->
                merge(objects(content.value()), effects).with(place, lost, this::id, this::twin));
    }

    /** @param effects null if the journal did nothing here */
    Merged<V> merge(Collection<V> file, Effects<ObjectId, V> effects) {
        return effects == null ? Merged.of(file) : Merged.of(place, file, effects, this::id, this::twin);
    }

    /**
     * Reads the file if it is not what is known.
     *
     * @return null if nothing changed
     */
    final Content<T> readChanged() throws ProjectException {
        try {
            byte[] bytes = storage.read(path);
            Seal seal = Seal.of(bytes);
            if (seal.whole().equals(known) && !isOutdated()) {
                return null;
            }
            Read<T> read = XmlFile.read(form, bytes, seal);
            check(read.value());
            return new Content<>(seal.whole(), read.value(), read.version());
        } catch (NoSuchFileException e) {
            return known.equals(ABSENT) && !isOutdated() ? null : new Content<>(ABSENT, null, XmlFile.VERSION);
        } catch (DamagedFileException e) {
            throw damaged(e);
        } catch (NewerVersionException e) {
            throw Problems.newer(layout, path, e);
        } catch (IOException e) {
            throw Problems.notReadable(path, e);
        }
    }

    final ProjectException damaged(DamagedFileException e) {
        return Problems.damaged(layout, path, e);
    }

    /** Reads the file whatever it holds. */
    final Content<T> read() throws ProjectException {
        known = UNKNOWN;
        return readChanged();
    }

    /** Makes what is in memory what a file and the journal say. @return whether anything changed */
    final boolean take(Content<T> content, Merged<V> merged) {
        known = content.hash();
        version = content.version();
        decisions = merged.decisions();
        return setAll(content.value(), merged.objects());
    }

    /** Writes what is in memory. The caller holds the lock on the folder and has taken in what the file says. */
    void save(AtomicWriter writer, T value) throws ProjectException {
        if (version > XmlFile.VERSION) {
            throw Problems.newer(layout, path, new NewerVersionException(version, null));
        }
        try {
            if (value == null) {
                writer.delete(path);
                known = ABSENT;
                return;
            }
            Seal.Sealed sealed = XmlFile.seal(form, value);
            if (!sealed.seal().whole().equals(known)) {
                writer.write(path, sealed.bytes());
                known = sealed.seal().whole();
            }
            version = XmlFile.VERSION;
        } catch (IOException e) {
            throw Problems.notWritable(path, e);
        }
    }

    /** What was decided about changes that another program made as well, and is not in the journal yet. */
    final List<ObjectChange<?>> decisions() {
        return decisions;
    }

    /** Says that the journal, or the file, holds what was decided. */
    void decided() {
        decisions = List.of();
    }
}
