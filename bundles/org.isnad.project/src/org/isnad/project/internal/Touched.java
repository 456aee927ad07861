/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.DocumentId;
import org.isnad.model.change.Change;
import org.isnad.project.ProjectListener;

/** Collects what a call touched, and tells the listeners when everything is done. */
final class Touched {

    private final Set<DocumentId> documents = new TreeSet<>();
    private final Set<DocumentId> annotations = new TreeSet<>();
    private boolean registry;
    private boolean claims;
    private boolean tagset;

    void add(Change change) {
        Place.all(change).forEach(this::add);
    }

    void add(Place place) {
        switch (place) {
            case Place.OfDocument document -> documents.add(document.id());
            case Place.OfAnnotations set -> annotations.add(set.id());
            case Place.OfRegistry nothing -> registry = true;
            case Place.OfClaim claim -> claims = true;
        }
    }

    void addTagset() {
        tagset = true;
    }

    /**
     * Tells all of it: documents first, so that who shows annotations has the text that they belong to.
     *
     * @param news which documents came and went
     */
    void tell(List<ProjectListener> listeners, DocumentShelf.News news) {
        documents.removeAll(news.added());
        documents.removeAll(news.removed());
        for (ProjectListener listener : listeners) {
            news.removed().forEach(listener::documentRemoved);
            news.added().forEach(listener::documentAdded);
            documents.forEach(listener::documentChanged);
            annotations.forEach(listener::annotationsChanged);
            if (registry) {
                listener.registryChanged();
            }
            if (claims) {
                listener.claimsChanged();
            }
            if (tagset) {
                listener.tagsetChanged();
            }
        }
    }
}
