/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ClaimChange;
import org.isnad.model.change.ClaimRelationChange;
import org.isnad.model.change.DocumentChange;
import org.isnad.model.change.EntityChange;
import org.isnad.model.change.ObjectChange;
import org.isnad.model.change.TextChange;

/** Where objects lie that are read and written together. Ordered as a checkpoint writes them: documents come first. */
sealed interface Place extends Comparable<Place> {

    /** A document's description and its texts. */
    record OfDocument(DocumentId id) implements Place {
    }

    /** The annotations of one annotator in one document. */
    record OfAnnotations(DocumentId id, Annotator annotator) implements Place {
    }

    /** The registry. */
    record OfRegistry() implements Place {
    }

    /** A claim and the relations that lead from it. */
    record OfClaim(ClaimId id) implements Place {
    }

    Comparator<Place> ORDER = Comparator.comparing(Place::rank).thenComparing(Place::name)
            .thenComparing(Place::annotatorName);

    /** Where the object lies that a step changes. */
    static Place of(ObjectChange<?> step) {
        return switch (step) {
            case AnnotationChange change -> new OfAnnotations(change.document(), change.annotator());
            case DocumentChange change -> new OfDocument(change.subject().id());
            case TextChange change -> new OfDocument(change.subject().id());
            case EntityChange change -> new OfRegistry();
            case ClaimChange change -> new OfClaim(change.subject().id());
            case ClaimRelationChange change -> new OfClaim(change.subject().from());
        };
    }

    /** The places whose objects a change touches. */
    static Set<Place> all(Change change) {
        Set<Place> places = new TreeSet<>();
        Place last = null;
        for (ObjectChange<?> step : change.steps()) {
            Place place = of(step);
            if (!place.equals(last)) {
                places.add(place);
                last = place;
            }
        }
        return places;
    }

    /** The change of an object of this place; one of the two states may be null. */
    default ObjectChange<?> change(Object before, Object after) {
        Object subject = after != null ? after : before;
        return switch (this) {
            case OfDocument place -> new DocumentChange((DocumentData) before, (DocumentData) after);
            case OfAnnotations place ->
                new AnnotationChange(place.id(), place.annotator(), (AnnotationData) before, (AnnotationData) after);
            case OfRegistry place -> new EntityChange((RegistryEntity) before, (RegistryEntity) after);
            case OfClaim place when subject instanceof Claim -> new ClaimChange((Claim) before, (Claim) after);
            case OfClaim place -> new ClaimRelationChange((ClaimRelation) before, (ClaimRelation) after);
        };
    }

    /** The document that the place belongs to, if it is one's. */
    default Optional<DocumentId> document() {
        return switch (this) {
            case OfDocument place -> Optional.of(place.id());
            case OfAnnotations place -> Optional.of(place.id());
            case OfRegistry place -> Optional.empty();
            case OfClaim place -> Optional.empty();
        };
    }

    private int rank() {
        return switch (this) {
            case OfDocument place -> 0;
            case OfAnnotations place -> 1;
            case OfRegistry place -> 2;
            case OfClaim place -> 3;
        };
    }

    private String name() {
        return switch (this) {
            case OfDocument place -> place.id().value();
            case OfAnnotations place -> place.id().value();
            case OfRegistry place -> "";
            case OfClaim place -> place.id().toString();
        };
    }

    private String annotatorName() {
        return this instanceof OfAnnotations place ? place.annotator().id().value() : "";
    }

    @Override
    default int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
