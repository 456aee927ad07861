/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import java.util.Map;
import java.util.TreeMap;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;

/** Everything that a project says, to be compared. */
record ProjectState(Map<String, Object> parts) {

    static ProjectState of(Project project) throws Exception {
        Map<String, Object> parts = new TreeMap<>();
        for (Document document : project.documents()) {
            DocumentId id = document.id();
            parts.put("document " + id, project.description(id));
            parts.put("text " + id, project.text(id));
            for (String hash : project.description(id).earlier()) {
                parts.put("earlier " + id + " " + hash, project.earlierText(id, hash));
            }
            for (Annotator annotator : project.annotators(id)) {
                Map<String, AnnotationData> annotations = new TreeMap<>();
                project.annotations(id, annotator).annotations()
                        .forEach(annotation -> annotations.put(annotation.id().toString(), annotation));
                if (!annotations.isEmpty()) {
                    parts.put("annotations " + id + " " + annotator.id(), annotations);
                }
            }
        }
        parts.put("entities", project.entities());
        parts.put("claims", project.claims());
        parts.put("relations", project.claimRelations());
        return new ProjectState(parts);
    }
}
