/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.hits;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.isnad.model.DocumentId;
import org.isnad.search.SearchHit;

/** Hits as plain text, for other programs: a line each, its fields between tabs. */
public final class HitLines {

    private HitLines() {
    }

    /** Document, range in UTF-16 units, the context before, the hit and the context after, in the order of the hits. */
    public static String of(List<SearchHit> hits, Function<DocumentId, String> titles) {
        return hits.stream().map(hit -> String.join("\t", Excerpt.line(titles.apply(hit.document())),
                hit.range().toString(), Excerpt.line(hit.left()), Excerpt.line(hit.text()), Excerpt.line(hit.right())))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
