/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.URIHandlerImpl;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.internal.Shipped;

/** Reads the files about a text that lies nowhere itself, and remembers what it gave. */
final class SurroundingsHandler extends URIHandlerImpl {

    /** The folder that the text counts as lying in. */
    static final URI FOLDER = URI.createURI("isnad-memory:/");

    private final TagsetSurroundings around;
    private final Map<String, byte[]> read = new HashMap<>();

    SurroundingsHandler(TagsetSurroundings around) {
        this.around = around;
    }

    /** What was read so far, by the tagset's name. */
    Map<String, byte[]> read() {
        return read;
    }

    @Override
    public boolean canHandle(URI uri) {
        return FOLDER.scheme().equals(uri.scheme());
    }

    @Override
    public boolean exists(URI uri, Map<?, ?> options) {
        return content(name(uri)).isPresent();
    }

    @Override
    public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
        String name = name(uri);
        byte[] content = content(name).orElseThrow(() -> new FileNotFoundException(uri.toString()));
        read.put(name, content);
        return new ByteArrayInputStream(content);
    }

    /** A text's imports are looked for beside it, then among the shipped ones, and so are theirs. */
    private Optional<byte[]> content(String name) {
        return around.sibling(name).or(() -> Shipped.source(name));
    }

    private static String name(URI uri) {
        return URI.decode(uri.trimFileExtension().lastSegment());
    }
}
