/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import java.util.List;

import org.isnad.model.DocumentId;
import org.isnad.search.statistics.StopWords;
import org.isnad.text.MatchMode;

/**
 * What the view of frequencies is asked for.
 *
 * @param word      whose collocations are wanted; not used otherwise
 * @param documents that are counted, or for keyness those that are set apart
 * @param reference for keyness the documents to compare with; those that are in both count as the former
 */
public record CountQuestion(CountKind kind, MatchMode form, String word, List<DocumentId> documents,
        List<DocumentId> reference, StopWords stopWords) {

    public CountQuestion {
        documents = List.copyOf(documents);
        reference = List.copyOf(reference);
    }
}
