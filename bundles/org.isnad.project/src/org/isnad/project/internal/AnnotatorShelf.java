/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.DocumentId;
import org.isnad.model.SafeName;
import org.isnad.model.stored.StoredForm;
import org.isnad.project.ProjectException;

/** The annotators that have a folder in the project. */
final class AnnotatorShelf {

    private final Layout layout;
    private final Storage storage;
    private final AtomicWriter writer;
    private final Map<AnnotatorId, Annotator> annotators = new TreeMap<>();
    /** Who has a file about a document, as far as somebody asked since the last look. */
    private final Map<DocumentId, Set<Annotator>> present = new HashMap<>();

    AnnotatorShelf(Layout layout, Storage storage, AtomicWriter writer) {
        this.layout = layout;
        this.storage = storage;
        this.writer = writer;
    }

    /** Looks which annotators there are. One whose own file is missing or damaged is called by its id. */
    synchronized void rescan() throws ProjectException {
        List<AnnotatorId> found = new ArrayList<>();
        if (Files.isDirectory(layout.annotations())) {
            try (Stream<Path> folders = Files.list(layout.annotations())) {
                folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                        .filter(SafeName::isSafe).map(AnnotatorId::new).forEach(found::add);
            } catch (IOException e) {
                throw Problems.notReadable(layout.annotations(), e);
            }
        }
        annotators.clear();
        present.clear();
        for (AnnotatorId id : found) {
            annotators.put(id, new Annotator(id, name(id)));
        }
    }

    synchronized List<Annotator> all() {
        return List.copyOf(annotators.values());
    }

    /** Who has a file about a document, or may have one that the user has no right to look at; as of the last look. */
    synchronized Set<Annotator> in(DocumentId document) {
        return present.computeIfAbsent(document, id -> annotators.values().stream()
                .filter(one -> hasFile(one, id)).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether there is a file, or may be one that the user has no right to look at. */
    boolean hasFile(Annotator annotator, DocumentId document) {
        return !storage.missing(layout.annotations(annotator.id(), document));
    }

    /** The length and the time of the last change of the annotator's file; empty if it cannot be looked at. */
    Optional<String> state(Annotator annotator, DocumentId document) {
        try {
            BasicFileAttributes file = Files.readAttributes(layout.annotations(annotator.id(), document),
                    BasicFileAttributes.class);
            return Optional.of(file.size() + "@" + file.lastModifiedTime().to(TimeUnit.MICROSECONDS));
        } catch (IOException notThere) {
            return Optional.empty(); // also for a file that may not be looked at: it cannot be read either
        }
    }

    /** Makes sure that the annotator's name is stored. The caller holds the lock on the folder. */
    synchronized void store(Annotator annotator) throws ProjectException {
        Path file = layout.annotator(annotator.id());
        try {
            byte[] content = XmlFile.write(StoredForm.ANNOTATOR, annotator);
            if (!Files.exists(file.getParent())) {
                writer.writeFolder(file.getParent(), Map.of(Layout.ANNOTATOR, content), Map.of());
            } else if (!Files.exists(file)) {
                writer.write(file, content);
            }
        } catch (IOException e) {
            throw Problems.notWritable(file, e);
        }
        annotators.putIfAbsent(annotator.id(), annotator);
        present.clear();
    }

    /** Somebody's files about a document came without this shelf. */
    synchronized void lookAgain(DocumentId document) {
        present.remove(document);
    }

    private String name(AnnotatorId id) {
        try {
            return XmlFile.read(StoredForm.ANNOTATOR, storage.read(layout.annotator(id))).value().name();
        } catch (IOException | DamagedFileException | NewerVersionException e) {
            // The name is a comfort; the checks say what is wrong with the file.
            return id.value();
        }
    }
}
