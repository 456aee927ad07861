/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.transfer.ExportPreview;
import org.isnad.transfer.ExportPreview.Head;

/** Keeps the beginning of each file in memory, and lets the rest go. */
final class HeadFiles implements OutFiles {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final int most;
    private final String single;
    private final Map<String, Beginning> files = new LinkedHashMap<>();

    private final class Beginning extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean more;

        @Override
        public void write(int value) {
            write(new byte[] { (byte) value }, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int taken = Math.min(length, most - kept.size());
            kept.write(bytes, offset, taken);
            more |= taken < length;
        }
    }

    /**
     * @param most   how many bytes of each file are kept
     * @param single name of the file where all documents go into one
     */
    HeadFiles(int most, String single) {
        this.most = most;
        this.single = single;
    }

    ExportPreview preview() {
        return new ExportPreview(files.entrySet().stream().map(file -> new Head(file.getKey(),
                text(file.getValue().kept.toByteArray()), file.getValue().more)).toList());
    }

    /** The last character may be cut in two: it is left out. */
    private static Optional<String> text(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, false);
        String decoded = text.flip().toString();
        if (result.isError() || decoded.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Optional.of(decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded);
    }

    @Override
    public List<Path> written() {
        return List.of();
    }

    @Override
    public void commit() {
        // what is kept is kept
    }

    @Override
    public void discard() {
        // nothing is on the disk
    }

    @Override
    public OutputStream file(String name, String ending) {
        return begun(name + '.' + ending);
    }

    @Override
    public OutputStream single() {
        return begun(single);
    }

    private OutputStream begun(String name) {
        Beginning beginning = new Beginning();
        files.put(name, beginning);
        return beginning;
    }
}
