/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * The single steps in which a project reaches the disk; nothing else in this bundle writes. Each step either happens or
 * throws, but a step that throws, or during which the process dies, may have happened in part: {@link AtomicWriter}
 * puts the steps in an order that makes this harmless.
 */
public interface Storage {

    /** All bytes of a file. */
    byte[] read(Path file) throws IOException;

    /** The bytes from an offset to the end; none if the file is shorter. */
    byte[] read(Path file, long offset) throws IOException;

    /** A file's length. */
    long length(Path file) throws IOException;

    /** What lies in a folder, by name. */
    List<Path> list(Path folder) throws IOException;

    /** Whether nothing is there for certain: what the user may not look at is not missing. */
    boolean missing(Path file);

    /** Makes a new file with the content and forces it to the disk. Fails if the file exists. */
    void create(Path file, byte[] content) throws IOException;

    /** Puts bytes in the place of everything from an offset on, and forces them to the disk. */
    void append(Path file, long offset, byte[] bytes) throws IOException;

    /** Makes a folder in one that is there; a folder that exists is left as it is. */
    void createFolder(Path folder) throws IOException;

    /** Gives a file or folder another name in one step, over a file that has the name already. */
    void move(Path from, Path to) throws IOException;

    /** Forces the names in a folder to the disk, where the operating system can. */
    void forceFolder(Path folder) throws IOException;

    /** Puts a small file without forcing it: a note that may be lost together with the power. */
    void note(Path file, byte[] content) throws IOException;

    /** Opens a file, which is made when needed, for locking it. Nothing is written into it; the caller closes it. */
    FileChannel openToLock(Path file) throws IOException;

    /** Removes a file or an empty folder; one that is not there is no error. */
    void delete(Path file) throws IOException;
}
