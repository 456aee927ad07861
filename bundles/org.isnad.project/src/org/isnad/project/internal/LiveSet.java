/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.Span;
import org.isnad.model.SpanData;

/**
 * The spans of one annotator in one document, as they are now, and for each span that is not saved what the file holds
 * in its place. Guarded by the project's lock.
 */
final class LiveSet implements AnnotationSet {

    private final DocumentId document;
    private final Annotator annotator;
    private final Map<AnnotationId, SpanData> byId = new HashMap<>();
    private final List<SpanData> inOrder = new ArrayList<>();
    /** What the file holds for the spans that differ from it; empty for one that it does not hold. */
    private final Map<AnnotationId, Optional<SpanData>> saved = new HashMap<>();

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
        return Collections.unmodifiableList(inOrder);
    }

    @Override
    public Optional<SpanData> span(AnnotationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<SpanData> snapshot() {
        return List.copyOf(inOrder);
    }

    boolean dirty() {
        return !saved.isEmpty();
    }

    /** Puts {@code after} in the place of {@code before}; one of them may be null. The caller looked that it fits. */
    void replace(SpanData before, SpanData after) {
        AnnotationId id = before != null ? before.id() : after.id();
        saved.putIfAbsent(id, Optional.ofNullable(before));
        put(before, after);
        forgetIfSaved(id);
    }

    /** Says that the file now holds exactly these spans; changes made since they were taken stay unsaved. */
    void saved(Collection<SpanData> written) {
        Map<AnnotationId, SpanData> file = index(written);
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
    boolean merge(Collection<SpanData> theirs) {
        Map<AnnotationId, SpanData> file = index(theirs);
        Map<AnnotationId, SpanData> merged = new HashMap<>(file);
        for (Map.Entry<AnnotationId, Optional<SpanData>> entry : saved.entrySet()) {
            AnnotationId id = entry.getKey();
            mergeOne(merged, id, entry.getValue().orElse(null), byId.get(id), file.get(id));
        }
        boolean changed = !merged.equals(byId);
        if (changed) {
            setAll(merged.values());
        }
        saved.clear();
        merged.forEach((id, span) -> {
            if (!span.equals(file.get(id))) {
                saved.put(id, Optional.ofNullable(file.get(id)));
            }
        });
        file.forEach((id, span) -> {
            if (!merged.containsKey(id)) {
                saved.put(id, Optional.of(span));
            }
        });
        return changed;
    }

    private static void mergeOne(Map<AnnotationId, SpanData> merged, AnnotationId id, SpanData before, SpanData mine,
            SpanData theirs) {
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
            SpanData other = ConflictCopy.of(mine);
            merged.put(other.id(), other);
        }
    }

    private void put(SpanData before, SpanData after) {
        if (before != null) {
            byId.remove(before.id());
            inOrder.remove(Collections.binarySearch(inOrder, before, Span.READING_ORDER));
        }
        if (after != null) {
            byId.put(after.id(), after);
            inOrder.add(-Collections.binarySearch(inOrder, after, Span.READING_ORDER) - 1, after);
        }
    }

    private void setAll(Collection<SpanData> spans) {
        byId.clear();
        byId.putAll(index(spans));
        inOrder.clear();
        inOrder.addAll(byId.values());
        inOrder.sort(Span.READING_ORDER);
    }

    private void forgetIfSaved(AnnotationId id) {
        if (Objects.equals(saved.get(id).orElse(null), byId.get(id))) {
            saved.remove(id);
        }
    }

    private static Map<AnnotationId, SpanData> index(Collection<SpanData> spans) {
        Map<AnnotationId, SpanData> index = new HashMap<>(spans.size() * 2);
        spans.forEach(span -> index.put(span.id(), span));
        return index;
    }
}
