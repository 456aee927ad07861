/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.isnad.model.AnnotatorId;
import org.isnad.model.ClaimId;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.tagset.Tagsets;

/**
 * Where everything lies in a project's folder, as {@code docs/formats/project-2.md} describes it.
 *
 * @param root the folder, absolute
 */
public record Layout(Path root) {

    public static final String MANIFEST = "project.isnad";
    static final String TEXT = "text.txt";
    static final String DESCRIPTION = "document.xml";
    static final String ANNOTATOR = "annotator.xml";
    static final String ORIGINAL = "original";
    static final String XML = ".xml";
    static final String TXT = ".txt";

    public Layout {
        root = root.toAbsolutePath().normalize();
    }

    Path manifest() {
        return root.resolve(MANIFEST);
    }

    Path tagsets() {
        return root.resolve("tagsets");
    }

    /** The tagset in the form of projects of version 1. */
    Path tagset(String name) {
        return tagsets().resolve(name + ".json");
    }

    /** The tagset in its own language; read instead of {@link #tagset} where it is there. */
    Path tagsetSource(String name) {
        return tagsets().resolve(name + Tagsets.ENDING);
    }

    public Path documents() {
        return root.resolve("documents");
    }

    Path document(DocumentId id) {
        return documents().resolve(id.value());
    }

    public Path text(DocumentId id) {
        return document(id).resolve(TEXT);
    }

    public Path description(DocumentId id) {
        return document(id).resolve(DESCRIPTION);
    }

    /** Holds the texts that a document had before, each under its hash. */
    public Path earlier(DocumentId id) {
        return document(id).resolve("earlier");
    }

    /** A text that a document had before. */
    public Path earlier(DocumentId id, String textHash) {
        return earlier(id).resolve(textHash + TXT);
    }

    /** Says which of the originals a document was read from, and what the file was called. */
    public Path originalNote(DocumentId id) {
        return document(id).resolve(ORIGINAL);
    }

    /** Holds the files that documents were read from, each under its hash. */
    public Path originals() {
        return root.resolve("originals");
    }

    Path original(String hash) {
        return originals().resolve(hash);
    }

    /** Holds the originals of documents that were removed, for an undo. */
    Path retired(String hash) {
        return own().resolve("originals").resolve(hash);
    }

    /** The note of a document that was removed; another one of the same id has another time. */
    Path retiredNote(DocumentData document) {
        return own().resolve("originals").resolve(document.id().value() + '-' + document.imported().toEpochMilli());
    }

    public Path registry() {
        return root.resolve("registry.xml");
    }

    /** Holds the queries with names. */
    Path queries() {
        return root.resolve("queries.tsv");
    }

    public Path claims() {
        return root.resolve("claims");
    }

    public Path claim(ClaimId id) {
        return claims().resolve(id + XML);
    }

    /** The claim that a file in the folder of claims is named after, if it is. */
    public static Optional<ClaimId> claim(String fileName) {
        try {
            ClaimId id = ClaimId.valueOf(fileName.replace(XML, ""));
            return fileName.equals(id + XML) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Path annotations() {
        return root.resolve("annotations");
    }

    Path annotator(AnnotatorId id) {
        return annotations().resolve(id.value()).resolve(ANNOTATOR);
    }

    public Path annotations(AnnotatorId annotator, DocumentId document) {
        return annotations().resolve(annotator.value()).resolve(document.value() + XML);
    }

    /** Holds what is this machine's own and may be deleted; ignored by Git. */
    Path own() {
        return root.resolve(".isnad");
    }

    /** What can be made again at any time. */
    Path cache() {
        return own().resolve("cache");
    }

    /** Holds the changes that are not in the files yet. */
    public Path journal() {
        return own().resolve("journal");
    }

    /** Holds the changes that were written into the files, as long as there is room. */
    public Path history() {
        return own().resolve("history");
    }

    /** Says which tagset is being written together with a change of annotations; lies beside the journal. */
    Path tagsetNote() {
        return journal().resolve("tagset");
    }

    Path lock() {
        return own().resolve("lock");
    }

    Path holder() {
        return own().resolve("holder");
    }

    /** How a message names a file: by its path below the project's folder. */
    public String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
