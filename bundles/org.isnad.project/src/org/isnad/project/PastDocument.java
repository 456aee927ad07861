/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;

/**
 * A document as it was at some moment of its history.
 *
 * @param description empty if the document was not there
 * @param text        empty if the document was not there
 * @param annotations everybody's, in no particular order; annotators without annotations are not named
 * @param earlier     the texts that it had before, the original's first, as far as they can be had; empty if the document
 *                    is there now, whose own earlier texts are kept
 */
public record PastDocument(DocumentId id, Optional<DocumentData> description, String text,
        Map<Annotator, List<AnnotationData>> annotations, List<String> earlier) {

    public PastDocument {
        earlier = List.copyOf(earlier);
        annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
    }
}
