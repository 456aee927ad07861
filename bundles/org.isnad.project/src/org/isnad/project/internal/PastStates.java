/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ObjectChange;
import org.isnad.project.PastChange;

/** Goes back from what a place holds now to what it held before a change. */
final class PastStates {

    private final Place place;
    private final Map<AnnotationId, AnnotationData> state;

    private PastStates(Place place, Collection<AnnotationData> now) {
        this.place = place;
        this.state = Merged.index(now);
    }

    /**
     * What a place held before a change. Where another program wrote the file since, the changes say what was there.
     *
     * @param changes in the order in which they were made
     */
    static List<AnnotationData> before(PastChange moment, Place place, Collection<AnnotationData> now,
            List<PastChange> changes) {
        PastStates states = new PastStates(place, now);
        changes.reversed().stream().takeWhile(change -> change.compareTo(moment) >= 0)
                .forEach(change -> states.undo(change.change()));
        return List.copyOf(states.state.values());
    }

    private void undo(Change change) {
        switch (change) {
            case ChangeList list -> list.changes().reversed().forEach(this::undo);
            case AnnotationChange step -> {
                if (place.compareTo(Place.of(step)) == 0) {
                    undo(step);
                }
            }
            case ObjectChange<?> step -> {
                // No annotation is touched by it.
            }
        }
    }

    private void undo(AnnotationChange step) {
        if (step.before() == null) {
            state.remove(step.subject().id());
        } else {
            state.put(step.subject().id(), step.before());
        }
    }
}
