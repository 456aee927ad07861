/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeCodec;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;

/**
 * A note that a tagset is about to be written together with a change of annotations. The two lie in different files; who
 * finds the note after a process died between them knows from the journal whether the annotations were changed, and
 * writes the tagset then. Made again from the beginning, a swap of two names would undo itself.
 */
final class UnfinishedTagset {

    /** Bytes are taken for characters, so that the tagset is written as it was noted. */
    private static final Pattern NOTE = Pattern.compile("(?<generation>\\d{1,18}) (?<number>\\d{1,18})\n"
            + "(?<change>[0-9a-f]{64})\n(?<before>[0-9a-f]{64})\n(?<after>.*)", Pattern.DOTALL);

    private final Layout layout;
    private final Storage storage;
    private final String name;

    /** @param name of the tagset */
    UnfinishedTagset(Layout layout, Storage storage, String name) {
        this.layout = layout;
        this.storage = storage;
        this.name = name;
    }

    /**
     * Says what is about to be done, durably. The caller holds the lock on the folder.
     *
     * @param position where the journal ends
     * @param before   what the tagset's file holds
     * @param after    what it will hold
     */
    void write(Pending.Position position, Change annotations, byte[] before, byte[] after, AtomicWriter writer)
            throws ProjectException {
        String head = position.generation() + " " + position.number() + "\n" + hash(annotations) + "\n"
                + StrictText.hash(before) + "\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] note = Arrays.copyOf(first, first.length + after.length);
        System.arraycopy(after, 0, note, first.length, after.length);
        try {
            writer.write(layout.tagsetNote(), note);
        } catch (IOException e) {
            throw Problems.notWritable(layout.tagsetNote(), e);
        }
    }

    /** Says that all of it is done, or none. */
    void forget(AtomicWriter writer) throws ProjectException {
        try {
            writer.delete(layout.tagsetNote());
        } catch (IOException e) {
            throw Problems.notWritable(layout.tagsetNote(), e);
        }
    }

    boolean isThere() {
        return !storage.missing(layout.tagsetNote());
    }

    /**
     * Finishes what a process began that died. The caller holds the lock on the folder.
     *
     * @return whether the tagset is another one now
     * @throws ProjectException {@link ProjectProblem#NOT_WRITABLE}, {@link ProjectProblem#NOT_READABLE}; the note stays
     */
    boolean finish(Pending pending, AtomicWriter writer) throws ProjectException {
        if (!isThere()) {
            return false;
        }
        Path tagset = layout.tagsetSource(name);
        byte[] note;
        byte[] now;
        try {
            note = storage.read(layout.tagsetNote());
            now = storage.missing(tagset) ? new byte[0] : storage.read(tagset);
        } catch (IOException e) {
            throw Problems.notReadable(layout.tagsetNote(), e);
        }
        Matcher said = NOTE.matcher(new String(note, StandardCharsets.ISO_8859_1));
        boolean wanted = said.matches() && said.group("before").equals(StrictText.hash(now)) && isDone(said, pending);
        if (wanted) {
            try {
                writer.write(tagset, said.group("after").getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                throw Problems.notWritable(tagset, e);
            }
        }
        forget(writer);
        return wanted;
    }

    /** Whether the journal, or the history, has the change behind the place where the note was made. */
    private static boolean isDone(Matcher said, Pending pending) throws ProjectException {
        Pending.Position position = new Pending.Position(Long.parseLong(said.group("generation")),
                Long.parseLong(said.group("number")));
        return pending.history().stream().anyMatch(change -> position.isBefore(change)
                && hash(change.change()).equals(said.group("change")));
    }

    private static String hash(Change change) {
        return StrictText.hash(ChangeCodec.write(change));
    }
}
