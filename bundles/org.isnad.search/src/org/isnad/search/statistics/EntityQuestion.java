/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;

/**
 * Which marks are counted, and what makes two of them the same.
 *
 * @param documents whose marks count
 * @param layer     of spans
 * @param annotator whose marks count; empty for everybody's
 * @param tagsOnly  whether marks with one tag are the same, whatever they cover
 * @param metadatum the name of the metadatum by which documents are grouped; empty for one group
 */
public record EntityQuestion(List<DocumentId> documents, String layer, Optional<Annotator> annotator,
        boolean tagsOnly, String metadatum) {

    public EntityQuestion {
        documents = List.copyOf(documents);
        Objects.requireNonNull(layer);
        Objects.requireNonNull(annotator);
        Objects.requireNonNull(metadatum);
    }
}
