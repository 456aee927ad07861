/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.isnad.model.SafeName;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.TagMapping;
import org.isnad.tagset.TagsetAddition;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.Tagsets;
import org.osgi.service.component.annotations.Component;

/** The tagsets in this bundle, read when first asked for, and every other one. */
@Component(service = Tagsets.class)
public final class ShippedTagsets implements Tagsets {

    private List<Tagset> shipped;

    @Override
    public synchronized List<Tagset> all() {
        if (shipped == null) {
            shipped = Shipped.NAMES.stream().map(this::load).toList();
        }
        return shipped;
    }

    @Override
    public Optional<Tagset> find(String name) {
        return Shipped.NAMES.contains(name) ? Optional.of(load(name)) : Optional.empty();
    }

    @Override
    public Tagset read(Path file) throws TagsetException, IOException {
        return read(Files.readAllBytes(file), file.getFileName().toString(), new Folder(file.toAbsolutePath()));
    }

    @Override
    public Tagset read(byte[] content, String source, TagsetSurroundings surroundings) throws TagsetException {
        return isJson(content) ? TagsetReader.read(content, source)
                : CompiledTagsets.read(content, source, surroundings);
    }

    @Override
    public byte[] write(Tagset tagset) {
        return TagsetWriter.write(tagset);
    }

    @Override
    public byte[] source(Tagset tagset) {
        return find(tagset.name()).filter(tagset::equals).flatMap(same -> Shipped.source(same.name()))
                .orElseGet(() -> SourceWriter.write(tagset).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<TagMapping> mapping(String from, String to) {
        return Shipped.mapping(from, to).map(content -> {
            try {
                return MappingReader.read(content, from + "-" + to + ".mapping");
            } catch (TagsetException e) {
                throw new IllegalStateException("the shipped mapping from " + from + " to " + to, e);
            }
        });
    }

    @Override
    public TagMapping readMapping(byte[] content, String source) throws TagsetException {
        return MappingReader.read(content, source);
    }

    @Override
    public TagsetAddition addition(String text, Tagset meant, Tagset labels) {
        return new Declaring(text, meant).all(labels);
    }

    private Tagset load(String name) {
        try {
            return read(Shipped.source(name).orElseThrow(), name + ENDING);
        } catch (TagsetException e) {
            throw new IllegalStateException("the shipped tagset " + name, e);
        }
    }

    /** Tagset files begin with a word, never with a brace. */
    private static boolean isJson(byte[] content) {
        for (byte each : content) {
            if (each == '{' || each == '[') {
                return true;
            }
            boolean markOrSpace = each < 0 || each == ' ' || each == '\t' || each == '\r' || each == '\n';
            if (!markOrSpace) {
                return false;
            }
        }
        return false;
    }

    private record Folder(Path file) implements TagsetSurroundings {

        @Override
        public Optional<byte[]> sibling(String name) {
            if (!SafeName.isSafe(name)) {
                return Optional.empty();
            }
            try {
                Path sibling = file.resolveSibling(name + ENDING);
                return Files.isRegularFile(sibling) ? Optional.of(Files.readAllBytes(sibling)) : Optional.empty();
            } catch (IOException e) {
                // told as an import that cannot be found, at its place
                return Optional.empty();
            }
        }
    }
}
