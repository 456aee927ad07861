/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.emf.StoredAnnotationSet;
import org.isnad.model.emf.StoredAnnotator;
import org.isnad.model.emf.StoredDocument;
import org.isnad.model.emf.StoredEntry;
import org.isnad.model.emf.StoredModelFactory;
import org.isnad.model.emf.StoredProject;
import org.isnad.model.emf.StoredSpan;
import org.isnad.project.internal.DamagedFileException.Reason;

/** Values of the model to the objects that are stored, and back. */
final class StoredForms {

    private static final StoredModelFactory FACTORY = StoredModelFactory.eINSTANCE;

    private StoredForms() {
    }

    static StoredProject project(String name, String tagset) {
        StoredProject stored = FACTORY.createProject();
        stored.setName(name);
        stored.setTagset(tagset);
        return stored;
    }

    static StoredAnnotator annotator(Annotator annotator) {
        StoredAnnotator stored = FACTORY.createAnnotator();
        stored.setId(annotator.id());
        stored.setName(annotator.name());
        return stored;
    }

    static void addMetadata(StoredDocument document, Map<String, String> metadata) {
        metadata.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(entry -> document.getMetadata().add(entry(entry.getKey(), entry.getValue())));
    }

    static StoredAnnotationSet annotations(DocumentId document, Annotator annotator, String textHash,
            List<SpanData> spans) {
        StoredAnnotationSet stored = FACTORY.createAnnotationSet();
        stored.setDocument(document);
        stored.setAnnotator(annotator.id());
        stored.setTextHash(textHash);
        List<StoredSpan> children = new ArrayList<>(spans.size());
        spans.forEach(span -> children.add(span(span)));
        stored.getSpans().addAll(children);
        return stored;
    }

    /** @throws DamagedFileException if a span is impossible, or an id occurs twice */
    static List<SpanData> spans(StoredAnnotationSet stored) throws DamagedFileException {
        List<SpanData> spans = new ArrayList<>(stored.getSpans().size());
        Set<AnnotationId> ids = new HashSet<>();
        try {
            for (StoredSpan span : stored.getSpans()) {
                if (!ids.add(span.getId())) {
                    throw new IllegalArgumentException("two annotations with the id " + span.getId());
                }
                spans.add(SpanData.of(span));
            }
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException(Reason.MALFORMED, e);
        }
        return spans;
    }

    private static StoredSpan span(SpanData span) {
        StoredSpan stored = FACTORY.createSpan();
        stored.setId(span.id());
        stored.setLayer(span.layer());
        stored.setRanges(span.ranges());
        stored.setAuthor(span.author());
        stored.setTime(span.time());
        stored.setOrigin(span.origin());
        stored.setComment(span.comment());
        span.features().forEach((name, values) -> values
                .forEach(value -> stored.getFeatures().add(entry(name, value))));
        return stored;
    }

    private static StoredEntry entry(String name, String value) {
        StoredEntry entry = FACTORY.createEntry();
        entry.setName(name);
        entry.setValue(value);
        return entry;
    }
}
