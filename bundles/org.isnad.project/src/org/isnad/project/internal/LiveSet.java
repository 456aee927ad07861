/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.AnnotationTable;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.DocumentId;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.SpanIndex;

/** The annotations of one annotator in one document, as they are now. Guarded by the project's lock. */
final class LiveSet implements AnnotationSet {

    private final Place.OfAnnotations place;
    private final AnnotationTable table = new AnnotationTable();

    LiveSet(Place.OfAnnotations place) {
        this.place = place;
    }

    @Override
    public DocumentId document() {
        return place.id();
    }

    @Override
    public Annotator annotator() {
        return place.annotator();
    }

    @Override
    public List<SpanData> spans() {
        return table.spans().spans();
    }

    @Override
    public Optional<SpanData> span(AnnotationId id) {
        return table.get(id).filter(SpanData.class::isInstance).map(SpanData.class::cast);
    }

    @Override
    public List<SpanData> snapshot() {
        return List.copyOf(spans());
    }

    @Override
    public SpanIndex<SpanData> index() {
        return table.spans();
    }

    @Override
    public List<RelationData> relations() {
        return table.relations();
    }

    @Override
    public List<GroupData> groups() {
        return table.groups();
    }

    @Override
    public List<DocumentAnnotationData> documentAnnotations() {
        return table.documentAnnotations();
    }

    @Override
    public List<AnnotationData> annotations() {
        return table.all();
    }

    @Override
    public Optional<AnnotationData> annotation(AnnotationId id) {
        return table.get(id);
    }

    @Override
    public List<AnnotationData> referringTo(AnnotationId id) {
        return table.referringTo(id);
    }

    @Override
    public boolean isEmpty() {
        return table.size() == 0;
    }

    boolean wouldCycle(AnnotationData annotation) {
        return annotation instanceof GroupData group && table.wouldCycle(group);
    }

    /** Puts {@code after} in the place of {@code before}; one of them may be null. The caller looked that it fits. */
    void replace(AnnotationData before, AnnotationData after) {
        if (after != null) {
            table.put(after);
        } else {
            table.remove(before.id());
        }
    }

    void setAll(Collection<AnnotationData> annotations) {
        table.setAll(annotations);
    }
}
