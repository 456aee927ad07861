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
import java.util.Arrays;

/** The disk with one step that fails: the n-th, from when it is armed. */
public final class FaultyStorage extends ForwardingStorage {

    /** How the step fails. */
    public enum Fault {
        /** Nothing of it happens. */
        BEFORE,
        /** A file gets half of its content; other steps happen, and the error comes after. */
        HALF,
        /** A file gets wrong content and nobody says so; other steps fail. */
        SILENT,
        /** Nothing of it happens, nor of any later step. */
        FOR_GOOD
    }

    private Fault fault;
    private int stepsToFault;

    /** @param step 1 for the next step that writes */
    public void arm(Fault how, int step) {
        fault = how;
        stepsToFault = step;
    }

    public void disarm() {
        fault = null;
        stepsToFault = 0;
    }

    /** Whether the armed step was reached. */
    public boolean failed() {
        return stepsToFault <= 0;
    }

    @Override
    public void create(Path file, byte[] content) throws IOException {
        put(bytes -> super.create(file, bytes), content);
    }

    @Override
    public void note(Path file, byte[] content) throws IOException {
        put(bytes -> super.note(file, bytes), content);
    }

    @Override
    public void append(Path file, long offset, byte[] content) throws IOException {
        put(bytes -> super.append(file, offset, bytes), content);
    }

    private interface Put {
        void bytes(byte[] content) throws IOException;
    }

    private void put(Put put, byte[] content) throws IOException {
        if (!now()) {
            put.bytes(content);
            return;
        }
        switch (fault) {
            case BEFORE, FOR_GOOD -> throw new IOException("No space left on device");
            case HALF -> {
                put.bytes(Arrays.copyOf(content, content.length / 2));
                throw new IOException("Input/output error");
            }
            case SILENT -> {
                byte[] wrong = content.clone();
                wrong[wrong.length / 2] ^= 1;
                put.bytes(wrong);
            }
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step(() -> super.createFolder(folder));
    }

    @Override
    public FileChannel openToLock(Path file) throws IOException {
        step(() -> super.openToLock(file).close());
        return super.openToLock(file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step(() -> super.move(from, to));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step(() -> super.forceFolder(folder));
    }

    @Override
    public void delete(Path file) throws IOException {
        step(() -> super.delete(file));
    }

    private interface Step {
        void run() throws IOException;
    }

    private void step(Step step) throws IOException {
        if (!now()) {
            step.run();
            return;
        }
        if (fault == Fault.HALF) {
            step.run();
        }
        throw new IOException("Input/output error");
    }

    private boolean now() {
        if (stepsToFault > 0) {
            return --stepsToFault == 0;
        }
        return fault == Fault.FOR_GOOD;
    }
}
