/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.refi.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.isnad.exchange.support.XmlOutput;

/**
 * Elements that wait for their place in a file, packed: a project's description names codes and users before the texts,
 * and texts lie in an archive beside it, which can be written only one file after the other.
 */
final class Fragments {

    private static final int DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            .getBytes(StandardCharsets.UTF_8).length;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final GZIPOutputStream packing;
    private long length;

    Fragments() throws IOException {
        packing = new GZIPOutputStream(packed);
    }

    /** Writes elements. */
    interface Elements {
        void write(XmlOutput out) throws IOException;
    }

    void add(Elements elements) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XmlOutput out = new XmlOutput(bytes)) {
            elements.write(out);
        }
        packing.write(bytes.toByteArray(), DECLARATION, bytes.size() - DECLARATION);
        length += bytes.size() - DECLARATION;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Gives all elements in their order; called once, last. */
    void copyTo(OutputStream out) throws IOException {
        packing.close();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            in.transferTo(out);
        }
    }
}
