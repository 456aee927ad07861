/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.schema;

import org.isnad.model.change.Change;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.TagsetSource;
import org.isnad.tagset.TagsetException;

/**
 * Another tagset together with the change of the annotations that goes with it: both are there or neither, also when
 * the program ends in between.
 *
 * @param before      what the project's tagset file says now
 * @param after       what it will say
 * @param annotations may be a change of nothing
 */
public record TagsetChange(String before, String after, Change annotations) {

    /**
     * Carries it out, all of it or nothing.
     *
     * @return the change that leads back
     * @throws TagsetException      if the new text is no tagset
     * @throws StaleChangeException if annotations were changed meanwhile
     * @throws ProjectException     {@link ProjectProblem#TAGSET_CHANGED} if the tagset was changed meanwhile, and
     *                              whatever {@link Project#apply} and {@link Project#replaceTagset} name
     */
    public TagsetChange applyTo(Project project) throws TagsetException, StaleChangeException, ProjectException {
        TagsetSource source = project.tagsetSource();
        if (!source.text().equals(before)) {
            throw new ProjectException(ProjectProblem.TAGSET_CHANGED, null, source.file());
        }
        Change inverse = before.equals(after) ? project.apply(annotations)
                : project.replaceTagset(source, after, annotations);
        return new TagsetChange(after, before, inverse);
    }
}
