/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The files of the shipped tagsets: their sources, and what the build made of them. */
public final class Shipped {

    /** The default one first. */
    static final List<String> NAMES = List.of("news", "wojood", "ontonotes", "ace", "conll", "parc");

    /** The folder of the sources in this bundle. */
    private static final String FOLDER = "/org/isnad/tagset/shipped/";
    /** The folder of what the build made. */
    static final String COMPILED = "compiled/";

    private Shipped() {
    }

    /** The source of a shipped tagset. */
    public static Optional<byte[]> source(String name) {
        return NAMES.contains(name) ? resource(name + ".tagset") : Optional.empty();
    }

    /** The compiled form of the shipped source with this SHA-256. */
    static Optional<byte[]> compiled(String hash) {
        return resource(COMPILED + hash);
    }

    static Optional<byte[]> mapping(String from, String to) {
        return NAMES.contains(from) && NAMES.contains(to) ? resource(from + "-" + to + ".mapping") : Optional.empty();
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream content = Shipped.class.getResourceAsStream(FOLDER + name)) {
            return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped file " + name, e);
        }
    }
}
