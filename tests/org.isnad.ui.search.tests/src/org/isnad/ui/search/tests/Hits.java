/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.tests;

import java.util.List;
import java.util.Optional;

import org.isnad.model.DocumentId;
import org.isnad.search.HitPage;
import org.isnad.search.SearchHit;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;

/** Makes hits for tests. */
final class Hits {

    private Hits() {
    }

    /** A word of three letters at an offset of a document. */
    static SearchHit hit(String document, int begin) {
        return new SearchHit(new DocumentId(document), new TextRange(begin, begin + 3), "قبل\nذلك ", "قال", " زيد",
                MatchMode.EXACT, List.of());
    }

    /** No hits of a page with so many in all. */
    static HitPage page(long total, int documents) {
        return new HitPage(total, documents, List.of(), true, 0, List.of(), Optional.empty());
    }
}
