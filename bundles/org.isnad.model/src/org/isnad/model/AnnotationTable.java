/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All annotations of a set in memory: by id, the spans with an index of where they lie, the others in the order in
 * which they were made. Not for several threads while one changes.
 */
public final class AnnotationTable {

    private final IdTable byId = new IdTable();
    private final SpanIndex<SpanData> spans = new SpanIndex<>();
    private final List<RelationData> relations = new ArrayList<>();
    private final List<GroupData> groups = new ArrayList<>();
    private final List<DocumentAnnotationData> aboutDocument = new ArrayList<>();
    private final ReferenceTable references = new ReferenceTable();
    private final SharedParts shared = new SharedParts();

    /** An id that two of the annotations have. */
    public static Optional<AnnotationId> duplicate(Collection<? extends AnnotationData> annotations) {
        IdTable seen = new IdTable();
        seen.clear(annotations.size());
        for (AnnotationData annotation : annotations) {
            if (seen.put(annotation) != null) {
                return Optional.of(annotation.id());
            }
        }
        return Optional.empty();
    }

    /** How many annotations of all kinds there are. */
    public int size() {
        return byId.size();
    }

    public Optional<AnnotationData> get(AnnotationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All spans; kept current. */
    public SpanIndex<SpanData> spans() {
        return spans;
    }

    /** All relations by id; unmodifiable and live. */
    public List<RelationData> relations() {
        return Collections.unmodifiableList(relations);
    }

    /** All groups by id; unmodifiable and live. */
    public List<GroupData> groups() {
        return Collections.unmodifiableList(groups);
    }

    /** What is said about the whole document, by id; unmodifiable and live. */
    public List<DocumentAnnotationData> documentAnnotations() {
        return Collections.unmodifiableList(aboutDocument);
    }

    /** All annotations, as they are stored: spans in reading order, then relations, groups and the document's by id. */
    public List<AnnotationData> all() {
        List<AnnotationData> all = new ArrayList<>(size());
        all.addAll(spans.spans());
        all.addAll(relations);
        all.addAll(groups);
        all.addAll(aboutDocument);
        return Collections.unmodifiableList(all);
    }

    /** Relations and groups that name the annotation, by kind and id; costs no more than there are. */
    public List<AnnotationData> referringTo(AnnotationId id) {
        return references.naming(id);
    }

    /** Whether the group, put into this set, would be a member of one of its members, or of one of theirs. */
    public boolean wouldCycle(GroupData group) {
        return MemberGraph.leadsBack(group, this::get);
    }

    /**
     * Puts an annotation, in the place of the one with its id if there is one.
     *
     * @return what was there before
     */
    public Optional<AnnotationData> put(AnnotationData annotation) {
        AnnotationData known = byId.get(annotation.id());
        boolean shares = known != null && known.head() == annotation.head()
                && known.featureSet() == annotation.featureSet();
        AnnotationData kept = shares ? annotation : shared.share(annotation);
        AnnotationData before = byId.put(kept);
        if (before instanceof SpanData from && kept instanceof SpanData to) {
            // Nothing is said about other annotations; a correction moves a hundred thousand spans in this way.
            spans.replace(from, to);
            return Optional.of(before);
        }
        if (before != null) {
            leave(before);
        }
        enter(kept);
        return Optional.ofNullable(before);
    }

    /** Removes the annotation of an id. */
    public Optional<AnnotationData> remove(AnnotationId id) {
        AnnotationData before = byId.get(id);
        if (before != null) {
            byId.remove(before);
            leave(before);
        }
        return Optional.ofNullable(before);
    }

    /** Puts these annotations, no two of one id, in the place of all that are here. */
    public void setAll(Collection<? extends AnnotationData> annotations) {
        byId.clear(annotations.size());
        byId.putAll(annotations);
        List<SpanData> found = new ArrayList<>(annotations.size());
        relations.clear();
        groups.clear();
        aboutDocument.clear();
        for (AnnotationData annotation : annotations) {
            switch (annotation) {
                case SpanData span -> found.add(span);
                case RelationData relation -> relations.add(relation);
                case GroupData group -> groups.add(group);
                case DocumentAnnotationData document -> aboutDocument.add(document);
            }
        }
        spans.setAll(found);
        references.clear();
        relations.forEach(references::add);
        groups.forEach(references::add);
        relations.sort(AnnotationData.BY_ID);
        groups.sort(AnnotationData.BY_ID);
        aboutDocument.sort(AnnotationData.BY_ID);
    }

    private void enter(AnnotationData annotation) {
        references.add(annotation);
        switch (annotation) {
            case SpanData span -> spans.add(span);
            case RelationData relation -> insert(relations, relation);
            case GroupData group -> insert(groups, group);
            case DocumentAnnotationData document -> insert(aboutDocument, document);
        }
    }

    private void leave(AnnotationData annotation) {
        references.remove(annotation);
        switch (annotation) {
            case SpanData span -> spans.remove(span);
            case RelationData relation -> delete(relations, relation);
            case GroupData group -> delete(groups, group);
            case DocumentAnnotationData document -> delete(aboutDocument, document);
        }
    }

    private static <T extends AnnotationData> void insert(List<T> list, T annotation) {
        list.add(-Collections.binarySearch(list, annotation, AnnotationData.BY_ID) - 1, annotation);
    }

    private static <T extends AnnotationData> void delete(List<T> list, T annotation) {
        list.remove(Collections.binarySearch(list, annotation, AnnotationData.BY_ID));
    }
}
