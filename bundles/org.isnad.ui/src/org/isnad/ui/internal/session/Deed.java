/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.schema.TagsetChange;
import org.isnad.tagset.TagsetException;

/** What a step of the undo history does to a project. */
sealed interface Deed {

    /** Carries it out, all of it or nothing. @return the deed that leads back */
    Deed on(Project project) throws StaleChangeException, ProjectException, TagsetException;

    /** What it changes in annotations. */
    Change annotations();

    /**
     * A change of what the project holds.
     *
     * @param author who is at work, for the history; empty if nobody said so
     */
    record OfAnnotations(Change annotations, String author) implements Deed {

        @Override
        public Deed on(Project project) throws StaleChangeException, ProjectException {
            // Of a text or a description only the one at work is the author, whosever annotations move with it.
            boolean annotationsAlone = annotations.steps().stream().allMatch(AnnotationChange.class::isInstance);
            return new OfAnnotations(annotationsAlone ? project.apply(annotations)
                    : project.apply(annotations, author), author);
        }
    }

    /** The tagset, and annotations with it. */
    record OfTagset(TagsetChange change) implements Deed {

        @Override
        public Deed on(Project project) throws StaleChangeException, ProjectException, TagsetException {
            return new OfTagset(change.applyTo(project));
        }

        @Override
        public Change annotations() {
            return change.annotations();
        }
    }
}
