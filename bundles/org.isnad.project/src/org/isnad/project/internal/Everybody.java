/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;

/** Who has annotations: in files, in memory, or in the journal. */
final class Everybody {

    private final AnnotatorShelf annotators;
    private final Shelf shelf;
    private final Pending pending;

    Everybody(AnnotatorShelf annotators, Shelf shelf, Pending pending) {
        this.annotators = annotators;
        this.shelf = shelf;
        this.pending = pending;
    }

    List<Annotator> all() {
        Set<Annotator> all = new TreeSet<>(annotators.all());
        all.addAll(inhabitants(place -> true));
        shelf.sets(set -> !set.isEmpty()).forEach(file -> all.add(file.set().annotator()));
        return List.copyOf(all);
    }

    Optional<Annotator> find(String nameOrId) {
        List<Annotator> all = all();
        return all.stream().filter(one -> one.name().equals(nameOrId)).findFirst()
                .or(() -> all.stream().filter(one -> one.id().value().equals(nameOrId)).findFirst());
    }

    List<Annotator> in(DocumentId document) {
        Set<Annotator> found = new TreeSet<>(annotators.in(document));
        found.addAll(inhabitants(place -> place.id().equals(document)));
        // What is in memory counts, also before it is saved.
        shelf.sets(set -> set.document().equals(document) && set.isEmpty())
                .forEach(file -> found.remove(file.set().annotator()));
        shelf.sets(set -> set.document().equals(document) && !set.isEmpty())
                .forEach(file -> found.add(file.set().annotator()));
        return List.copyOf(found);
    }

    /** Another text when a file with annotations of the document may have changed. */
    String state(DocumentId document) {
        StringBuilder state = new StringBuilder();
        for (Annotator annotator : annotators.all()) {
            annotators.state(annotator, document)
                    .ifPresent(file -> state.append(annotator.id()).append('=').append(file).append(' '));
        }
        return state.toString();
    }

    /** Who has an annotation that the file may not hold. */
    private Set<Annotator> inhabitants(Predicate<Place.OfAnnotations> which) {
        return pending.inhabited().stream().filter(Place.OfAnnotations.class::isInstance)
                .map(Place.OfAnnotations.class::cast).filter(which).map(Place.OfAnnotations::annotator)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
