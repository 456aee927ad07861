/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

import org.isnad.project.internal.NewerVersionException;
import org.isnad.project.internal.journal.JournalFault.Kind;

/**
 * The bytes of a journal: a header, records, and one byte that says that this is the end. An append writes over that
 * byte, so a journal that was cut anywhere, also between two records, lacks it.
 */
final class JournalFormat {

    /** Raised also when the form of changes is, so that an older program leaves the project alone. */
    static final int VERSION = 2;
    /** Magic, version, generation, checksum. */
    static final int HEADER = 8 + 4 + 8 + 4;
    /** Mark, length of the payload, number, checksum of the payload, checksum of this and the generation. */
    static final int HEAD = 1 + 4 + 8 + 4 + 4;

    private static final byte[] MAGIC = "ISNADLOG".getBytes(StandardCharsets.US_ASCII);
    private static final byte RECORD = 'R';
    private static final byte END = 'E';

    private JournalFormat() {
    }

    /**
     * A record as it was found.
     *
     * @param offset in the bytes that were parsed
     */
    record Frame(int offset, long number, byte[] payload) {
    }

    /**
     * What was found.
     *
     * @param end   where the good part ends and the next record may begin
     * @param fault null if the bytes are whole
     */
    record Frames(List<Frame> frames, int end, Kind fault) {
    }

    /** A journal without records. */
    static byte[] beginning(long generation) {
        return header(generation, VERSION).put(END).array();
    }

    /** A journal of this version with the records of another one. */
    static byte[] renewed(long generation, List<Frame> frames) {
        ByteArrayOutputStream journal = new ByteArrayOutputStream();
        journal.write(beginning(generation), 0, HEADER);
        for (Frame frame : frames) {
            byte[] record = record(generation, frame.number(), frame.payload());
            journal.write(record, 0, record.length - 1);
        }
        journal.write(END);
        return journal.toByteArray();
    }

    /** What a journal's header says about the version; it may be wrong if the header is damaged. */
    static int version(byte[] journal) {
        return journal.length < HEADER ? VERSION : ByteBuffer.wrap(journal).getInt(MAGIC.length);
    }

    private static ByteBuffer header(long generation, int version) {
        ByteBuffer header = ByteBuffer.allocate(HEADER + 1).put(MAGIC).putInt(version).putLong(generation);
        return header.putInt(checksum(header.array(), 0, header.position()));
    }

    /** A record and the new end. */
    static byte[] record(long generation, long number, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(Math.addExact(HEAD + 1, payload.length));
        frame.put(RECORD).putInt(payload.length).putLong(number).putInt(checksum(payload, 0, payload.length));
        frame.putInt(headChecksum(frame.array(), 0, generation));
        return frame.put(payload).put(END).array();
    }

    /** The good part of a journal, closed again. */
    static byte[] closed(long generation, byte[] bytes, int end) {
        ByteBuffer whole = ByteBuffer.allocate(end + 1).put(bytes, 0, end).put(END);
        // The header says nothing that the file's name does not say, so a bad one can be made new.
        return whole.put(0, header(generation, VERSION).array(), 0, HEADER).array();
    }

    /**
     * Reads a journal from its header on. Records behind a bad header are read all the same.
     *
     * @throws NewerVersionException if a newer version wrote it
     */
    static Frames parse(byte[] bytes, long generation) throws NewerVersionException {
        if (bytes.length < HEADER) {
            return new Frames(List.of(), HEADER, Kind.CUT);
        }
        Frames frames = parse(bytes, HEADER, generation, 0);
        ByteBuffer header = ByteBuffer.wrap(bytes, 0, HEADER);
        boolean sound = header.getInt(HEADER - 4) == checksum(bytes, 0, HEADER - 4);
        int version = version(bytes);
        if (sound && version > VERSION) {
            throw new NewerVersionException(version, null);
        }
        boolean ours = version > 0 && header.equals(ByteBuffer.wrap(header(generation, version).array(), 0, HEADER));
        return ours ? frames : new Frames(frames.frames(), frames.end(), Kind.ALTERED);
    }

    /**
     * Reads records.
     *
     * @param from where the first record, or the end, must be
     * @param last the number of the record before
     */
    static Frames parse(byte[] bytes, int from, long generation, long last) {
        List<Frame> frames = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long number = last;
        int at = from;
        while (at < bytes.length && bytes[at] == RECORD) {
            int rest = bytes.length - at - HEAD;
            if (rest < 0) {
                return new Frames(frames, at, Kind.CUT);
            }
            if (buffer.getInt(at + HEAD - 4) != headChecksum(bytes, at, generation)) {
                return new Frames(frames, at, Kind.ALTERED);
            }
            int length = buffer.getInt(at + 1);
            if (length < 0) {
                return new Frames(frames, at, Kind.ALTERED);
            }
            if (length > rest) {
                return new Frames(frames, at, Kind.CUT);
            }
            number++;
            if (buffer.getInt(at + 13) != checksum(bytes, at + HEAD, length) || buffer.getLong(at + 5) != number) {
                return new Frames(frames, at, Kind.ALTERED);
            }
            byte[] payload = new byte[length];
            buffer.get(at + HEAD, payload);
            frames.add(new Frame(at, number, payload));
            at += HEAD + length;
        }
        return new Frames(frames, at, faultAtEnd(bytes, at));
    }

    /** Where records stop stands the end, and nothing behind it; a disk that lost its power may leave zeros. */
    private static Kind faultAtEnd(byte[] bytes, int at) {
        boolean ended = at < bytes.length && bytes[at] == END;
        for (int i = ended ? at + 1 : at; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return Kind.ALTERED;
            }
        }
        return ended && at + 1 == bytes.length ? null : Kind.CUT;
    }

    private static int headChecksum(byte[] bytes, int at, long generation) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, at, HEAD - 4);
        sum.update(ByteBuffer.allocate(8).putLong(0, generation));
        return (int) sum.getValue();
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }
}
