/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.isnad.model.schema.Tagset;
import org.isnad.tagset.internal.ShippedTagsets;

/** Finds, reads and writes tagsets. A service; safe for any number of threads. */
public interface Tagsets {

    /** The tagset that a project gets unless its maker asks for another. */
    String DEFAULT = "news";

    /** The shipped tagsets, the default one first. */
    List<Tagset> all();

    /** The shipped tagset of that name. */
    Optional<Tagset> find(String name);

    /**
     * Reads and checks a tagset file.
     *
     * @throws TagsetException if it is no tagset, with the place
     * @throws IOException     if the file cannot be read
     */
    Tagset read(Path file) throws TagsetException, IOException;

    /**
     * Reads and checks a tagset.
     *
     * @param json   the content of a tagset file
     * @param source what messages call it
     * @throws TagsetException if it is no tagset, with the place
     */
    Tagset read(byte[] json, String source) throws TagsetException;

    /** The content of a tagset file from which {@link #read(byte[], String)} makes an equal tagset. */
    byte[] write(Tagset tagset);

    /** The tagsets for programs that run without the service registry. */
    static Tagsets shipped() {
        return new ShippedTagsets();
    }
}
