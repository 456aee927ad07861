/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.StaleChangeException;
import org.isnad.model.schema.Tagset;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectStore;
import org.isnad.tagset.Tagsets;
import org.isnad.text.TextRange;

/** Makes projects, documents and annotations for tests: the same ids and times in every run. */
public final class Projects {

    /** Who annotates in tests. */
    public static final Annotator SARA = Annotator.named("سارة");

    private final Clock clock = new SteppingClock();
    private final IdSource ids = new IdSource(clock, Seeded.random(1));
    private final ProjectStore store;

    public Projects() {
        this.store = ProjectStore.onDisk(Tagsets.shipped(), clock);
    }

    public Projects(ProjectStore store) {
        this.store = store;
    }

    public static Tagset news() {
        return Tagsets.shipped().find(Tagsets.DEFAULT).orElseThrow();
    }

    public ProjectStore store() {
        return store;
    }

    /** An empty project with the tagset {@code news}. */
    public Project create(Path folder) throws ProjectException {
        return store.create(folder, "مشروع", news());
    }

    public Document add(Project project, String title, String text) throws ProjectException {
        return project.add(new NewDocument(title, title, title + ".txt", "text", "UTF-8", text, Map.of()));
    }

    public AnnotationId nextId() {
        return ids.next();
    }

    /** An entity that Sara marks; nothing is applied. */
    public SpanData entity(String tag, TextRange... ranges) {
        return new SpanData(ids.next(), "Entity", List.of(ranges), Map.of("tag", List.of(tag)), SARA.name(),
                now(), Origin.MANUAL, "");
    }

    /** Marks an entity as Sara. */
    public SpanData mark(Project project, Document document, String tag, TextRange... ranges)
            throws ProjectException, StaleChangeException {
        SpanData span = entity(tag, ranges);
        project.apply(AnnotationChange.add(document.id(), SARA, span));
        return span;
    }

    public Instant now() {
        return clock.instant();
    }
}
