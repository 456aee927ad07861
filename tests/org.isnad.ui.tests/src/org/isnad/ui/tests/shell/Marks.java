/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.ProjectException;
import org.isnad.text.TextRange;
import org.isnad.ui.testkit.Desktop;

/** Annotations for tests, each with an id of its own. */
final class Marks {

    static final Annotator SARA = Annotator.named("سارة");

    private int made;

    /** An entity that is not in the project yet. */
    SpanData person(int begin, int end) {
        return span("Entity", Map.of("tag", List.of("PERS")), begin, end);
    }

    SpanData span(String layer, Map<String, List<String>> features, int begin, int end) {
        AnnotationId id = AnnotationId.valueOf("0190c0de-0000-7000-8000-%012x".formatted(++made));
        return new SpanData(id, layer, List.of(new TextRange(begin, end)), features, SARA.name(), Instant.EPOCH,
                Origin.MANUAL, "");
    }

    AnnotationChange markPerson(DocumentId document, int begin, int end) {
        return AnnotationChange.add(document, SARA, person(begin, end));
    }

    /** How many spans Sara has in a document of the open project. */
    static int count(DocumentId document) {
        try {
            return Desktop.session().project().orElseThrow().annotations(document, SARA).spans().size();
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }
}
