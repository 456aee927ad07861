/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.isnad.exchange.ImportSource;

/** A file that knows how much of it was read. */
final class StreamedFile implements ImportSource {

    private final String name;
    private final byte[] content;
    private long consumed;

    StreamedFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** In bytes, since it was last opened. */
    long consumed() {
        return consumed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        consumed = 0;
        return new FilterInputStream(new ByteArrayInputStream(content)) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                consumed += read < 0 ? 0 : 1;
                return read;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                consumed += Math.max(read, 0);
                return read;
            }
        };
    }

    @Override
    public Optional<ImportSource> beside(String other) {
        return Optional.empty();
    }

    @Override
    public Optional<ImportSource> nearest(String other) {
        return Optional.empty();
    }
}
