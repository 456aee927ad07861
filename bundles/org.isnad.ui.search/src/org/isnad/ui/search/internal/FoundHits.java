/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.isnad.query.ProjectNames;
import org.isnad.search.Grouping;
import org.isnad.search.HitGroups;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.SearchException;
import org.isnad.ui.Errors;
import org.isnad.ui.search.internal.facets.FacetPanel;
import org.isnad.ui.search.internal.hits.HitRows;

/** What more can be asked of the index about an answer. */
final class FoundHits {

    private FoundHits() {
    }

    /** The hits, of which those after the first page come when they are looked at. */
    static HitRows rows(Answer.Found found) {
        return new HitRows(found.page().total(), found.page().hits(), (first, dropped) -> page(found, first, dropped));
    }

    private static Optional<HitPage> page(Answer.Found found, int first, BooleanSupplier dropped) {
        Question question = found.question();
        try {
            return Optional.of(question.index().find(new HitRequest(found.query(), Optional.empty(), HitRows.CONTEXT,
                    question.order(), first, HitRows.PAGE), dropped)).filter(page -> page.refusal().isEmpty());
        } catch (SearchException e) {
            Errors.log(e);
            return Optional.empty();
        }
    }

    /** Counts the hits by something. */
    static FacetPanel.Counting counting(Answer.Found found) {
        return new FacetPanel.Counting() {
            @Override
            public Optional<HitGroups> by(Grouping grouping, BooleanSupplier cancelled) {
                try {
                    HitGroups groups = found.question().index().groups(found.query(), grouping, cancelled);
                    return Optional.of(groups).filter(counted -> counted.refusal().isEmpty());
                } catch (SearchException e) {
                    Errors.log(e);
                    return Optional.empty();
                }
            }

            @Override
            public List<String> metadata() {
                return ProjectNames.of(found.question().project()).metadata();
            }
        };
    }
}
