/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;

/** Which annotations a project has, as far as its files can be read. Looks only when it is first asked. */
final class ProjectIds {

    private final Project project;
    private Set<AnnotationId> ids;

    ProjectIds(Project project) {
        this.project = project;
    }

    boolean contains(AnnotationId id) {
        if (ids == null) {
            ids = collect();
        }
        return ids.contains(id);
    }

    private Set<AnnotationId> collect() {
        Set<AnnotationId> all = new HashSet<>();
        for (Document document : project.documents()) {
            for (Annotator annotator : project.annotators(document.id())) {
                all.addAll(ids(document, annotator));
            }
        }
        return all;
    }

    private List<AnnotationId> ids(Document document, Annotator annotator) {
        try {
            return project.read(() -> project.annotations(document.id(), annotator).annotations().stream()
                    .map(AnnotationData::id).toList());
        } catch (ProjectException e) {
            return List.of(); // a finding of its own says so
        } catch (Exception e) {
            throw new IllegalStateException("reading annotations throws nothing else", e);
        }
    }
}
