/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that is being read, and what stands around it. */
public interface ImportSource {

    /** The file's name with its ending, without folders. */
    String name();

    /** How many bytes it has. */
    long size();

    /** Its bytes from the beginning. May be called again; the caller closes the stream. */
    InputStream open() throws IOException;

    /** All its bytes, for formats that cannot be read piece by piece. The program has made sure that they fit. */
    default byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }

    /**
     * The file of another name in the same folder, such as the {@code .txt} that belongs to an {@code .ann}.
     *
     * @return empty if there is none; always for bytes that stand in no folder, such as standard input
     */
    Optional<ImportSource> beside(String name) throws IOException;

    /**
     * The nearest file of that name: in the same folder, or else in those above it, up to the one that the user gave.
     * For what a whole collection shares, such as brat's {@code annotation.conf}.
     */
    Optional<ImportSource> nearest(String name) throws IOException;

    /** The name without its last ending. */
    default String stem() {
        int dot = name().lastIndexOf('.');
        return dot > 0 ? name().substring(0, dot) : name();
    }
}
