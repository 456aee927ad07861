/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ObjectChange;
import org.isnad.model.change.TextChange;
import org.isnad.project.internal.journal.Chain;
import org.isnad.project.internal.journal.Effects;

/** Changes, ordered by the places that they concern. */
final class PlacedChanges {

    private final Map<Place, Effects<ObjectId, Object>> effects = new TreeMap<>();
    /** The changes of descriptions and texts, in their order: the net effect alone does not say how a text changed. */
    private final Map<DocumentId, List<ObjectChange<?>>> ofDocuments = new HashMap<>();

    void add(Change change) {
        Place last = null;
        Effects<ObjectId, Object> there = null;
        for (ObjectChange<?> step : change.steps()) {
            Place place = Place.of(step);
            if (!place.equals(last)) {
                there = effects.computeIfAbsent(place, key -> new Effects<>());
                last = place;
            }
            there.add(step.objects().iterator().next(), step.before(), step.after());
            if (place instanceof Place.OfDocument document) {
                ofDocuments.computeIfAbsent(document.id(), id -> new ArrayList<>()).add(step);
            }
        }
    }

    /** Adds all changes of others that were made later. */
    void addAll(PlacedChanges later) {
        later.effects.forEach((place, other) -> effects.computeIfAbsent(place, key -> new Effects<>()).add(other));
        later.ofDocuments.forEach((id, steps) -> ofDocuments.computeIfAbsent(id, key -> new ArrayList<>())
                .addAll(steps));
    }

    /** Forgets what others know, and may have led on from. */
    void forgetKnown(PlacedChanges others) {
        effects.forEach((place, own) -> own.forgetKnown(others.effects.getOrDefault(place, new Effects<>())));
        effects.values().removeIf(own -> own.chains().isEmpty());
        ofDocuments.keySet().removeIf(id -> !effects.containsKey(new Place.OfDocument(id)));
    }

    void clear() {
        effects.clear();
        ofDocuments.clear();
    }

    boolean isEmpty() {
        return effects.isEmpty();
    }

    /** What was done to the objects of a place; null if nothing was. */
    Effects<ObjectId, Object> at(Place place) {
        return effects.get(place);
    }

    Set<Place> places() {
        return new TreeSet<>(effects.keySet());
    }

    /** Whether the changes led anywhere in a place of this kind. */
    boolean changed(Predicate<Place> which) {
        return effects.entrySet().stream().anyMatch(entry -> which.test(entry.getKey()) && entry.getValue().changed());
    }

    /** Places with an object that was changed and is there. */
    Set<Place> inhabited() {
        Set<Place> found = new TreeSet<>();
        effects.forEach((place, there) -> {
            if (there.chains().values().stream().anyMatch(chain -> chain.last() != null)) {
                found.add(place);
            }
        });
        return found;
    }

    /** The changes of a document's text, in their order. */
    List<TextChange> texts(DocumentId document) {
        return ofDocuments.getOrDefault(document, List.of()).stream().filter(TextChange.class::isInstance)
                .map(TextChange.class::cast).toList();
    }

    /** The net effect on some places as one change; nothing if there is none. */
    Optional<Change> net(Collection<Place> places) {
        List<Change> steps = new ArrayList<>();
        for (Place place : places) {
            Effects<ObjectId, Object> there = effects.get(place);
            if (there == null) {
                continue;
            }
            if (place instanceof Place.OfDocument document && there.changed()) {
                steps.addAll(ofDocuments.get(document.id()));
            } else {
                there.chains().values().stream().filter(Chain::changed)
                        .forEach(chain -> steps.add(place.change(chain.first(), chain.last())));
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new ChangeList(steps));
    }
}
