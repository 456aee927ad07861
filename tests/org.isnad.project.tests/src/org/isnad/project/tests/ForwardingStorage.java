/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

import org.isnad.project.internal.DiskStorage;
import org.isnad.project.internal.Storage;

/** The disk; tests override what goes wrong with it. */
abstract class ForwardingStorage implements Storage {

    private final Storage disk = new DiskStorage();

    @Override
    public byte[] read(Path file) throws IOException {
        return disk.read(file);
    }

    @Override
    public byte[] read(Path file, long offset) throws IOException {
        return disk.read(file, offset);
    }

    @Override
    public long length(Path file) throws IOException {
        return disk.length(file);
    }

    @Override
    public void append(Path file, long offset, byte[] bytes) throws IOException {
        disk.append(file, offset, bytes);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return disk.list(folder);
    }

    @Override
    public boolean missing(Path file) {
        return disk.missing(file);
    }

    @Override
    public void create(Path file, byte[] content) throws IOException {
        disk.create(file, content);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        disk.createFolder(folder);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        disk.move(from, to);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        disk.forceFolder(folder);
    }

    @Override
    public void note(Path file, byte[] content) throws IOException {
        disk.note(file, content);
    }

    @Override
    public FileChannel openToLock(Path file) throws IOException {
        return disk.openToLock(file);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }
}
