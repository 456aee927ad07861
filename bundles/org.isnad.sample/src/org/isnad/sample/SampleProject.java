/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sample;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;

/** Puts the sample corpus into a project: what {@code isnad new --sample} and the welcome page's first door do. */
public final class SampleProject {

    private SampleProject() {
    }

    /** Is told how far the filling is. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * @param what  the document that comes next
         * @param done  documents finished before it
         * @param total all documents
         */
        void step(String what, int done, int total);
    }

    /**
     * Adds all sample documents with their annotations, which belong to {@link Annotator#GOLD}, and saves.
     *
     * @param project open, writable and with the tagset {@code news}
     */
    public static void fill(Project project, Clock clock, RandomGenerator random) throws ProjectException {
        fill(project, clock, random, (what, done, total) -> {
        });
    }

    /** As {@link #fill(Project, Clock, RandomGenerator)}, watched. */
    public static void fill(Project project, Clock clock, RandomGenerator random, Watcher watcher)
            throws ProjectException {
        IdSource ids = new IdSource(clock, random);
        List<SampleDocument> samples = SampleCorpus.documents();
        for (int i = 0; i < samples.size(); i++) {
            SampleDocument sample = samples.get(i);
            watcher.step(sample.title(), i, samples.size());
            Document document = project.add(new NewDocument(sample.fileName(), sample.title(), sample.fileName(), "text",
                    "UTF-8", sample.text(), sample.metadata()));
            List<Change> changes = new ArrayList<>();
            for (SampleAnnotation annotation : sample.annotations()) {
                Map<String, List<String>> features = new LinkedHashMap<>();
                annotation.features().forEach((name, value) -> features.put(name, List.of(value)));
                changes.add(AnnotationChange.add(document.id(), Annotator.GOLD, new SpanData(ids.next(),
                        annotation.layer(), annotation.ranges(), features, Annotator.GOLD.name(), clock.instant(),
                        Origin.IMPORTED, "")));
            }
            try {
                project.apply(new ChangeList(changes));
            } catch (StaleChangeException e) {
                throw new IllegalStateException("new ids are new: " + e.getMessage(), e);
            }
        }
        project.save();
    }
}
