/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Read-only view of what one annotator says about one document. The view is live: it shows later changes, and may be
 * read by one thread at a time with the project's changes (see {@code Project#read}); what {@link #snapshot()} and
 * {@link #annotations()} return may cross threads.
 */
public interface AnnotationSet {

    DocumentId document();

    Annotator annotator();

    /** All spans in {@linkplain Span#READING_ORDER reading order}; unmodifiable, live. */
    List<? extends Span> spans();

    Optional<? extends Span> span(AnnotationId id);

    /** All spans in reading order, as they are now. */
    default List<SpanData> snapshot() {
        List<SpanData> spans = new ArrayList<>(spans().size());
        spans().forEach(span -> spans.add(SpanData.of(span)));
        return List.copyOf(spans);
    }

    /** Answers where the spans lie, without a look at each; live. */
    default SpanIndex<SpanData> index() {
        return SpanIndex.of(snapshot());
    }

    /** All relations, by id; unmodifiable, live. */
    default List<RelationData> relations() {
        return List.of();
    }

    /** All groups, by id; unmodifiable, live. */
    default List<GroupData> groups() {
        return List.of();
    }

    /** What is said about the whole document, by id; unmodifiable, live. */
    default List<DocumentAnnotationData> documentAnnotations() {
        return List.of();
    }

    /** All annotations as they are now: spans in reading order, then relations, groups and the document's by id. */
    default List<AnnotationData> annotations() {
        List<AnnotationData> all = new ArrayList<>(snapshot());
        all.addAll(relations());
        all.addAll(groups());
        all.addAll(documentAnnotations());
        return List.copyOf(all);
    }

    /** The annotation of an id, of any kind. */
    default Optional<AnnotationData> annotation(AnnotationId id) {
        return annotations().stream().filter(annotation -> annotation.id().equals(id)).findFirst();
    }

    /** Relations and groups that name the annotation. */
    default List<AnnotationData> referringTo(AnnotationId id) {
        return annotations().stream().filter(annotation -> annotation.references().contains(id)).toList();
    }

    /** Whether nothing at all is said about the document. */
    default boolean isEmpty() {
        return spans().isEmpty() && relations().isEmpty() && groups().isEmpty() && documentAnnotations().isEmpty();
    }
}
