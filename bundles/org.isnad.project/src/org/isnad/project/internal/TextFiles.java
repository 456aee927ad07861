/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.isnad.model.AnnotationData;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.project.ProjectException;
import org.isnad.project.internal.DamagedFileException.Reason;
import org.isnad.text.Reanchoring;
import org.isnad.text.TextEdits;
import org.isnad.text.TextRange;

/**
 * The texts of documents, those that they have and those that they had, named by their hashes. A text is kept in memory
 * as long as there is room. Safe for any number of threads.
 */
final class TextFiles {

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}\\" + Layout.TXT);

    private final Layout layout;
    private final Storage storage;
    private final AtomicWriter writer;
    private final Pending pending;
    private final Map<DocumentId, SoftReference<Text>> current = new ConcurrentHashMap<>();

    private record Text(String hash, String text) {
    }

    TextFiles(Layout layout, Storage storage, AtomicWriter writer, Pending pending) {
        this.layout = layout;
        this.storage = storage;
        this.writer = writer;
        this.pending = pending;
    }

    void forget() {
        current.clear();
    }

    /** The text that a document has, which is kept in memory. */
    String current(DocumentId id, String hash) throws ProjectException {
        SoftReference<Text> kept = current.get(id);
        Text text = kept == null ? null : kept.get();
        if (text == null || !text.hash().equals(hash)) {
            text = new Text(hash, text(id, hash));
            current.put(id, new SoftReference<>(text));
        }
        return text.text();
    }

    /**
     * A text that a document has or had: as its file holds it, or made from that by what the journal knows, or kept as an
     * earlier one.
     */
    String text(DocumentId id, String hash) throws ProjectException {
        Path file = layout.text(id);
        byte[] before = null;
        while (true) {
            try {
                byte[] bytes = storage.missing(file) ? null : storage.read(file);
                Optional<String> text = fromFile(id, bytes, hash).or(() -> kept(id, hash));
                if (text.isPresent()) {
                    return text.get();
                }
                if (before != null && Arrays.equals(before, bytes) || bytes == null) {
                    throw new DamagedFileException(bytes == null ? Reason.MISSING : Reason.ALTERED, null);
                }
                // A save may have written it between the two looks, at the file and into the journal.
                before = bytes;
            } catch (DamagedFileException e) {
                throw Problems.damaged(layout, file, e);
            } catch (IOException e) {
                throw Problems.notReadable(file, e);
            }
        }
    }

    /** From what the file holds, or from nothing: a document may have been made again since. */
    private Optional<String> fromFile(DocumentId id, byte[] bytes, String hash) throws ProjectException {
        String theirs = bytes == null ? TextWays.NOTHING : StrictText.hash(bytes);
        if (theirs.equals(hash)) {
            return Optional.of(decode(id, bytes));
        }
        TextWays ways = pending.texts(id);
        Optional<List<TextEdits>> steps = ways.between(theirs, hash);
        String text = steps.isEmpty() || bytes == null ? "" : decode(id, bytes);
        for (TextEdits edits : steps.or(() -> ways.between(TextWays.NOTHING, hash)).orElse(List.of())) {
            text = edits.applyTo(text);
        }
        return text.isEmpty() && !StrictText.hashOf(text).equals(hash) ? Optional.empty() : Optional.of(text);
    }

    private String decode(DocumentId id, byte[] bytes) throws ProjectException {
        try {
            return StrictText.decode(bytes);
        } catch (CharacterCodingException e) {
            throw Problems.damaged(layout, layout.text(id), new DamagedFileException(Reason.MALFORMED, e));
        }
    }

    private Optional<String> kept(DocumentId id, String hash) {
        try {
            byte[] bytes = storage.read(layout.earlier(id, hash));
            return StrictText.hash(bytes).equals(hash) ? Optional.of(StrictText.decode(bytes)) : Optional.empty();
        } catch (IOException e) {
            // What cannot be read is not there; the caller says so.
            return Optional.empty();
        }
    }

    /**
     * What moves an annotation from one text of a document to another, of which the journal knows both. Where the
     * document was removed in between, nothing of the one is left in the other.
     */
    UnaryOperator<AnnotationData> mover(DocumentId id, String from, String to, TextWays ways) throws ProjectException {
        Optional<List<TextEdits>> steps = ways.between(from, to);
        if (steps.isEmpty()) {
            return annotation -> annotation instanceof SpanData span
                    ? span.withRanges(List.of(TextRange.at(0)), span.time()) : annotation;
        }
        return Movement.along(steps.get().isEmpty() ? "" : text(id, from), steps.get());
    }

    /**
     * What puts an annotation of an earlier text where its quotation is found in the text that the document has.
     *
     * @return nothing if it is no earlier text of the document
     */
    Optional<UnaryOperator<AnnotationData>> reanchoring(DocumentData document, String from) throws ProjectException {
        if (!document.earlier().contains(from)) {
            return Optional.empty();
        }
        Reanchoring reanchoring = new Reanchoring(text(document.id(), from),
                current(document.id(), document.textHash()));
        return Optional.of(annotation -> annotation instanceof SpanData span
                ? span.withRanges(reanchoring.anchor(span.ranges()).ranges(), span.time()) : annotation);
    }

    /** Says which text a document has now, so that it need not be made again. */
    void keep(DocumentId id, String hash, String text) {
        current.put(id, new SoftReference<>(new Text(hash, text)));
    }

    /** Writes the texts that a description names. The caller holds the lock on the folder. */
    void store(DocumentData document) throws ProjectException {
        DocumentId id = document.id();
        Map<Path, String> files = new LinkedHashMap<>();
        for (String hash : document.earlier()) {
            if (kept(id, hash).isEmpty()) {
                files.put(layout.earlier(id, hash), text(id, hash));
            }
        }
        files.put(layout.text(id), text(id, document.textHash()));
        for (Map.Entry<Path, String> file : files.entrySet()) {
            try {
                write(file.getKey(), StrictText.encode(file.getValue()));
            } catch (IOException e) {
                throw Problems.notWritable(file.getKey(), e);
            }
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        if (storage.missing(file) || !Arrays.equals(storage.read(file), content)) {
            writer.write(file, content);
        }
    }

    /**
     * Removes the texts that a description does not name any more, and a folder in which nothing is left.
     *
     * @param document null if the document is not there any more
     */
    void drop(DocumentId id, DocumentData document) throws ProjectException {
        Path folder = layout.earlier(id);
        try {
            if (Files.isDirectory(folder)) {
                Set<Path> named = document == null ? Set.of() : document.earlier().stream()
                        .map(hash -> layout.earlier(id, hash)).collect(Collectors.toSet());
                for (Path file : storage.list(folder)) {
                    if (OURS.matcher(file.getFileName().toString()).matches() && !named.contains(file)) {
                        writer.delete(file);
                    }
                }
                dropEmpty(folder);
            }
            if (document == null) {
                writer.delete(layout.text(id));
                dropEmpty(layout.document(id));
            }
        } catch (IOException e) {
            throw Problems.notWritable(folder, e);
        }
    }

    private void dropEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder) && storage.list(folder).isEmpty()) {
            writer.delete(folder);
        }
    }
}
