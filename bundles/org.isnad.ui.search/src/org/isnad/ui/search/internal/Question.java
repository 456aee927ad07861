/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.List;

import org.isnad.project.Project;
import org.isnad.search.HitOrder;
import org.isnad.search.SearchIndex;
import org.isnad.text.MatchMode;
import org.isnad.ui.search.internal.facets.Facet;
import org.isnad.ui.search.internal.hits.HitTable;

/**
 * What the view asks.
 *
 * @param text   as it was typed
 * @param mode   what counts as the same word where the text does not say
 * @param facets to which the hits are narrowed
 */
record Question(Project project, SearchIndex index, String text, MatchMode mode, List<Facet> facets, HitOrder order) {

    Question {
        facets = List.copyOf(facets);
    }

    /**
     * What stays of the hits of another question when those of this one are shown. Ticks are by place, so they outlive
     * another order and other groups; but all hits of a group are not all hits.
     *
     * @param all whether all of the other question's hits are ticked
     */
    HitTable.Stays stays(Question before, boolean all) {
        if (equals(before)) {
            return HitTable.Stays.PLACE;
        }
        boolean sameHits = equals(new Question(before.project, before.index, before.text, before.mode, facets, order));
        return sameHits && (!all || facets.equals(before.facets)) ? HitTable.Stays.TICKS : HitTable.Stays.NOTHING;
    }
}
