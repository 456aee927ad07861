/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/**
 * The annotations of one annotator in one document, as they are now, and for each annotation that is not saved what the
 * file holds in its place. Guarded by the project's lock.
 */
final class LiveSet implements AnnotationSet {

    private final DocumentId document;
    private final Annotator annotator;
    private final AnnotationTable table = new AnnotationTable();
    /** What the file holds for the annotations that differ from it; empty for one that it does not hold. */
    private final Map<AnnotationId, Optional<AnnotationData>> saved = new HashMap<>();

    LiveSet(DocumentId document, Annotator annotator) {
        this.document = document;
        this.annotator = annotator;
    }

    @Override
    public DocumentId document() {
        return document;
    }

    @Override
    public Annotator annotator() {
        return annotator;
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

    boolean dirty() {
        return !saved.isEmpty();
    }

    /** Puts {@code after} in the place of {@code before}; one of them may be null. The caller looked that it fits. */
    void replace(AnnotationData before, AnnotationData after) {
        AnnotationId id = before != null ? before.id() : after.id();
        saved.putIfAbsent(id, Optional.ofNullable(before));
        if (after != null) {
            table.put(after);
        } else {
            table.remove(id);
        }
        forgetIfSaved(id);
    }

    /** Says that the file now holds exactly these annotations; changes made since they were taken stay unsaved. */
    void saved(Collection<AnnotationData> written) {
        if (saved.isEmpty()) {
            return;
        }
        Map<AnnotationId, AnnotationData> file = index(written);
        for (AnnotationId id : List.copyOf(saved.keySet())) {
            saved.put(id, Optional.ofNullable(file.get(id)));
            forgetIfSaved(id);
        }
    }

    /**
     * Takes in what another process wrote. What was changed here and there is kept twice: theirs as it is, mine under
     * an id that follows from it, so that merging again changes nothing. What one side removed and the other changed
     * is kept. Afterwards the unsaved changes are those that lead from the file to what is here.
     *
     * @return whether anything here changed
     */
    boolean merge(Collection<AnnotationData> theirs) {
        if (saved.isEmpty() && isEmpty()) {
            table.setAll(theirs);
            return !theirs.isEmpty();
        }
        Map<AnnotationId, AnnotationData> here = index(table.all());
        Map<AnnotationId, AnnotationData> file = index(theirs);
        Map<AnnotationId, AnnotationData> merged = new HashMap<>(file);
        for (Map.Entry<AnnotationId, Optional<AnnotationData>> entry : saved.entrySet()) {
            AnnotationId id = entry.getKey();
            mergeOne(merged, id, entry.getValue().orElse(null), here.get(id), file.get(id));
        }
        boolean changed = !merged.equals(here);
        if (changed) {
            table.setAll(new ArrayList<>(merged.values()));
        }
        saved.clear();
        merged.forEach((id, annotation) -> {
            if (!annotation.equals(file.get(id))) {
                saved.put(id, Optional.ofNullable(file.get(id)));
            }
        });
        file.forEach((id, annotation) -> {
            if (!merged.containsKey(id)) {
                saved.put(id, Optional.of(annotation));
            }
        });
        return changed;
    }

    private static void mergeOne(Map<AnnotationId, AnnotationData> merged, AnnotationId id, AnnotationData before,
            AnnotationData mine, AnnotationData theirs) {
        if (Objects.equals(theirs, mine)) {
            return;
        }
        if (Objects.equals(theirs, before)) {
            if (mine == null) {
                merged.remove(id);
            } else {
                merged.put(id, mine);
            }
        } else if (mine != null && theirs == null) {
            merged.put(id, mine);
        } else if (mine != null) {
            AnnotationData other = ConflictCopy.of(mine);
            merged.put(other.id(), other);
        }
    }

    private void forgetIfSaved(AnnotationId id) {
        if (Objects.equals(saved.get(id).orElse(null), table.get(id).orElse(null))) {
            saved.remove(id);
        }
    }

    private static Map<AnnotationId, AnnotationData> index(Collection<? extends AnnotationData> annotations) {
        Map<AnnotationId, AnnotationData> index = new HashMap<>(annotations.size() * 2);
        annotations.forEach(annotation -> index.put(annotation.id(), annotation));
        return index;
    }
}
