/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.spi;

import java.util.List;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.schema.Tagset;
import org.isnad.project.ProjectException;

/**
 * A project as a plug-in sees it that looks and changes nothing. Each answer is a copy of one moment; somebody may go on
 * annotating meanwhile. Each question is a sign of life of who asks.
 */
public interface ProjectView {

    Tagset tagset();

    /** All documents by id, also those whose files are damaged. */
    List<Document> documents();

    /**
     * A document's text as it was imported.
     *
     * @throws ProjectException if it cannot be read; the program's own checks name the file, so go on without it
     */
    String text(DocumentId document) throws ProjectException;

    /** Who has annotations in the document, by id. */
    List<Annotator> annotators(DocumentId document);

    /**
     * What an annotator says about a document: spans in reading order, then the others by kind and id.
     *
     * @throws ProjectException as {@link #text}
     */
    List<AnnotationData> annotations(DocumentId document, Annotator annotator) throws ProjectException;
}
