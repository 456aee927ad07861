/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeTarget;
import org.isnad.model.change.ObjectChange;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.ProjectException;
import org.isnad.text.TextEdits;

/** Takes the steps of changes in the files that a shelf holds. The caller has the shelf's lock. */
final class Steps implements ChangeTarget {

    private final Shelf shelf;
    /** The file that the last step was taken in: a hundred thousand may follow each other in one. Null before the first. */
    private HeldFile<?, ?> last;

    Steps(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Applies a change whose files were read before, and makes it durable; if that fails nothing is changed.
     *
     * @return what undoes it
     */
    Change apply(Change change, Shelf.Step durably) throws StaleChangeException, ProjectException {
        last = null;
        Change inverse = change.applyTo(this);
        try {
            refuseHeadless(change);
            durably.run();
        } catch (ProjectException | StaleChangeException | RuntimeException e) {
            takeBack(inverse, e);
            throw e;
        }
        return inverse;
    }

    /** What goes wrong here is told beside the cause, not in its place. */
    private void takeBack(Change inverse, Exception cause) {
        try {
            inverse.applyTo(this);
        } catch (StaleChangeException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void refuseHeadless(Change change) throws StaleChangeException {
        for (ObjectChange<?> step : change.steps()) {
            if (!(step instanceof AnnotationChange) && Place.of(step) instanceof Place.OfClaim place
                    && shelf.opened(place).filter(file -> ((ClaimFile) file).isHeadless()).isPresent()) {
                throw new StaleChangeException(place.id(), "relations lead from it, and it is not there");
            }
        }
    }

    /**
     * Does what another process did.
     *
     * @return the places where it does not fit
     */
    Set<Place> follow(Change change) {
        Set<Place> unfit = new TreeSet<>();
        for (ObjectChange<?> step : change.steps()) {
            Place place = Place.of(step);
            if (shelf.opened(place).filter(file -> !file.follow(step)).isPresent()) {
                unfit.add(place);
            }
        }
        return unfit;
    }

    @SuppressWarnings("unchecked") // a place has one kind of file
    private <V> void replace(Place place, V before, V after) throws StaleChangeException {
        if (last == null || !last.place().equals(place)) {
            last = shelf.opened(place).orElseThrow();
        }
        ((HeldFile<?, V>) last).replace(before, after);
    }

    @Override
    public void replace(DocumentId document, Annotator annotator, AnnotationData before, AnnotationData after)
            throws StaleChangeException {
        replace(new Place.OfAnnotations(document, annotator), before, after);
    }

    @Override
    public void replace(DocumentData before, DocumentData after) throws StaleChangeException {
        replace(before, after, TextEdits.NONE);
    }

    @Override
    public void replace(DocumentData before, DocumentData after, TextEdits edits) throws StaleChangeException {
        replace(new Place.OfDocument(before != null ? before.id() : after.id()), before, after);
    }

    @Override
    public void replace(RegistryEntity before, RegistryEntity after) throws StaleChangeException {
        replace(new Place.OfRegistry(), before, after);
    }

    @Override
    public void replace(Claim before, Claim after) throws StaleChangeException {
        this.<Object>replace(new Place.OfClaim(before != null ? before.id() : after.id()), before, after);
    }

    @Override
    public void replace(ClaimRelation before, ClaimRelation after) throws StaleChangeException {
        this.<Object>replace(new Place.OfClaim(before != null ? before.from() : after.from()), before, after);
    }
}
