/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.util.List;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotatorId;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;

/**
 * What one annotator's file about one document holds.
 *
 * @param textHash    SHA-256 of the text that the ranges belong to
 * @param annotations as they are stored: spans in reading order, then relations, groups and the document's by id
 * @param foreign     what a newer version stored with them
 */
public record AnnotationsContent(DocumentId document, AnnotatorId annotator, String textHash,
        List<AnnotationData> annotations, Foreign foreign) {
}
