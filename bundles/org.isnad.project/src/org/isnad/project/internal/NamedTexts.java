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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.AnnotatorId;
import org.isnad.model.DocumentId;
import org.isnad.model.SafeName;
import org.isnad.model.stored.StoredForm;

/** Which texts of a document annotation files belong to, as the files themselves say, whoever wrote them. */
final class NamedTexts {

    private final Layout layout;
    private final Storage storage;

    NamedTexts(Layout layout, Storage storage) {
        this.layout = layout;
        this.storage = storage;
    }

    /**
     * The hashes of the texts. Reads every annotation file of the document.
     *
     * @return nothing if a file cannot be read, which may belong to any text
     */
    Optional<Set<String>> of(DocumentId document) {
        Set<String> named = new HashSet<>();
        try {
            if (!Files.isDirectory(layout.annotations())) {
                return Optional.of(named);
            }
            for (Path folder : storage.list(layout.annotations())) {
                String annotator = folder.getFileName().toString();
                if (!SafeName.isSafe(annotator)) {
                    continue;
                }
                Path file = layout.annotations(new AnnotatorId(annotator), document);
                if (!storage.missing(file)) {
                    named.add(XmlFile.read(StoredForm.ANNOTATIONS, storage.read(file)).value().textHash());
                }
            }
            return Optional.of(named);
        } catch (IOException | DamagedFileException | NewerVersionException e) {
            // The checks name the file.
            return Optional.empty();
        }
    }
}
