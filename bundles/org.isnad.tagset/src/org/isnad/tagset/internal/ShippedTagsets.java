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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.isnad.model.schema.Tagset;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.Tagsets;
import org.osgi.service.component.annotations.Component;

/** The tagsets in this bundle, read when first asked for. */
@Component(service = Tagsets.class)
public final class ShippedTagsets implements Tagsets {

    private static final List<String> NAMES = List.of(DEFAULT);

    private List<Tagset> shipped;

    @Override
    public synchronized List<Tagset> all() {
        if (shipped == null) {
            shipped = NAMES.stream().map(this::load).toList();
        }
        return shipped;
    }

    @Override
    public Optional<Tagset> find(String name) {
        return all().stream().filter(tagset -> tagset.name().equals(name)).findFirst();
    }

    @Override
    public Tagset read(Path file) throws TagsetException, IOException {
        return read(Files.readAllBytes(file), file.getFileName().toString());
    }

    @Override
    public Tagset read(byte[] json, String source) throws TagsetException {
        return TagsetReader.read(json, source);
    }

    @Override
    public byte[] write(Tagset tagset) {
        return TagsetWriter.write(tagset);
    }

    private Tagset load(String name) {
        String resource = name + ".json";
        try (InputStream content = Tagsets.class.getResourceAsStream(resource)) {
            return TagsetReader.read(content.readAllBytes(), resource);
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped tagset " + name, e);
        } catch (TagsetException e) {
            throw new IllegalStateException("the shipped tagset " + name, e);
        }
    }
}
