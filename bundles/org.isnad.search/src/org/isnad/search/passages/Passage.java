/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.passages;

import java.util.Comparator;
import java.util.Objects;

import org.isnad.model.DocumentId;
import org.isnad.text.TextRange;

/**
 * A stretch of a document's original text that begins and ends with a word. In order by document, then by range.
 */
public record Passage(DocumentId document, TextRange range) implements Comparable<Passage> {

    private static final Comparator<Passage> ORDER =
            Comparator.comparing(Passage::document).thenComparing(Passage::range);

    public Passage {
        Objects.requireNonNull(document);
        Objects.requireNonNull(range);
    }

    @Override
    public int compareTo(Passage other) {
        return ORDER.compare(this, other);
    }
}
