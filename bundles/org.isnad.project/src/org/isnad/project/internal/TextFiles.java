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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

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

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Layout layout;
    private final Storage storage;
    private final AtomicWriter writer;
    private final Pending pending;
    private final NamedTexts named;
    private final Map<DocumentId, SoftReference<Text>> current = new ConcurrentHashMap<>();

    private record Text(String hash, String text) {
    }

    TextFiles(Layout layout, Storage storage, AtomicWriter writer, Pending pending) {
        this.layout = layout;
        this.storage = storage;
        this.writer = writer;
        this.pending = pending;
        this.named = new NamedTexts(layout, storage);
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

    /** An earlier text, whether or not the description names it. Any string may be asked for: a file said it. */
    Optional<String> kept(DocumentId id, String hash) {
        if (!HASH.matcher(hash).matches()) {
            return Optional.empty();
        }
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
     * @return nothing if that text is not kept
     */
    Optional<UnaryOperator<AnnotationData>> reanchoring(DocumentData document, String from) throws ProjectException {
        Optional<String> former = kept(document.id(), from);
        if (former.isEmpty()) {
            return Optional.empty();
        }
        Reanchoring reanchoring = new Reanchoring(former.get(), current(document.id(), document.textHash()));
        return Optional.of(annotation -> annotation instanceof SpanData span
                ? span.withRanges(reanchoring.anchor(span.ranges()).ranges(), span.time()) : annotation);
    }

    /** Says which text a document has now, so that it need not be made again. */
    void keep(DocumentId id, String hash, String text) {
        current.put(id, new SoftReference<>(new Text(hash, text)));
    }

    /**
     * Writes the texts that a description names, and keeps the one that the file held until it is certain that no
     * annotations belong to it, see {@link #drop}. The caller holds the lock on the folder.
     */
    void store(DocumentData document) throws ProjectException {
        DocumentId id = document.id();
        Path file = layout.text(id);
        Map<Path, String> files = new LinkedHashMap<>();
        for (String hash : document.earlier()) {
            if (kept(id, hash).isEmpty()) {
                files.put(layout.earlier(id, hash), text(id, hash));
            }
        }
        files.put(file, text(id, document.textHash()));
        try {
            byte[] former = storage.missing(file) ? null : storage.read(file);
            String hash = former == null ? document.textHash() : StrictText.hash(former);
            if (!hash.equals(document.textHash()) && !document.earlier().contains(hash)) {
                write(layout.earlier(id, hash), former);
            }
        } catch (IOException e) {
            throw Problems.notWritable(file, e);
        }
        for (Map.Entry<Path, String> one : files.entrySet()) {
            try {
                write(one.getKey(), StrictText.encode(one.getValue()));
            } catch (IOException e) {
                throw Problems.notWritable(one.getKey(), e);
            }
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        if (storage.missing(file) || !Arrays.equals(storage.read(file), content)) {
            writer.write(file, content);
        }
    }

    /**
     * Removes the texts that neither a description names nor an annotation file, and a folder in which nothing is left.
     * While an annotation file cannot be read, nothing is removed. Comes after the annotations were written.
     */
    void drop(DocumentData document) throws ProjectException {
        DocumentId id = document.id();
        Path folder = layout.earlier(id);
        try {
            List<Path> unnamed = new ArrayList<>(kept(id));
            document.earlier().forEach(hash -> unnamed.remove(layout.earlier(id, hash)));
            if (unnamed.isEmpty()) {
                return;
            }
            Optional<Set<String>> needed = named.of(id);
            // The text itself is where texts are, whoever names it.
            unnamed.removeIf(file -> !hash(file).equals(document.textHash())
                    && needed.map(hashes -> hashes.contains(hash(file))).orElse(true));
            for (Path file : unnamed) {
                writer.delete(file);
            }
            dropEmpty(folder);
        } catch (IOException e) {
            throw Problems.notWritable(folder, e);
        }
    }

    /** Removes all texts of a document that is not there any more, and the folders in which nothing is left. */
    void dropAll(DocumentId id) throws ProjectException {
        try {
            for (Path file : kept(id)) {
                writer.delete(file);
            }
            dropEmpty(layout.earlier(id));
            writer.delete(layout.text(id));
            dropEmpty(layout.document(id));
        } catch (IOException e) {
            throw Problems.notWritable(layout.document(id), e);
        }
    }

    /** The hash that an earlier text is named after. */
    private static String hash(Path file) {
        return file.getFileName().toString().replace(Layout.TXT, "");
    }

    /** The earlier texts that lie in a document's folder. */
    private List<Path> kept(DocumentId id) throws IOException {
        Path folder = layout.earlier(id);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return storage.list(folder).stream().filter(file -> HASH.matcher(hash(file)).matches()
                && file.getFileName().toString().endsWith(Layout.TXT)).toList();
    }

    private void dropEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder) && storage.list(folder).isEmpty()) {
            writer.delete(folder);
        }
    }
}
