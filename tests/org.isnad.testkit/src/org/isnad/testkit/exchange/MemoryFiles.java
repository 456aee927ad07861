/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.ImportSource;

/** A folder in memory: what a writer makes in it, a reader reads from it. */
public final class MemoryFiles implements ExportTarget {

    /** What a format's one file for all documents is called. */
    public static final String SINGLE = "single";

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    @Override
    public OutputStream file(String name, String ending) {
        return stream(name + '.' + ending);
    }

    @Override
    public OutputStream single() {
        return stream(SINGLE);
    }

    private OutputStream stream(String name) {
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                files.put(name, toByteArray());
            }
        };
    }

    /** Puts a file there. */
    public MemoryFiles with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /** Puts a file there, in UTF-8. */
    public MemoryFiles with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** All files by name; a view. */
    public SortedMap<String, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** @throws IllegalArgumentException if there is no such file */
    public byte[] bytes(String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new IllegalArgumentException("no file " + name + " among " + files.keySet());
        }
        return content;
    }

    /** The content of a file as UTF-8; otherwise as {@link #bytes}. */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** A file as readers see it; otherwise as {@link #bytes}. */
    public ImportSource source(String name) {
        return new Source(name, bytes(name));
    }

    private final class Source implements ImportSource {

        private final String name;
        private final byte[] content;

        private Source(String name, byte[] content) {
            this.name = name;
            this.content = content;
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
            return new ByteArrayInputStream(content);
        }

        @Override
        public Optional<ImportSource> beside(String other) {
            return files.containsKey(other) ? Optional.of(source(other)) : Optional.empty();
        }

        @Override
        public Optional<ImportSource> nearest(String other) throws IOException {
            return beside(other);
        }
    }
}
