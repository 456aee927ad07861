/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;

/**
 * What an annotator says about a document. Every annotation that another one of these names is among these.
 *
 * @param spans in reading order
 */
public record ExportAnnotations(List<SpanData> spans, List<RelationData> relations, List<GroupData> groups,
        List<DocumentAnnotationData> documentAnnotations) {

    public ExportAnnotations {
        spans = List.copyOf(spans);
        relations = List.copyOf(relations);
        groups = List.copyOf(groups);
        documentAnnotations = List.copyOf(documentAnnotations);
    }

    /** @param annotations spans in reading order, the others in any */
    public static ExportAnnotations of(List<? extends AnnotationData> annotations) {
        return new ExportAnnotations(only(annotations, SpanData.class), only(annotations, RelationData.class),
                only(annotations, GroupData.class), only(annotations, DocumentAnnotationData.class));
    }

    private static <T> List<T> only(List<? extends AnnotationData> annotations, Class<T> kind) {
        return annotations.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** All: the spans, the relations, the groups, then the document's. */
    public Stream<AnnotationData> all() {
        return Stream.of(spans, relations, groups, documentAnnotations).flatMap(List::stream);
    }

    /** The annotation of an id; looks through all of them. */
    public Optional<AnnotationData> find(AnnotationId id) {
        return all().filter(annotation -> annotation.id().equals(id)).findFirst();
    }
}
