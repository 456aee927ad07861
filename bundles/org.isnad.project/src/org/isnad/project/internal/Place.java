/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ObjectChange;

/** Which annotations one file holds: those of one annotator in one document. Ordered by document. */
record Place(DocumentId document, Annotator annotator) implements Comparable<Place> {

    static Place of(AnnotationChange step) {
        return new Place(step.document(), step.annotator());
    }

    /** The places whose annotations a change touches. */
    static Set<Place> all(Change change) {
        Set<Place> places = new TreeSet<>();
        switch (change) {
            case ChangeList list -> list.changes().forEach(part -> places.addAll(all(part)));
            case AnnotationChange step -> places.add(of(step));
            case ObjectChange<?> step -> {
                // It is no annotation.
            }
        }
        return places;
    }

    @Override
    public int compareTo(Place other) {
        int byDocument = document.compareTo(other.document);
        return byDocument != 0 ? byDocument : annotator.compareTo(other.annotator);
    }
}
