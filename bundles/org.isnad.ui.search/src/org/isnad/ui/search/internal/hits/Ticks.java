/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.hits;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import org.isnad.model.DocumentId;
import org.isnad.search.SearchHit;
import org.isnad.text.TextRange;

/** Which hits are ticked: some, or all but some. */
public final class Ticks {

    private record Place(DocumentId document, TextRange range) {

        static Place of(SearchHit hit) {
            return new Place(hit.document(), hit.range());
        }
    }

    private final Set<Place> exceptions = new HashSet<>();
    private boolean all;

    /** These ticks as they are now, for another thread. */
    public Ticks copy() {
        Ticks copy = new Ticks();
        copy.all = all;
        copy.exceptions.addAll(exceptions);
        return copy;
    }

    public boolean has(SearchHit hit) {
        return all != exceptions.contains(Place.of(hit));
    }

    public void set(SearchHit hit, boolean ticked) {
        if (ticked == all) {
            exceptions.remove(Place.of(hit));
        } else {
            exceptions.add(Place.of(hit));
        }
    }

    /** Ticks all hits, or none. */
    public void setAll(boolean ticked) {
        all = ticked;
        exceptions.clear();
    }

    /** Whether all hits are ticked but some, also those that are found later. */
    public boolean areAll() {
        return all;
    }

    /** How many hits differ: are ticked, or are not while all others are. */
    public int exceptions() {
        return exceptions.size();
    }

    /**
     * Forgets the ticks in documents whose hits stand elsewhere by now. Where all were ticked but some of these, none
     * is afterwards: nobody knows any more which were not meant.
     *
     * @return whether there were any
     */
    public boolean forget(Predicate<DocumentId> moved) {
        boolean any = exceptions.removeIf(place -> moved.test(place.document()));
        if (any && all) {
            setAll(false);
        }
        return any;
    }

    /** How many are ticked, of so many. */
    public int count(int total) {
        return all ? Math.max(0, total - exceptions.size()) : exceptions.size();
    }
}
