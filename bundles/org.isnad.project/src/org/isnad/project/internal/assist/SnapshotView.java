/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.assist;

import java.util.List;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.spi.ProjectView;

/** Copies what is asked for while nobody changes it. */
public final class SnapshotView implements ProjectView {

    private final Project project;
    private final Runnable asked;

    public SnapshotView(Project project) {
        this(project, () -> { });
    }

    SnapshotView(Project project, Runnable asked) {
        this.project = project;
        this.asked = asked;
    }

    @Override
    public Tagset tagset() {
        asked.run();
        return project.tagset();
    }

    @Override
    public List<Document> documents() {
        asked.run();
        return project.documents();
    }

    @Override
    public String text(DocumentId document) throws ProjectException {
        asked.run();
        return project.text(document);
    }

    @Override
    public List<Annotator> annotators(DocumentId document) {
        asked.run();
        return project.annotators(document);
    }

    @Override
    public List<AnnotationData> annotations(DocumentId document, Annotator annotator) throws ProjectException {
        asked.run();
        try {
            return project.read(() -> List.copyOf(project.annotations(document, annotator).annotations()));
        } catch (ProjectException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("reading a copy throws nothing else", e);
        }
    }

    /** The spans among what an annotator says about a document. */
    public List<SpanData> spans(DocumentId document, Annotator annotator) throws ProjectException {
        return annotations(document, annotator).stream().filter(SpanData.class::isInstance).map(SpanData.class::cast)
                .toList();
    }
}
