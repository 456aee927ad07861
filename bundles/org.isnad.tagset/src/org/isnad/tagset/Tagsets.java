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

/**
 * Finds, reads and writes tagsets. A tagset is written in the language that {@code docs/formats/tagset-language.md}
 * describes, or in the older JSON form. A service; safe for any number of threads.
 */
public interface Tagsets {

    /** The tagset that a project gets unless its maker asks for another. */
    String DEFAULT = "news";
    /** The ending of files in the tagset language. */
    String ENDING = ".tagset";

    /** The shipped tagsets, the default one first. */
    List<Tagset> all();

    /** The shipped tagset of that name. */
    Optional<Tagset> find(String name);

    /**
     * Reads and checks a tagset file; it may import those beside it.
     *
     * @throws TagsetException if it is no tagset, with the place
     * @throws IOException     if the file cannot be read
     */
    Tagset read(Path file) throws TagsetException, IOException;

    /**
     * Reads and checks a tagset, which may import shipped ones only.
     *
     * @param content the content of a tagset file, in either form
     * @param source  what messages call it
     * @throws TagsetException if it is no tagset, with the place
     */
    default Tagset read(byte[] content, String source) throws TagsetException {
        return read(content, source, TagsetSurroundings.NONE);
    }

    /**
     * Reads and checks a tagset.
     *
     * @param content the content of a tagset file, in either form
     * @param source  what messages call it
     * @throws TagsetException if it is no tagset, with the place
     */
    Tagset read(byte[] content, String source, TagsetSurroundings surroundings) throws TagsetException;

    /** The content of a JSON file from which {@link #read(byte[], String)} makes an equal tagset. */
    byte[] write(Tagset tagset);

    /**
     * The content of a tagset file from which {@link #read(byte[], String)} makes an equal tagset: for a shipped tagset
     * as it was written, with its comments.
     */
    byte[] source(Tagset tagset);

    /** How annotations of one shipped tagset become those of another. */
    Optional<TagMapping> mapping(String from, String to);

    /**
     * As {@link #mapping(String, String)}, or the {@linkplain TagMapping#inverse() way back} of the one that leads the
     * other way.
     */
    default Optional<TagMapping> mappingEitherWay(String from, String to) {
        return mapping(from, to).or(() -> mapping(to, from).map(TagMapping::inverse));
    }

    /** The shipped tagsets between which and this one annotations can be mapped, in the order of {@link #all()}. */
    default List<String> mappable(String tagset) {
        return all().stream().map(Tagset::name).filter(other -> mappingEitherWay(tagset, other).isPresent()).toList();
    }

    /**
     * Reads a mapping file.
     *
     * @param source what messages call it
     * @throws TagsetException if it is no mapping, with the place
     */
    TagMapping readMapping(byte[] content, String source) throws TagsetException;

    /**
     * A tagset file that also declares what labels it lacks: its text with layers, features and tags added, each after
     * what is there of its kind. Nothing that stands there is changed.
     *
     * @param text   a tagset file in the tagset language
     * @param meant  what it means, with what it imports
     * @param labels the layers, features and tags that it is to declare
     */
    TagsetAddition addition(String text, Tagset meant, Tagset labels);

    /** The tagsets for programs that run without the service registry. */
    static Tagsets shipped() {
        return new ShippedTagsets();
    }
}
