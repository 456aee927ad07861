/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationTable;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;
import org.isnad.model.stored.AnnotationsContent;
import org.isnad.model.stored.StoredForm;
import org.isnad.project.NewDocument;
import org.isnad.project.Original;

/**
 * A new document, looked through and ready to be written.
 *
 * @param textHash SHA-256 of the text's UTF-8 bytes
 * @param said     what annotators say about it, not nothing
 */
record PreparedDocument(NewDocument document, String textHash, SortedMap<Annotator, List<AnnotationData>> said) {

    private static final String TEXT = "text";
    /** Of a UTF-16 code unit in UTF-8. */
    private static final long MOST_BYTES = 3;

    /** Whether a text file of UTF-8 is the text itself, unless a note says otherwise; pasted text comes from no file. */
    static boolean isItsOwnOriginal(String source, String format, String charset) {
        return !source.isEmpty() && format.equals(TEXT) && charset.equals(StandardCharsets.UTF_8.name());
    }

    /** The original, unless it is the text, of which one is enough. */
    Optional<Original> originalToKeep() {
        return document.original().filter(original -> !isItsOwnOriginal(document.source(), document.format(),
                document.charset()) || !isText(original.content()));
    }

    /** Looks at the size first: a large file may have many documents in it. */
    private boolean isText(byte[] content) {
        int chars = document.text().length();
        return content.length >= chars && content.length <= MOST_BYTES * chars
                && StrictText.hash(content).equals(textHash);
    }

    String title() {
        return document.title().isBlank() ? document.name() : document.title();
    }

    DocumentData description(DocumentId id, Instant imported) {
        return new DocumentData(id, title(), document.source(), document.format(), document.charset(),
                document.text().length(), textHash, imported, document.metadata(), List.of(), Foreign.NONE);
    }

    /** The files with what is said about the document, when it has this id. */
    Map<Path, byte[]> annotationFiles(DocumentId id, Layout layout) {
        Map<Path, byte[]> files = new TreeMap<>();
        said.forEach((annotator, annotations) -> {
            AnnotationTable inOrder = new AnnotationTable();
            inOrder.setAll(annotations);
            files.put(layout.annotations(annotator.id(), id), XmlFile.write(StoredForm.ANNOTATIONS,
                    new AnnotationsContent(id, annotator.id(), textHash, inOrder.all(), Foreign.NONE)));
        });
        return files;
    }
}
