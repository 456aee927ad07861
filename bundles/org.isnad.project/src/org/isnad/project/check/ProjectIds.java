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

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.EntityId;
import org.isnad.model.schema.FeatureType;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;

/**
 * Which annotations, entities and claims a project has, as far as its files can be read. Looks only when it is first
 * asked.
 */
final class ProjectIds {

    private final Project project;
    private Set<AnnotationId> ids;
    private Set<Claim.Mention> places;

    ProjectIds(Project project) {
        this.project = project;
    }

    boolean contains(AnnotationId id) {
        collect();
        return ids.contains(id);
    }

    /** Whether the annotation is in the document. */
    boolean contains(Claim.Mention mention) {
        collect();
        return places.contains(mention);
    }

    /** Whether a value of a feature of this kind leads somewhere; yes where nobody can tell. */
    boolean leadsSomewhere(FeatureType.Kind kind, String value) {
        try {
            return switch (kind) {
                case ANNOTATION -> contains(AnnotationId.valueOf(value));
                case ENTITY -> project.entity(EntityId.valueOf(value)).isPresent();
                case CLAIM -> project.claim(ClaimId.valueOf(value)).isPresent();
                default -> true;
            };
        } catch (IllegalArgumentException e) {
            return false; // what is no id leads nowhere
        } catch (ProjectException e) {
            return true; // a finding of its own says that the file cannot be read
        }
    }

    private void collect() {
        if (ids == null) {
            ids = new HashSet<>();
            places = new HashSet<>();
            for (Document document : project.documents()) {
                for (Annotator annotator : project.annotators(document.id())) {
                    collect(document.id(), annotator).forEach(id -> {
                        ids.add(id);
                        places.add(new Claim.Mention(document.id(), id));
                    });
                }
            }
        }
    }

    private List<AnnotationId> collect(DocumentId document, Annotator annotator) {
        try {
            return project.read(() -> project.annotations(document, annotator).annotations().stream()
                    .map(annotation -> annotation.id()).toList());
        } catch (ProjectException e) {
            return List.of(); // a finding of its own says so
        } catch (Exception e) {
            throw new IllegalStateException("reading annotations throws nothing else", e);
        }
    }
}
